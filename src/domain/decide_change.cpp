#include <algorithm>

#include "domain/approval.hpp"
#include "domain/decide_leave.hpp"
#include "domain/leave_order.hpp"
#include "domain/request/rules.hpp"
#include "domain/rule_verdict.hpp"

namespace daybook {
namespace {

using base::rejected;
using Events = Result<std::vector<Event>>;

constexpr std::size_t kCommentsMax = 200;

Request with(const Request& request, const RequestLeave& leave) {
  Request changed = request;
  changed.leave_type = leave.leave_type;
  changed.days = leave.days;
  changed.parts = leave.parts;
  changed.reason = leave.reason;
  changed.document = leave.document;
  changed.cost = std::nullopt;
  changed.steps.clear();
  changed.approved_by.clear();
  changed.change.clear();
  return changed;
}

bool says_the_same(const Request& a, const Request& b) {
  return a.leave_type == b.leave_type && a.days == b.days && a.parts == b.parts &&
         a.reason == b.reason && a.document == b.document;
}

// Nothing but an earlier end: it takes no more than before, so nothing but its form is asked.
bool only_shortens(const Request& before, const Request& after) {
  return after.leave_type == before.leave_type && after.days.first == before.days.first &&
         after.days.first <= after.days.last && after.days.last < before.days.last &&
         after.parts == before.parts;
}

// What is taken stays taken: of leave that has begun only its days to come can be changed.
Outcome check_begun(const Request& before, const Request& after, const Orderer& by) {
  const bool begun = before.status == RequestStatus::approved && before.days.first <= by.today;
  const bool keeps_the_past =
      after.days.first == before.days.first && after.leave_type == before.leave_type &&
      after.parts == before.parts && after.days.last >= std::min(by.today, before.days.last);
  if (!begun || keeps_the_past) return {};
  return rejected("request.has_begun",
                  {{"from", to_string(before.days.first)}, {"today", to_string(by.today)}});
}

Outcome check_change(const Organisation& organisation, const FoundLeave& found,
                     const Request& changed, const Orderer& by) {
  if (!only_shortens(found.request, changed))
    return check_request(organisation, found.owner, changed, by.today);
  const LeaveType& type = *organisation.find(changed.leave_type);
  TRY(check_form(changed, type));
  return check_days(changed, type, PersonCalendar(found.owner.person, *organisation.structure));
}

// Who decides about it; nobody where HR asks on behalf of somebody, or days are given back that
// need no approval.
std::optional<Route> route_for(const Organisation& organisation, const FoundLeave& found,
                               const Request& changed, const Orderer& by) {
  const bool gives_back = found.request.status == RequestStatus::approved &&
                          only_shortens(found.request, changed) &&
                          !organisation.find(changed.leave_type)->cancel_needs_approval;
  if (is_on_behalf(by, found.owner.person.id) || gives_back) return std::nullopt;
  return route_of(organisation, found.owner, changed, by.today);
}

// What others may have taken since it was asked for: the days, the balance, the room to be away.
Outcome check_still_possible(const Organisation& organisation, const FoundLeave& found,
                             const Request& changed, const Orderer& by) {
  const LeaveType& type = *organisation.find(changed.leave_type);
  TRY(check_days(changed, type, PersonCalendar(found.owner.person, *organisation.structure)));
  TRY(check_overlap(changed, found.owner.requests));
  TRY(check_rules(organisation, {found.owner, changed, by.today, Moment::approved}));
  if (!type.counts_against_balance || only_shortens(found.request, changed)) return {};
  return check_balance(changed, facts_without(organisation, found.owner, changed, type),
                       changed.days.first);
}

Events decide_yes(const Organisation& organisation, const FoundLeave& found,
                  const DecideChange& command, const Orderer& by) {
  const Request changed = as_changed(found.request);
  const bool cancels = found.request.change.front().cancels;
  if (!cancels) TRY(check_still_possible(organisation, found, changed, by));
  if (auto waits = yes_of_several(organisation, found.owner, changed, by, command.comment))
    return *std::move(waits);
  if (cancels)
    return std::vector<Event>{LeaveCancelled{.request = command.request, .by = by.person}};
  return std::vector<Event>{
      LeaveChanged{.request = command.request, .by = by.person, .comment = command.comment}};
}

}  // namespace

Events decide_leave(const Organisation& organisation, const ChangeLeave& command,
                    const Orderer& by) {
  const RequestLeave& leave = command.leave;
  const FoundLeave found = TRY(find_leave(organisation, leave.request));
  if (!found.request.is_live()) return already_decided(found.request.status);
  const Request changed = with(found.request, leave);
  if (says_the_same(latest(found.request), changed)) return std::vector<Event>{};
  if (!is_admin(organisation, by)) TRY(check_begun(found.request, changed, by));
  TRY(check_change(organisation, found, changed, by));
  const auto route = route_for(organisation, found, changed, by);
  ChangeRequested event{.request = leave.request,
                        .leave_type = leave.leave_type,
                        .days = leave.days,
                        .parts = leave.parts,
                        .reason = leave.reason,
                        .document = leave.document};
  if (route) {
    event.steps = route->steps;
    event.watchers = route->watchers;
    event.patience = route->patience;
    return std::vector<Event>{std::move(event)};
  }
  const bool on_behalf = is_on_behalf(by, found.owner.person.id);
  const std::optional<PersonId> decided_by = on_behalf ? by.person : std::nullopt;
  if (found.request.status == RequestStatus::pending)
    return std::vector<Event>{std::move(event),
                              LeaveApproved{.request = leave.request, .by = decided_by}};
  return std::vector<Event>{std::move(event),
                            LeaveChanged{.request = leave.request, .by = decided_by}};
}

Events decide_leave(const Organisation& organisation, const DecideChange& command,
                    const Orderer& by) {
  TRY(check_comment(command.comment));
  const FoundLeave found = TRY(find_leave(organisation, command.request));
  // Answered already, or replaced by another change: a click that came late answers nothing.
  if (found.request.change.empty() || found.request.change.front().asked.number != command.change)
    return std::vector<Event>{};
  if (command.answer == Answer::yes) return decide_yes(organisation, found, command, by);
  return std::vector<Event>{
      ChangeDropped{.request = command.request, .by = by.person, .comment = command.comment}};
}

Events decide_leave(const Organisation& organisation, const DropChange& command,
                    const Orderer& by) {
  const FoundLeave found = TRY(find_leave(organisation, command.request));
  if (found.request.change.empty()) return std::vector<Event>{};
  return std::vector<Event>{ChangeDropped{.request = command.request, .by = by.person}};
}

Events decide_leave(const Organisation& organisation, const CommentOnLeave& command,
                    const Orderer& by) {
  TRY(check_comment(command.text));
  const FoundLeave found = TRY(find_leave(organisation, command.request));
  if (command.text.text.empty())
    return base::invalid("request.comment_missing", {{"field", "comment"}});
  const std::vector<Comment>& comments = found.request.comments;
  const auto known = std::ranges::find(comments, command.comment, &Comment::id);
  if (known != comments.end() && known->text == command.text) return std::vector<Event>{};
  if (known != comments.end()) return rejected("request.exists", {{"field", "comment"}});
  if (comments.size() >= kCommentsMax)
    return rejected("request.comments_too_many",
                    {{"field", "comment"}, {"count_max", std::to_string(kCommentsMax)}});
  return std::vector<Event>{CommentAdded{.comment = command.comment,
                                         .request = command.request,
                                         .by = by.person,
                                         .text = command.text}};
}

}  // namespace daybook
