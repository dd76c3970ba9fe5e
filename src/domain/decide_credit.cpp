// Time off asked for in return for extra work.
#include <algorithm>

#include "base/contains.hpp"

#include "domain/approval.hpp"
#include "domain/decide_fact.hpp"
#include "domain/decide_leave.hpp"
#include "domain/leave_order.hpp"

namespace daybook {
namespace {

using base::rejected;

// What it is worth, and until when, is told by the policy that holds on the date.
BalanceAdjusted adjustment_of(const AskTimeInLieu& ask) {
  return {.adjustment = ask.credit,
          .person = ask.person,
          .leave_type = ask.leave_type,
          .date = ask.date,
          .amount = ask.amount,
          .reason = ask.reason,
          .last_day = std::nullopt,
          .kind = AdjustmentKind::time_in_lieu};
}

BalanceAdjusted adjustment_of(const PersonRecord& owner, const CreditRequest& credit) {
  return adjustment_of(AskTimeInLieu{.credit = credit.id,
                                     .person = owner.person.id,
                                     .leave_type = credit.leave_type,
                                     .date = credit.date,
                                     .amount = credit.amount,
                                     .reason = credit.reason});
}

struct FoundCredit {
  const PersonRecord& owner;
  const CreditRequest& credit;
};

Result<FoundCredit> find_credit(const Organisation& organisation, AdjustmentId id) {
  const PersonRecord* owner = organisation.owner_of(id);
  if (!owner)
    return base::not_found("time_in_lieu.not_found", {{"field", "credit"}, {"id", to_string(id)}});
  return FoundCredit{*owner, *owner->find(id)};
}

bool is_same(const PersonRecord& owner, const AskTimeInLieu& command) {
  const CreditRequest& known = *owner.find(command.credit);
  return owner.person.id == command.person && known.leave_type == command.leave_type &&
         known.date == command.date && known.amount == command.amount;
}

// Approved, with the credit that it means.
Events approved(const Organisation& organisation, TimeInLieuAnswered answer,
                const BalanceAdjusted& adjustment) {
  std::vector<Event> events = TRY(decide_fact(organisation, adjustment));
  answer.status = RequestStatus::approved;
  events.insert(events.begin(), std::move(answer));
  return events;
}

}  // namespace

Events decide_leave(const Organisation& organisation, const AskTimeInLieu& command,
                    const Orderer& by) {
  const BalanceAdjusted adjustment = adjustment_of(command);
  if (const PersonRecord* owner = organisation.owner_of(command.credit)) {
    if (is_same(*owner, command)) return std::vector<Event>{};
    return rejected("adjustment.exists", {{"field", "credit"}, {"id", to_string(command.credit)}});
  }
  // Its form, and that there is such an account.
  TRY(decide_fact(organisation, adjustment));
  const LeaveType& type = *organisation.find(command.leave_type);
  if (type.archived)
    return rejected("leave_type.archived", {{"field", "leaveTypeId"}, {"leave_type", type.name}});
  if (command.date > by.today && !is_admin(organisation, by))
    return rejected(
        "time_in_lieu.ahead",
        {{"field", "date"}, {"date", to_string(command.date)}, {"today", to_string(by.today)}});
  const PersonRecord& record = *organisation.find(command.person);
  TimeInLieuAsked event{.credit = command.credit,
                        .person = command.person,
                        .leave_type = command.leave_type,
                        .date = command.date,
                        .amount = command.amount,
                        .reason = command.reason};
  const Request asked{
      .id = {}, .leave_type = command.leave_type, .days = {command.date, command.date}};
  const bool on_behalf = is_on_behalf(by, command.person);
  const auto route = on_behalf ? std::nullopt : steps_for(organisation, record, asked, by.today);
  std::vector<Event> events;
  if (route) {
    event.steps = *route;
    events.push_back(std::move(event));
    return events;
  }
  events = TRY(approved(organisation,
                        {.credit = command.credit,
                         .person = command.person,
                         .by = on_behalf ? by.person : std::nullopt},
                        adjustment));
  events.insert(events.begin(), std::move(event));
  return events;
}

Events decide_leave(const Organisation& organisation, const AnswerTimeInLieu& command,
                    const Orderer& by) {
  TRY(check_comment(command.comment));
  const FoundCredit found = TRY(find_credit(organisation, command.credit));
  const CreditRequest& credit = found.credit;
  const RequestStatus meant =
      command.answer == Answer::yes ? RequestStatus::approved : RequestStatus::rejected;
  if (credit.status == meant) return std::vector<Event>{};
  if (credit.status != RequestStatus::pending) return already_decided(credit.status);
  TimeInLieuAnswered answer{.credit = credit.id,
                            .person = found.owner.person.id,
                            .by = by.person,
                            .status = meant,
                            .comment = command.comment};
  if (meant == RequestStatus::rejected) return std::vector<Event>{std::move(answer)};
  if (by.person && base::contains(credit.approved_by, *by.person)) return std::vector<Event>{};
  if (leaves_others_to_ask(organisation, found.owner, credit.as_request(), by)) {
    answer.status = RequestStatus::pending;
    return std::vector<Event>{std::move(answer)};
  }
  return approved(organisation, std::move(answer), adjustment_of(found.owner, credit));
}

Events decide_leave(const Organisation& organisation, const WithdrawTimeInLieu& command,
                    const Orderer& by) {
  const FoundCredit found = TRY(find_credit(organisation, command.credit));
  if (found.credit.status == RequestStatus::withdrawn) return std::vector<Event>{};
  if (found.credit.status != RequestStatus::pending) return already_decided(found.credit.status);
  return std::vector<Event>{TimeInLieuAnswered{.credit = command.credit,
                                               .person = found.owner.person.id,
                                               .by = by.person,
                                               .status = RequestStatus::withdrawn,
                                               .comment = {}}};
}

}  // namespace daybook
