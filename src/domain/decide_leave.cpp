#include "domain/decide_leave.hpp"

#include "domain/approval.hpp"
#include "domain/leave_order.hpp"
#include "domain/request/limits.hpp"
#include "domain/request/rules.hpp"
#include "domain/rule_verdict.hpp"

namespace daybook {
namespace {

using base::not_found;
using base::rejected;
using Events = Result<std::vector<Event>>;

Result<const PersonRecord*> find_person(const Organisation& organisation, PersonId id) {
  const PersonRecord* record = organisation.find(id);
  if (!record) return not_found("person.not_found", {{"field", "personId"}, {"id", to_string(id)}});
  return record;
}

// Has this person asked for the very same before, under the same id?
bool is_same(const PersonRecord& owner, const RequestLeave& command) {
  const Request& known = *owner.find(command.request);
  return owner.person.id == command.person && known.leave_type == command.leave_type &&
         known.days == command.days && known.parts == command.parts;
}

std::unexpected<base::Error> exists(RequestId id) {
  return rejected("request.exists", {{"field", "request"}, {"id", to_string(id)}});
}

LeaveRequested recorded(const RecordLeave& command) {
  LeaveRequested event = as_event(command.leave);
  event.cost = command.cost;
  return event;
}

}  // namespace

Outcome check_request(const Organisation& organisation, const PersonRecord& record,
                      const Request& request, Date asked_on) {
  const LeaveType* type = organisation.find(request.leave_type);
  if (!type)
    return not_found("leave_type.not_found",
                     {{"field", "leaveTypeId"}, {"id", to_string(request.leave_type)}});
  // What was asked for before goes on.
  const Request* known = record.find(request.id);
  if (type->archived && !(known && known->leave_type == type->id))
    return rejected("leave_type.archived", {{"field", "leaveTypeId"}, {"leave_type", type->name}});
  TRY(check_form(request, *type));
  TRY(check_days(request, *type, PersonCalendar(record.person, *organisation.structure)));
  TRY(check_overlap(request, record.requests));
  const AccountFacts facts = facts_without(organisation, record, request, *type);
  TRY(check_limits({request, facts, record.requests, asked_on}));
  TRY(check_rules(organisation, {record, request, asked_on}));
  return type->counts_against_balance ? check_balance(request, facts, asked_on) : Outcome{};
}

Events decide_leave(const Organisation& organisation, const RequestLeave& command,
                    const Orderer& by) {
  const PersonRecord* record = TRY(find_person(organisation, command.person));
  if (const PersonRecord* owner = organisation.owner_of(command.request)) {
    if (is_same(*owner, command)) return std::vector<Event>{};
    return exists(command.request);
  }
  TRY(check_request(organisation, *record, as_request(command), by.today));
  // What HR asks for on behalf of somebody is decided by that.
  const bool on_behalf = is_on_behalf(by, command.person);
  const auto route =
      on_behalf ? std::nullopt : route_of(organisation, *record, as_request(command), by.today);
  LeaveRequested event = as_event(command);
  if (!route)
    return std::vector<Event>{
        std::move(event),
        LeaveApproved{.request = command.request, .by = on_behalf ? by.person : std::nullopt}};
  event.steps = route->steps;
  event.watchers = route->watchers;
  event.patience = route->patience;
  return std::vector<Event>{std::move(event)};
}

Events decide_leave(const Organisation& organisation, const RecordLeave& command, const Orderer&) {
  const RequestLeave& leave = command.leave;
  const PersonRecord* record = TRY(find_person(organisation, leave.person));
  const LeaveType* type = organisation.find(leave.leave_type);
  if (!type)
    return not_found("leave_type.not_found",
                     {{"field", "leaveTypeId"}, {"id", to_string(leave.leave_type)}});
  if (const PersonRecord* owner = organisation.owner_of(leave.request)) {
    if (is_same(*owner, leave)) return std::vector<Event>{};
    return exists(leave.request);
  }
  const Request request = as_request(leave);
  TRY(check_form(request, *type));
  TRY(check_days(request, *type, PersonCalendar(record->person, *organisation.structure)));
  const bool live =
      command.status == RequestStatus::pending || command.status == RequestStatus::approved;
  if (live) TRY(check_overlap(request, record->requests));
  if (command.cost && (command.cost->unit != type->unit || command.cost->is_negative()))
    return base::invalid("request.cost_wrong",
                         {{"field", "cost"}, {"unit", std::string(base::name_of(type->unit))}});
  std::vector<Event> events{recorded(command)};
  switch (command.status) {
    case RequestStatus::pending: break;
    case RequestStatus::approved:
      events.push_back(LeaveApproved{.request = leave.request, .by = command.decided_by});
      break;
    case RequestStatus::rejected:
      events.push_back(LeaveRejected{.request = leave.request, .by = command.decided_by});
      break;
    case RequestStatus::withdrawn:
      events.push_back(LeaveWithdrawn{.request = leave.request});
      break;
    case RequestStatus::cancelled:
      events.push_back(LeaveApproved{.request = leave.request, .by = command.decided_by});
      events.push_back(LeaveCancelled{.request = leave.request});
      break;
    case RequestStatus::lapsed: events.push_back(LeaveLapsed{.request = leave.request}); break;
  }
  return events;
}

Events decide_leave(const Organisation& organisation, const ApproveLeave& command,
                    const Orderer& by) {
  TRY(check_comment(command.comment));
  const FoundLeave found = TRY(find_leave(organisation, command.request));
  if (found.request.status == RequestStatus::approved) return std::vector<Event>{};
  if (found.request.status != RequestStatus::pending) return already_decided(found.request.status);
  const LeaveType& type = *organisation.find(found.request.leave_type);
  if (type.counts_against_balance)
    TRY(check_balance(found.request, facts_without(organisation, found.owner, found.request, type),
                      found.request.days.first));
  TRY(check_rules(organisation, {found.owner, found.request, by.today, Moment::approved}));
  if (auto waits = yes_of_several(organisation, found.owner, found.request, by, command.comment))
    return *std::move(waits);
  return std::vector<Event>{
      LeaveApproved{.request = command.request, .by = by.person, .comment = command.comment}};
}

Events decide_leave(const Organisation& organisation, const RejectLeave& command,
                    const Orderer& by) {
  TRY(check_comment(command.comment));
  const FoundLeave found = TRY(find_leave(organisation, command.request));
  if (found.request.status == RequestStatus::rejected) return std::vector<Event>{};
  if (found.request.status != RequestStatus::pending) return already_decided(found.request.status);
  return std::vector<Event>{
      LeaveRejected{.request = command.request, .by = by.person, .comment = command.comment}};
}

Events decide_leave(const Organisation& organisation, const WithdrawLeave& command,
                    const Orderer&) {
  const FoundLeave found = TRY(find_leave(organisation, command.request));
  if (found.request.status == RequestStatus::withdrawn) return std::vector<Event>{};
  if (found.request.status != RequestStatus::pending) return already_decided(found.request.status);
  return std::vector<Event>{LeaveWithdrawn{.request = command.request}};
}

Events decide_leave(const Organisation& organisation, const CancelLeave& command,
                    const Orderer& by) {
  const FoundLeave found = TRY(find_leave(organisation, command.request));
  if (found.request.status == RequestStatus::cancelled) return std::vector<Event>{};
  if (found.request.status != RequestStatus::approved) return already_decided(found.request.status);
  const bool begun = found.request.days.first <= by.today;
  if (begun && !is_admin(organisation, by))
    return rejected("request.has_begun", {{"from", to_string(found.request.days.first)},
                                          {"today", to_string(by.today)}});
  const Request& request = found.request;
  const bool decided = organisation.find(request.leave_type)->cancel_needs_approval &&
                       by.person == found.owner.person.id;
  if (!decided)
    return std::vector<Event>{LeaveCancelled{.request = command.request, .by = by.person}};
  if (!request.change.empty() && request.change.front().cancels) return std::vector<Event>{};
  const auto route = route_of(organisation, found.owner, request, by.today);
  if (!route)
    return std::vector<Event>{LeaveCancelled{.request = command.request, .by = by.person}};
  return std::vector<Event>{CancellationRequested{
      .request = command.request, .reason = command.reason, .steps = route->steps}};
}

}  // namespace daybook
