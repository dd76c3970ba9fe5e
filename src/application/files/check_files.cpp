#include "application/files/check_files.hpp"

namespace daybook {
namespace {

Outcome check_file(FileStorage& files, OrgId org, PersonId owner, const Attachment& attachment) {
  const std::string bytes = TRY(files.get(org, owner, attachment.file));
  if (bytes.size() == attachment.bytes) return {};
  return base::fail(base::ErrorCode::unavailable, "file.altered");
}

}  // namespace

FilesCheck check_files(FileStorage& files, OrgId org, const Organisation& organisation) {
  FilesCheck check;
  const auto look_at = [&](PersonId owner, RequestId request, const Attachment& attachment) {
    Outcome good = check_file(files, org, owner, attachment);
    if (good) return static_cast<void>(++check.good);
    check.faults.push_back(std::move(good.error())
                               .with("request", to_string(request))
                               .with("attachment", to_string(attachment.id)));
  };
  for (const PersonRecord& record : organisation.people)
    for (const Request& request : record.requests)
      for (const Attachment& attachment : request.attachments)
        look_at(record.person.id, request.id, attachment);
  return check;
}

}  // namespace daybook
