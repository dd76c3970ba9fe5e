#include "application/files/attach_file.hpp"

#include <algorithm>

#include "application/files/media_type.hpp"
#include "application/queries/today.hpp"
#include "domain/decide.hpp"

namespace daybook {
namespace {

constexpr std::chrono::seconds kOrderTimeout{10};

const Attachment* find_in(const Organisation& organisation, RequestId request, AttachmentId id) {
  const PersonRecord* owner = organisation.owner_of(request);
  if (!owner) return nullptr;
  const std::vector<Attachment>& attachments = owner->find(request)->attachments;
  const auto found = std::ranges::find(attachments, id, &Attachment::id);
  return found == attachments.end() ? nullptr : &*found;
}

Result<AttachFile> order_from(const FileToAttach& file) {
  const PersonalText name{file.name};
  TRY(check_attachment(name, file.bytes.size()));
  return AttachFile{.attachment = file.attachment,
                    .request = file.request,
                    .name = name,
                    .media_type = TRY(judge_media_type(file.declared_type, file.bytes)),
                    .bytes = file.bytes.size(),
                    .file = {}};
}

// Before anything is stored: whoever would be refused leaves nothing on the disk.
Outcome check_order(const Organisation& organisation, AttachFile order, const Orderer& by) {
  TRY(permit(organisation, by, order));
  if (const Attachment* known = find_in(organisation, order.request, order.attachment))
    order.file = known->file;
  TRY(decide(organisation, order, by));
  return {};
}

}  // namespace

Result<Attachment> attach_file(const FilePorts& ports, const Caller& caller,
                               const FileToAttach& file) {
  const View view = TRY(ports.host.view(caller.org));
  const Orderer by{caller.person, today_of(*view, caller.person, ports.clock)};
  AttachFile order = TRY(order_from(file));
  TRY(check_order(*view, order, by));
  const PersonId owner = view->owner_of(file.request)->person.id;
  order.file = TRY(ports.files.put(caller.org, owner, file.bytes));
  const Order carried{.id = CommandId::from_name("attach " + to_string(file.attachment)),
                      .actor = caller.person,
                      .channel = Channel::web,
                      .commands = {order}};
  TRY(ports.host.execute(caller.org, carried, std::chrono::steady_clock::now() + kOrderTimeout));
  const View after = TRY(ports.host.view(caller.org));
  const Attachment* attached = find_in(*after, file.request, file.attachment);
  // A retry of what was removed meanwhile.
  if (!attached) return base::not_found("attachment.not_found");
  return *attached;
}

Result<FoundAttachment> find_attachment(const Viewer& viewer, RequestId request, AttachmentId id) {
  const PersonRecord* owner = viewer.organisation.owner_of(request);
  const Attachment* attachment = find_in(viewer.organisation, request, id);
  if (!attachment || !sees_documents(viewer, *owner, *owner->find(request)))
    return base::not_found("attachment.not_found");
  return FoundAttachment{owner->person.id, *attachment};
}

}  // namespace daybook
