#include "application/queries/requests.hpp"

#include <algorithm>

#include "base/contains.hpp"

#include "domain/approval.hpp"
#include "domain/leave_order.hpp"
#include "domain/waiting.hpp"

namespace daybook {

namespace {

template <class Waits>
std::vector<RequestOf> all_that(Waits waits, const Viewer& viewer) {
  std::vector<RequestOf> waiting;
  for (const PersonRecord& record : viewer.organisation.people)
    for (const Request& request : record.requests)
      if (waits(viewer, record, request)) waiting.push_back({&record, &request});
  std::ranges::sort(
      waiting, {}, [](const RequestOf& of) { return std::pair(of.request->days, of.request->id); });
  return waiting;
}

// Not of those who may decide out of turn: nobody reminds them.
bool is_turn_of(const Viewer& viewer, const PersonRecord& owner, const Request& request) {
  if (!request.waits()) return false;
  const auto turn = turn_of(viewer.organisation, owner, latest(request), viewer.today);
  return turn && base::contains(turn->deciders, viewer.person);
}

}  // namespace

bool waits_for(const Viewer& viewer, const PersonRecord& owner, const Request& request) {
  return request.status == RequestStatus::pending &&
         !base::contains(request.approved_by, viewer.person) &&
         may_decide(viewer.organisation, viewer.orderer(), owner, request);
}

bool change_waits_for(const Viewer& viewer, const PersonRecord& owner, const Request& request) {
  return !request.change.empty() && waits_for(viewer, owner, as_changed(request));
}

std::vector<RequestOf> inbox_of(const Viewer& viewer) { return all_that(waits_for, viewer); }

std::vector<RequestOf> changes_inbox_of(const Viewer& viewer) {
  return all_that(change_waits_for, viewer);
}

std::vector<CreditOf> credits_inbox_of(const Viewer& viewer) {
  std::vector<CreditOf> waiting;
  for (const PersonRecord& record : viewer.organisation.people)
    for (const CreditRequest& credit : record.credits)
      if (waits_for(viewer, record, credit.as_request())) waiting.push_back({&record, &credit});
  std::ranges::sort(waiting, {}, [](const CreditOf& of) { return of.credit->asked; });
  return waiting;
}

std::vector<ReminderOf> reminders_of(const Viewer& viewer) {
  std::vector<ReminderOf> reminders;
  for (const PersonRecord& record : viewer.organisation.people)
    for (const Request& request : record.requests) {
      if (request.patience.remind_after.empty() && request.snoozes.empty()) continue;
      const auto due = reminder_due(viewer.organisation, record, request,
                                    {.person = viewer.person, .today = viewer.today});
      if (due && is_turn_of(viewer, record, request))
        reminders.push_back({{&record, &request}, *due});
    }
  std::ranges::sort(reminders, {}, [](const ReminderOf& reminder) {
    return std::pair(reminder.due, reminder.of.request->id);
  });
  return reminders;
}

std::vector<RequestOf> overlaps_of(const Viewer& viewer, const PersonRecord& owner,
                                   const DateRange& days) {
  std::vector<RequestOf> overlaps;
  const std::optional<TeamId> team = owner.person.team_on(days.first);
  if (!team) return overlaps;
  for (const PersonRecord& record : viewer.organisation.people) {
    if (record.person.id == owner.person.id || record.person.team_on(days.first) != team) continue;
    if (!sees_absences(viewer, record)) continue;
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
  AccountFacts facts = facts_without(organisation, owner, request, *type);
  const PolicyOnDay on = facts.coverage.on(request.days.first);
  if (on.version && is_unlimited(on.version->value)) return std::nullopt;
  if (counted == Counted::yes) {
    facts.absences.push_back(request.absence());
    facts.absences.back().pending = true;
  }
  const Date first = request.days.first;
  return available_on(facts, books_of(facts, first).reserved, first);
}

}  // namespace daybook
