#include "application/queries/preview_request.hpp"

#include "domain/approval.hpp"
#include "domain/decide_leave.hpp"
#include "domain/leave_order.hpp"
#include "domain/request/rules.hpp"

namespace daybook {
namespace {

void add_findings(RequestPreview& preview, const Organisation& organisation, const Judged& judged) {
  for (RuleVerdict& verdict : judge(organisation, judged)) {
    auto& list = verdict.effect == RuleEffect::refuse ? preview.refusals : preview.warnings;
    // The first that refuses stands there already.
    if (list.empty() || list.front() != verdict.finding) list.push_back(std::move(verdict.finding));
  }
}

std::vector<PersonId> first_deciders(const Organisation& organisation, const PersonRecord& record,
                                     Request request, Date today) {
  const auto route = route_of(organisation, record, request, today);
  if (!route) return {};
  request.steps = route->steps;
  const auto turn = turn_of(organisation, record, request, today);
  return turn ? turn->deciders : std::vector<PersonId>{};
}

Outcome check_at(Moment moment, const Viewer& viewer, const PersonRecord& record,
                 const Request& request) {
  const Organisation& organisation = viewer.organisation;
  if (moment == Moment::asked) return check_request(organisation, record, request, viewer.today);
  const LeaveType& type = *organisation.find(request.leave_type);
  if (!type.counts_against_balance) return {};
  return check_balance(request, facts_without(organisation, record, request, type),
                       request.days.first);
}

}  // namespace

RequestPreview preview_request(const Viewer& viewer, const PersonRecord& record,
                               const Request& request, Moment moment) {
  const Organisation& organisation = viewer.organisation;
  RequestPreview preview{.organisation = &organisation};
  if (const Outcome passes = check_at(moment, viewer, record, request); !passes)
    preview.refusals.push_back(passes.error());
  const LeaveType* type = organisation.find(request.leave_type);
  const bool has_days =
      request.days.first <= request.days.last && request.days.days() <= kRequestDaysMax;
  if (!type || !has_days) return preview;
  add_findings(preview, organisation, {record, request, viewer.today, moment});
  preview.days = days_of(organisation, record, request);
  preview.cost = total_of(preview.days, type->unit);
  preview.available_before = available_with(organisation, record, request, Counted::no);
  preview.available_after = available_with(organisation, record, request, Counted::yes);
  preview.overlaps = overlaps_of(viewer, record, request.days);
  preview.approvers = first_deciders(organisation, record, request, viewer.today);
  return preview;
}

}  // namespace daybook
