// What happens to a request after it was made: changes that wait, and what people say.
#include "graphql/call.hpp"

#include "adapters/graphql/arguments.hpp"
#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/nodes.hpp"
#include "adapters/graphql/write_values.hpp"
#include "domain/approval.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Call;
using graphql::Out;

const OpenChange& change_of(const ChangeNode& node) { return node.of.request->change.front(); }

void answer_change(const RequestNode& node, Call& call, Out& out) {
  if (node.request->change.empty() || !sees_account(viewer_in(call), *node.owner))
    return out.null();
  out.object(ChangeNode{node});
}

void answer_comments(const RequestNode& node, Call& call, Out& out) {
  static const std::vector<Comment> none;
  const bool seen = sees_account(viewer_in(call), *node.owner);
  out.list(seen ? node.request->comments : none, [&](const Comment& comment, Out& item) {
    item.object(CommentNode{node.organisation, &comment});
  });
}

void answer_can_change(const RequestNode& node, Call& call, Out& out) {
  const Viewer viewer = viewer_in(call);
  const bool admin = is_admin(viewer.organisation, viewer.orderer());
  const bool own =
      node.owner->person.id == viewer.person && node.request->days.last >= viewer.today;
  out.boolean(node.request->is_live() && (admin || own));
}

void bind_change_days(Bindings& bindings) {
  bindings.field<ChangeNode>("OpenChange", "from", [](const ChangeNode& node, Out& out) {
    out.string(to_string(change_of(node).days.first));
  });
  bindings.field<ChangeNode>("OpenChange", "to", [](const ChangeNode& node, Out& out) {
    out.string(to_string(change_of(node).days.last));
  });
  bindings.field<ChangeNode>("OpenChange", "firstDay", [](const ChangeNode& node, Out& out) {
    out.enumerator(enum_in_capitals(change_of(node).parts.first));
  });
  bindings.field<ChangeNode>("OpenChange", "lastDay", [](const ChangeNode& node, Out& out) {
    out.enumerator(enum_in_capitals(change_of(node).parts.last));
  });
  bindings.field<ChangeNode>("OpenChange", "everyDay", [](const ChangeNode& node, Out& out) {
    out.enumerator(enum_in_capitals(change_of(node).parts.every));
  });
}

void bind_change(Bindings& bindings) {
  bindings.field<ChangeNode>("OpenChange", "version", [](const ChangeNode& node, Out& out) {
    out.integer(static_cast<std::int64_t>(change_of(node).asked.number));
  });
  bindings.field<ChangeNode>("OpenChange", "cancels", [](const ChangeNode& node, Out& out) {
    out.boolean(change_of(node).cancels);
  });
  bindings.field<ChangeNode>("OpenChange", "leaveType", [](const ChangeNode& node, Out& out) {
    out.object(*node.of.organisation->find(change_of(node).leave_type));
  });
  bindings.field<ChangeNode>("OpenChange", "reason", [](const ChangeNode& node, Out& out) {
    if (change_of(node).reason.text.empty()) return out.null();
    out.string(change_of(node).reason.text);
  });
  bindings.field<ChangeNode>("OpenChange", "cost", [](const ChangeNode& node, Out& out) {
    const Request changed = as_changed(*node.of.request);
    out.object(total_of(days_of(*node.of.organisation, *node.of.owner, changed),
                        node.of.organisation->find(changed.leave_type)->unit));
  });
  bindings.field<ChangeNode>(
      "OpenChange", "waitingFor", [](const ChangeNode& node, Call& call, Out& out) {
        const auto turn = turn_of(*node.of.organisation, *node.of.owner,
                                  as_changed(*node.of.request), viewer_in(call).today);
        write_people(turn ? turn->deciders : std::vector<PersonId>{}, *node.of.organisation, out);
      });
  bindings.field<ChangeNode>("OpenChange", "approvedBy", [](const ChangeNode& node, Out& out) {
    write_people(change_of(node).approved_by, *node.of.organisation, out);
  });
  bindings.field<ChangeNode>(
      "OpenChange", "canDecide", [](const ChangeNode& node, Call& call, Out& out) {
        out.boolean(change_waits_for(viewer_in(call), *node.of.owner, *node.of.request));
      });
}

void bind_comment(Bindings& bindings) {
  bindings.field<CommentNode>("Comment", "id", [](const CommentNode& node, Out& out) {
    out.string(to_string(node.comment->id));
  });
  bindings.field<CommentNode>("Comment", "by", [](const CommentNode& node, Out& out) {
    const PersonRecord* by =
        node.comment->by ? node.organisation->find(*node.comment->by) : nullptr;
    if (!by) return out.null();
    out.object(*by);
  });
  bindings.field<CommentNode>("Comment", "at", [](const CommentNode& node, Out& out) {
    write_instant(*node.organisation, node.comment->source, out);
  });
  bindings.field<CommentNode>("Comment", "text", [](const CommentNode& node, Out& out) {
    out.string(node.comment->text.text);
  });
}

}  // namespace

Bindings bind_life() {
  Bindings bindings;
  bindings.field<RequestNode>("LeaveRequest", "change", answer_change);
  bindings.field<RequestNode>("LeaveRequest", "comments", answer_comments);
  bindings.field<RequestNode>("LeaveRequest", "canChange", answer_can_change);
  bind_change_days(bindings);
  bind_change(bindings);
  bind_comment(bindings);
  return bindings;
}

}  // namespace daybook
