// Files of requests. Their bytes go another way: src/adapters/attachments/.
#include "graphql/call.hpp"

#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/nodes.hpp"
#include "adapters/graphql/write_values.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Call;
using graphql::Out;

bool may(const Viewer& viewer, const Command& command) {
  return permit(viewer.organisation, viewer.orderer(), command).has_value();
}

void answer_attachments(const RequestNode& node, Call& call, Out& out) {
  static const std::vector<Attachment> none;
  const bool seen = sees_documents(viewer_in(call), *node.owner, *node.request);
  out.list(seen ? node.request->attachments : none, [&](const Attachment& attachment, Out& item) {
    item.object(AttachmentNode{node, &attachment});
  });
}

void answer_can_attach(const RequestNode& node, Call& call, Out& out) {
  AttachFile order;
  order.request = node.request->id;
  out.boolean(node.request->is_live() && node.request->attachments.size() < kAttachmentsMax &&
              may(viewer_in(call), order));
}

void answer_can_remove(const AttachmentNode& node, Call& call, Out& out) {
  const Viewer viewer = viewer_in(call);
  const bool in_time = node.of.request->status == RequestStatus::pending ||
                       is_admin(viewer.organisation, viewer.orderer());
  out.boolean(in_time && may(viewer, RemoveAttachment{.attachment = node.attachment->id,
                                                      .request = node.of.request->id}));
}

void bind_origin(Bindings& bindings) {
  bindings.field<AttachmentNode>("Attachment", "addedAt", [](const AttachmentNode& node, Out& out) {
    write_instant(*node.of.organisation, node.attachment->source, out);
  });
  bindings.field<AttachmentNode>("Attachment", "addedBy", [](const AttachmentNode& node, Out& out) {
    const auto& by = node.attachment->by;
    const PersonRecord* record = by ? node.of.organisation->find(*by) : nullptr;
    if (!record) return out.null();
    out.object(*record);
  });
  bindings.field<AttachmentNode>("Attachment", "url", [](const AttachmentNode& node, Out& out) {
    out.string("/files/" + to_string(node.of.request->id) + "/" + to_string(node.attachment->id));
  });
}

}  // namespace

Bindings bind_attachment() {
  Bindings bindings;
  bindings.field<RequestNode>("LeaveRequest", "attachments", answer_attachments);
  bindings.field<RequestNode>("LeaveRequest", "canAttach", answer_can_attach);
  bindings.field<AttachmentNode>("Attachment", "id", [](const AttachmentNode& node, Out& out) {
    out.string(to_string(node.attachment->id));
  });
  bindings.field<AttachmentNode>("Attachment", "name", [](const AttachmentNode& node, Out& out) {
    out.string(node.attachment->name.text);
  });
  bindings.field<AttachmentNode>("Attachment", "mediaType",
                                 [](const AttachmentNode& node, Out& out) {
                                   out.string(media_type_text(node.attachment->media_type));
                                 });
  bindings.field<AttachmentNode>("Attachment", "size", [](const AttachmentNode& node, Out& out) {
    out.integer(static_cast<std::int64_t>(node.attachment->bytes));
  });
  bindings.field<AttachmentNode>("Attachment", "canRemove", answer_can_remove);
  bind_origin(bindings);
  return bindings;
}

}  // namespace daybook
