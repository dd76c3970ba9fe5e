#include "application/queries/requests.hpp"

#include <algorithm>

namespace daybook {

std::vector<RequestOf> inbox_of(const Viewer& viewer) {
  std::vector<RequestOf> waiting;
  const bool decides_any = is_admin(viewer.organisation, viewer.orderer()) ||
                           is_approver(viewer.organisation, viewer.person);
  if (!decides_any) return waiting;
  for (const PersonRecord& record : viewer.organisation.people) {
    const bool any = std::ranges::any_of(record.requests, [](const Request& request) {
      return request.status == RequestStatus::pending;
    });
    if (!any || !may_decide(viewer.organisation, viewer.orderer(), record)) continue;
    for (const Request& request : record.requests)
      if (request.status == RequestStatus::pending) waiting.push_back({&record, &request});
  }
  std::ranges::sort(
      waiting, {}, [](const RequestOf& of) { return std::pair(of.request->days, of.request->id); });
  return waiting;
}

std::vector<RequestOf> overlaps_of(const Viewer& viewer, const PersonRecord& owner,
                                   const DateRange& days) {
  std::vector<RequestOf> overlaps;
  const std::optional<TeamId> team = owner.person.team_on(days.first);
  if (!team) return overlaps;
  for (const PersonRecord& record : viewer.organisation.people) {
    if (record.person.id == owner.person.id || record.person.team_on(days.first) != team) continue;
    for (const Request& request : record.requests)
      if (request.is_live() && request.days.overlaps(days) && overlaps.size() < kOverlapsMax)
        overlaps.push_back({&record, &request});
  }
  return overlaps;
}

std::vector<DayCharge> days_of(const Organisation& organisation, const PersonRecord& owner,
                               const Request& request) {
  const PersonCalendar calendar(owner.person, *organisation.structure);
  return charge_days(*organisation.find(request.leave_type), calendar, request.days, request.parts);
}

std::optional<Amount> available_with(const Organisation& organisation, const PersonRecord& owner,
                                     const Request& request, Counted counted) {
  const LeaveType* type = organisation.find(request.leave_type);
  if (!type->counts_against_balance) return std::nullopt;
  AccountFacts facts = organisation.facts_for(owner, *type);
  const PolicyOnDay on = facts.coverage.on(request.days.first);
  if (on.version && is_unlimited(on.version->value)) return std::nullopt;
  std::erase_if(facts.absences,
                [&](const Absence& absence) { return absence.request == request.id; });
  if (counted == Counted::yes) {
    facts.absences.push_back(request.absence());
    facts.absences.back().pending = true;
  }
  const Date first = request.days.first;
  return available_on(facts, books_of(facts, first).reserved, first);
}

}  // namespace daybook
