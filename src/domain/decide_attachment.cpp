#include <algorithm>

#include "domain/decide_leave.hpp"
#include "domain/leave_order.hpp"

namespace daybook {
namespace {

using base::rejected;
using Events = Result<std::vector<Event>>;

// Does the known one say what the order says? Then it is a retry.
bool says(const Attachment& known, const AttachFile& command) {
  return known.name == command.name && known.media_type == command.media_type &&
         known.bytes == command.bytes && known.file == command.file;
}

Outcome check_room(const Request& request) {
  const bool is_full = request.attachments.size() >= kAttachmentsMax;
  if (!is_full && request.attachments_ever < kAttachmentsEverMax) return {};
  return rejected("attachment.too_many",
                  {{"field", "file"},
                   {"count_max", std::to_string(is_full ? kAttachmentsMax : kAttachmentsEverMax)}});
}

}  // namespace

Events decide_leave(const Organisation& organisation, const AttachFile& command,
                    const Orderer& by) {
  TRY(check_attachment(command.name, command.bytes));
  const FoundLeave found = TRY(find_leave(organisation, command.request));
  const std::vector<Attachment>& attachments = found.request.attachments;
  const auto known = std::ranges::find(attachments, command.attachment, &Attachment::id);
  if (known != attachments.end() && says(*known, command)) return std::vector<Event>{};
  if (known != attachments.end()) return rejected("attachment.exists", {{"field", "attachment"}});
  if (!found.request.is_live()) return already_decided(found.request.status);
  TRY(check_room(found.request));
  return std::vector<Event>{FileAttached{.attachment = command.attachment,
                                         .request = command.request,
                                         .by = by.person,
                                         .name = command.name,
                                         .media_type = command.media_type,
                                         .bytes = command.bytes,
                                         .file = command.file}};
}

Events decide_leave(const Organisation& organisation, const RemoveAttachment& command,
                    const Orderer& by) {
  const FoundLeave found = TRY(find_leave(organisation, command.request));
  const std::vector<Attachment>& attachments = found.request.attachments;
  if (std::ranges::find(attachments, command.attachment, &Attachment::id) == attachments.end())
    return std::vector<Event>{};
  // What a decision was made on stays with it.
  if (!is_admin(organisation, by) && found.request.status != RequestStatus::pending)
    return rejected("attachment.kept",
                    {{"status", std::string(base::enum_name(found.request.status))}});
  return std::vector<Event>{AttachmentRemoved{
      .attachment = command.attachment, .request = command.request, .by = by.person}};
}

}  // namespace daybook
