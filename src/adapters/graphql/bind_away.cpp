#include "graphql/call.hpp"

#include "adapters/graphql/arguments.hpp"
#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/connection.hpp"
#include "adapters/graphql/nodes.hpp"

namespace daybook {
namespace {

using graphql::Bindings;
using graphql::Call;
using graphql::Out;

struct AbsenceNode {
  const PersonRecord* owner;
  const Request* request;
};

Result<std::vector<AwayOf>> rows_for(Call& call) {
  const AwayFilter filter{
      .days = {date_argument(call.argument("from")), date_argument(call.argument("to"))},
      .team = TRY(optional_id<TeamId>(call.argument("teamId"), "teamId")),
      .location = TRY(optional_id<LocationId>(call.argument("locationId"), "locationId"))};
  if (filter.days.last < filter.days.first || filter.days.days() > kAwayDaysMax)
    return base::invalid("away.range",
                         {{"field", "to"}, {"days_max", std::to_string(kAwayDaysMax)}});
  return who_is_away(call.context<GraphqlContext>().viewer(), filter);
}

void answer_who_is_away(const RootNode&, Call& call, Out& out) {
  const Result<std::vector<AwayOf>> rows = rows_for(call);
  if (!rows) return out.fail(rows.error());
  out.list(*rows, [](const AwayOf& row, Out& item) { item.object(row); });
}

void answer_away(const RootNode&, Call& call, Out& out) {
  Result<std::vector<AwayOf>> rows = rows_for(call);
  if (!rows) return out.fail(rows.error());
  const auto place_of = [](const AwayOf& row) { return place_by_name(*row.record); };
  write_page(page_of(std::move(*rows), place_of, call), out);
}

void bind_absence(Bindings& bindings) {
  bindings.field<AbsenceNode>("Absence", "requestId", [](const AbsenceNode& node, Out& out) {
    out.string(to_string(node.request->id));
  });
  bindings.field<AbsenceNode>("Absence", "from", [](const AbsenceNode& node, Out& out) {
    out.string(to_string(node.request->days.first));
  });
  bindings.field<AbsenceNode>("Absence", "to", [](const AbsenceNode& node, Out& out) {
    out.string(to_string(node.request->days.last));
  });
  bindings.field<AbsenceNode>("Absence", "firstDay", [](const AbsenceNode& node, Out& out) {
    out.enumerator(enum_in_capitals(node.request->parts.first));
  });
  bindings.field<AbsenceNode>("Absence", "lastDay", [](const AbsenceNode& node, Out& out) {
    out.enumerator(enum_in_capitals(node.request->parts.last));
  });
  bindings.field<AbsenceNode>("Absence", "everyDay", [](const AbsenceNode& node, Out& out) {
    out.enumerator(enum_in_capitals(node.request->parts.every));
  });
  bindings.field<AbsenceNode>("Absence", "approved", [](const AbsenceNode& node, Out& out) {
    out.boolean(node.request->status == RequestStatus::approved);
  });
  bindings.field<AbsenceNode>(
      "Absence", "leaveType", [](const AbsenceNode& node, Call& call, Out& out) {
        const Viewer viewer = call.context<GraphqlContext>().viewer();
        const LeaveType& type = *viewer.organisation.find(node.request->leave_type);
        if (!sees_type(viewer, *node.owner, type)) return out.null();
        out.object(type);
      });
}

}  // namespace

Bindings bind_away() {
  Bindings bindings;
  bindings.field<RootNode>("Query", "whoIsAway", answer_who_is_away);
  bindings.field<RootNode>("Query", "away", answer_away);
  bind_connection<AwayOf>(bindings, "AwayRow");
  bindings.field<AwayOf>("AwayRow", "person",
                         [](const AwayOf& row, Out& out) { out.object(*row.record); });
  bindings.field<AwayOf>("AwayRow", "absences", [](const AwayOf& row, Out& out) {
    out.list(row.absences, [&](const Request* request, Out& item) {
      item.object(AbsenceNode{row.record, request});
    });
  });
  bindings.field<AwayOf>("AwayRow", "daysOff", [](const AwayOf& row, Out& out) {
    out.list(row.days_off, [](Date day, Out& item) { item.string(to_string(day)); });
  });
  bindings.field<AwayOf>("AwayRow", "holidays", [](const AwayOf& row, Out& out) {
    out.list(row.holidays, [](const Holiday* holiday, Out& item) { item.object(*holiday); });
  });
  bind_absence(bindings);
  return bindings;
}

}  // namespace daybook
