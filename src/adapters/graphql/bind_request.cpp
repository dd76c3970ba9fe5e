#include "graphql/call.hpp"

#include "adapters/graphql/arguments.hpp"
#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/nodes.hpp"
#include "adapters/graphql/write_values.hpp"
#include "domain/rule_verdict.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Call;
using graphql::Out;

const LeaveType& type_of(const RequestNode& node) {
  return *node.organisation->find(node.request->leave_type);
}

bool sees_account_of(const RequestNode& node, Call& call) {
  return sees_account(call.context<GraphqlContext>().viewer(), *node.owner);
}

void write_text_if(bool seen, const PersonalText& text, Out& out) {
  if (!seen || text.text.empty()) return out.null();
  out.string(text.text);
}

void answer_cost(const RequestNode& node, Out& out) {
  out.object(total_of(days_of(*node.organisation, *node.owner, *node.request), type_of(node).unit));
}

void answer_available_after(const RequestNode& node, Call& call, Out& out) {
  if (!node.request->is_live() || !sees_account_of(node, call)) return out.null();
  const auto after = available_with(*node.organisation, *node.owner, *node.request, Counted::yes);
  if (!after) return out.null();
  out.object(*after);
}

template <class Requests>
void write_requests(const Requests& requests, const Organisation& organisation, Out& out) {
  out.list(requests, [&](const RequestOf& of, Out& item) {
    item.object(RequestNode{&organisation, of.owner, of.request});
  });
}

void answer_overlaps(const RequestNode& node, Call& call, Out& out) {
  const Viewer viewer = call.context<GraphqlContext>().viewer();
  write_requests(overlaps_of(viewer, *node.owner, node.request->days), viewer.organisation, out);
}

void write_errors(const std::vector<base::Error>& errors, Out& out) {
  out.list(errors, [](const base::Error& error, Out& item) { item.object(error); });
}

// What an approver would run into, or should know.
void answer_findings(const RequestNode& node, Call& call, Out& out) {
  const Viewer viewer = call.context<GraphqlContext>().viewer();
  std::vector<base::Error> findings;
  if (node.request->status == RequestStatus::pending &&
      may_decide(viewer.organisation, viewer.orderer(), *node.owner, *node.request))
    for (RuleVerdict& verdict :
         judge(*node.organisation, {*node.owner, *node.request, viewer.today, Moment::approved}))
      findings.push_back(std::move(verdict.finding));
  write_errors(findings, out);
}

void bind_dates(Bindings& bindings) {
  bindings.field<RequestNode>("LeaveRequest", "from", [](const RequestNode& node, Out& out) {
    out.string(to_string(node.request->days.first));
  });
  bindings.field<RequestNode>("LeaveRequest", "to", [](const RequestNode& node, Out& out) {
    out.string(to_string(node.request->days.last));
  });
  bindings.field<RequestNode>("LeaveRequest", "firstDay", [](const RequestNode& node, Out& out) {
    out.enumerator(enum_in_capitals(node.request->parts.first));
  });
  bindings.field<RequestNode>("LeaveRequest", "lastDay", [](const RequestNode& node, Out& out) {
    out.enumerator(enum_in_capitals(node.request->parts.last));
  });
  bindings.field<RequestNode>("LeaveRequest", "everyDay", [](const RequestNode& node, Out& out) {
    out.enumerator(enum_in_capitals(node.request->parts.every));
  });
  bindings.field<RequestNode>("LeaveRequest", "requestedAt", [](const RequestNode& node, Out& out) {
    write_instant(*node.organisation, node.request->requested, out);
  });
  bindings.field<RequestNode>("LeaveRequest", "decidedAt", [](const RequestNode& node, Out& out) {
    write_instant(*node.organisation, node.request->decided, out);
  });
}

void bind_decision(Bindings& bindings) {
  bindings.field<RequestNode>("LeaveRequest", "decidedBy", [](const RequestNode& node, Out& out) {
    const PersonRecord* by =
        node.request->decided_by ? node.organisation->find(*node.request->decided_by) : nullptr;
    if (!by) return out.null();
    out.object(*by);
  });
  bindings.field<RequestNode>(
      "LeaveRequest", "decisionComment", [](const RequestNode& node, Call& call, Out& out) {
        write_text_if(sees_account_of(node, call), node.request->comment, out);
      });
  bindings.field<RequestNode>("LeaveRequest", "canDecide",
                              [](const RequestNode& node, Call& call, Out& out) {
                                const Viewer viewer = call.context<GraphqlContext>().viewer();
                                out.boolean(waits_for(viewer, *node.owner, *node.request));
                              });
  bindings.field<RequestNode>(
      "LeaveRequest", "canWithdraw", [](const RequestNode& node, Call& call, Out& out) {
        out.boolean(node.request->status == RequestStatus::pending &&
                    node.owner->person.id == call.context<GraphqlContext>().caller());
      });
  bindings.field<RequestNode>(
      "LeaveRequest", "canCancel", [](const RequestNode& node, Call& call, Out& out) {
        const Viewer viewer = call.context<GraphqlContext>().viewer();
        const bool admin = is_admin(viewer.organisation, viewer.orderer());
        const bool own_and_ahead =
            node.owner->person.id == viewer.person && node.request->days.first > viewer.today;
        out.boolean(node.request->status == RequestStatus::approved && (admin || own_and_ahead));
      });
}

