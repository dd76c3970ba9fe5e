#include "domain/request/rules.hpp"

#include "domain/ledger/breach.hpp"

namespace daybook {
namespace {

using base::to_decimal;

std::vector<base::Fact> days_of(const Request& request) {
  return {{"from", to_string(request.days.first)}, {"to", to_string(request.days.last)}};
}

const char* rule_for_free_half(DayReason reason) {
  return reason == DayReason::holiday ? "request.half_day_on_holiday"
                                      : "request.half_day_not_worked";
}

}  // namespace

Outcome check_form(const Request& request, const LeaveType& type) {
  if (request.days.last < request.days.first)
    return base::invalid("request.dates_reversed", {{"field", "to"},
                                                    {"from", to_string(request.days.first)},
                                                    {"to", to_string(request.days.last)}});
  if (request.days.days() > kRequestDaysMax)
    return base::invalid("request.too_long", {{"field", "to"},
                                              {"days", std::to_string(request.days.days())},
                                              {"days_max", std::to_string(kRequestDaysMax)}});
  TRY(check_parts(request.parts, request.days));
  if (type.reason_required && request.reason.text.empty())
    return base::invalid("request.reason_missing",
                         {{"field", "reason"}, {"leave_type", type.name}});
  if (request.reason.text.size() > kReasonBytesMax)
    return base::invalid("request.reason_too_long",
                         {{"field", "reason"}, {"bytes_max", std::to_string(kReasonBytesMax)}});
  if (request.document.text.size() > kReasonBytesMax)
    return base::invalid("request.document_too_long",
                         {{"field", "document"}, {"bytes_max", std::to_string(kReasonBytesMax)}});
  return {};
}

Outcome check_days(const Request& request, const LeaveType& type, const PersonCalendar& calendar) {
  const std::vector<DayCharge> charges = charge_days(type, calendar, request.days, request.parts);
  for (const DayCharge& charge : charges) {
    if (charge.reason == DayReason::not_employed)
      return base::rejected("request.outside_employment",
                            {{"field", charge.date == request.days.first ? "from" : "to"},
                             {"day", to_string(charge.date)}});
    const bool edge = charge.date == request.days.first || charge.date == request.days.last;
    const bool asked_half = charge.part != PartOfDay::full;
    if (asked_half && edge && request.parts.every == PartOfDay::full && charge.amount.is_zero())
      return base::rejected(rule_for_free_half(charge.reason),
                            {{"field", charge.date == request.days.first ? "firstDay" : "lastDay"},
                             {"day", to_string(charge.date)},
                             {"holiday", charge.holiday ? charge.holiday->name : ""}});
  }
  if (!total_of(charges, type.unit).is_zero()) return {};
  if (charges.size() == 1 && request.parts.every != PartOfDay::full)
    return base::rejected(rule_for_free_half(charges[0].reason),
                          {{"field", "everyDay"},
                           {"day", to_string(charges[0].date)},
                           {"holiday", charges[0].holiday ? charges[0].holiday->name : ""}});
  return base::rejected("request.no_working_days", days_of(request));
}

Outcome check_overlap(const Request& request, const std::vector<Request>& others) {
  for (const Request& other : others)
    if (other.id != request.id && other.is_live() && overlap(request, other))
      return base::rejected("request.overlaps", {{"field", "from"},
                                                 {"other_request", to_string(other.id)},
                                                 {"other_from", to_string(other.days.first)},
                                                 {"other_to", to_string(other.days.last)}});
  return {};
}

namespace {

// What is available on `asked` and has not lapsed by `day`.
Amount there_until(const AccountFacts& facts, const Account& account, Date asked, Date day) {
  Amount there = available_on(facts, account, asked);
  for (const Entry& entry : account.entries)
    if (entry.kind == EntryKind::expiry && asked < entry.date && entry.date <= day &&
        account.lots[static_cast<std::size_t>(entry.lot)].first <= asked)
      there += entry.amount;
  return there;
}

}  // namespace

Outcome check_balance(const Request& request, const AccountFacts& facts, Date asked_on) {
  if (facts.handed_over && facts.handed_over->on <= request.days.last)
    return base::rejected("request.type_converted", {{"field", "leaveTypeId"},
                                                     {"leave_type", facts.type->name},
                                                     {"from", to_string(facts.handed_over->on)}});
  const auto segments = facts.coverage.segments_in(request.days);
  if (segments.empty())
    return base::rejected("request.no_policy", {{"leave_type", facts.type->name},
                                                {"day", to_string(request.days.first)}});
  // What it draws from is settled when the leave year after it begins, or by a later fact.
  const Date until = last_fact_day(facts, leave_year_on(facts, request.days.last).last + 1);
  AccountFacts asked = facts;
  asked.absences.push_back(request.absence());
  asked.absences.back().pending = false;  // counts, whatever the type does with what is pending
  const Account with = account_of(asked, until, Pending::reserved);
  const Account without = account_of(facts, until, Pending::reserved);
  const Amount cost = total_of(
      charge_days(*facts.type, facts.calendar, request.days, request.parts), facts.type->unit);
  const std::vector<Breach> found = breaches(facts, with, without, request.days.first);
  const Date asked_from = std::min(asked_on, request.days.first);
  const bool in_advance = terms_on(facts, request.days.first).advance == Advance::none &&
                          there_until(facts, without, asked_from, request.days.first) < cost;
  if (found.empty() && !in_advance) return {};
  const Date day = in_advance ? asked_from : found.front().day;
  return base::rejected(
      "request.balance_short",
      {{"field", "to"},
       {"day", to_string(day)},
       {"cost", to_decimal(cost.value)},
       {"available",
        to_decimal((in_advance ? there_until(facts, without, asked_from, request.days.first)
                               : available_on(facts, without, request.days.first))
                       .value)},
       {"balance_after", to_decimal(with.balance_on(day).value)},
       {"floor", to_decimal(floor_on(facts, without, day).value)},
       {"unit", std::string(base::name_of(facts.type->unit))},
       {"leave_type", facts.type->name}});
}

}  // namespace daybook
