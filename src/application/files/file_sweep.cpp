#include "application/files/file_sweep.hpp"

#include <set>

namespace daybook {
namespace {

using NamedFiles = std::set<std::pair<PersonId, FileId>>;

NamedFiles named_files(const Organisation& organisation) {
  NamedFiles named;
  for (const PersonRecord& record : organisation.people)
    for (const Request& request : record.requests)
      for (const Attachment& attachment : request.attachments)
        named.emplace(record.person.id, attachment.file);
  return named;
}

}  // namespace

Result<std::size_t> sweep_files(FileStorage& files, OrgId org, const Organisation& organisation,
                                Instant now) {
  const std::vector<StoredFile> stored = TRY(files.list(org));
  if (stored.empty()) return 0;
  const NamedFiles named = named_files(organisation);
  std::size_t removed = 0;
  for (const StoredFile& file : stored) {
    const bool is_fresh = now.milliseconds - file.put.milliseconds < kSweepAfterMs;
    if (is_fresh || named.contains({file.owner, file.file})) continue;
    TRY(files.remove(org, file));
    ++removed;
  }
  return removed;
}

void DailyFileSweep::run() {
  const Instant now = clock_.now();
  const auto organisations = storage_.organisations();
  if (!organisations) return;
  for (const OrgId org : *organisations) {
    const auto done = done_.find(org);
    if (done != done_.end() && done->second >= now.utc_date()) continue;
    const auto view = host_.view(org);
    if (view && sweep_files(files_, org, **view, now)) done_.insert_or_assign(org, now.utc_date());
  }
}

}  // namespace daybook