void bind_day_cost(Bindings& bindings) {
  bindings.field<DayCharge>(
      "DayCost", "date", [](const DayCharge& day, Out& out) { out.string(to_string(day.date)); });
  bindings.field<DayCharge>("DayCost", "charge",
                            [](const DayCharge& day, Out& out) { out.object(day.amount); });
  bindings.field<DayCharge>("DayCost", "reason", [](const DayCharge& day, Out& out) {
    out.enumerator(enum_in_capitals(day.reason));
  });
  bindings.field<DayCharge>("DayCost", "part", [](const DayCharge& day, Out& out) {
    out.enumerator(enum_in_capitals(day.part));
  });
  bindings.member("DayCost", "plannedMinutes", &DayCharge::planned_minutes);
  bindings.field<DayCharge>("DayCost", "holidayName", [](const DayCharge& day, Out& out) {
    if (!day.holiday) return out.null();
    out.string(day.holiday->name);
  });
}

void write_amount(const std::optional<Amount>& amount, Out& out) {
  if (!amount) return out.null();
  out.object(*amount);
}

void bind_preview(Bindings& bindings) {
  bindings.field<RequestPreview>(
      "RequestPreview", "cost",
      [](const RequestPreview& preview, Out& out) { out.object(preview.cost); });
  bindings.field<RequestPreview>(
      "RequestPreview", "days", [](const RequestPreview& preview, Out& out) {
        out.list(preview.days, [](const DayCharge& day, Out& item) { item.object(day); });
      });
  bindings.field<RequestPreview>(
      "RequestPreview", "availableBefore",
      [](const RequestPreview& preview, Out& out) { write_amount(preview.available_before, out); });
  bindings.field<RequestPreview>(
      "RequestPreview", "availableAfter",
      [](const RequestPreview& preview, Out& out) { write_amount(preview.available_after, out); });
  bindings.field<RequestPreview>(
      "RequestPreview", "refusals",
      [](const RequestPreview& preview, Out& out) { write_errors(preview.refusals, out); });
  bindings.field<RequestPreview>(
      "RequestPreview", "warnings",
      [](const RequestPreview& preview, Out& out) { write_errors(preview.warnings, out); });
  bindings.field<RequestPreview>(
      "RequestPreview", "approvers", [](const RequestPreview& preview, Out& out) {
        out.list(preview.approvers,
                 [&](PersonId id, Out& item) { item.object(*preview.organisation->find(id)); });
      });
  bindings.field<RequestPreview>("RequestPreview", "overlaps",
                                 [](const RequestPreview& preview, Out& out) {
                                   write_requests(preview.overlaps, *preview.organisation, out);
                                 });
}

}  // namespace

Bindings bind_request() {
  Bindings bindings;
  bindings.field<RequestNode>("LeaveRequest", "id", [](const RequestNode& node, Out& out) {
    out.string(to_string(node.request->id));
  });
  bindings.field<RequestNode>("LeaveRequest", "person",
                              [](const RequestNode& node, Out& out) { out.object(*node.owner); });
  bindings.field<RequestNode>("LeaveRequest", "leaveType",
                              [](const RequestNode& node, Call& call, Out& out) {
                                const LeaveType& type = type_of(node);
                                const Viewer viewer = call.context<GraphqlContext>().viewer();
                                if (!sees_type(viewer, *node.owner, type)) return out.null();
                                out.object(type);
                              });
  bindings.field<RequestNode>("LeaveRequest", "status", [](const RequestNode& node, Out& out) {
    out.enumerator(enum_in_capitals(node.request->status));
  });
  bindings.field<RequestNode>(
      "LeaveRequest", "reason", [](const RequestNode& node, Call& call, Out& out) {
        write_text_if(sees_account_of(node, call), node.request->reason, out);
      });
  bindings.field<RequestNode>(
      "LeaveRequest", "document", [](const RequestNode& node, Call& call, Out& out) {
        write_text_if(sees_account_of(node, call), node.request->document, out);
      });
  bindings.field<RequestNode>("LeaveRequest", "findings", answer_findings);
  bindings.field<RequestNode>("LeaveRequest", "cost", answer_cost);
  bindings.field<RequestNode>("LeaveRequest", "days", [](const RequestNode& node, Out& out) {
    out.list(days_of(*node.organisation, *node.owner, *node.request),
             [](const DayCharge& day, Out& item) { item.object(day); });
  });
  bindings.field<RequestNode>("LeaveRequest", "availableAfter", answer_available_after);
  bindings.field<RequestNode>("LeaveRequest", "overlaps", answer_overlaps);
  bind_dates(bindings);
  bind_decision(bindings);
  bind_day_cost(bindings);
  bind_preview(bindings);
  return bindings;
}

}  // namespace daybook
