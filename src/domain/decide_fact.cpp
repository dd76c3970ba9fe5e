#include "domain/decide_fact.hpp"

#include <algorithm>

#include "domain/fact_checks.hpp"
#include "domain/ledger/figures.hpp"

namespace daybook {
namespace {

using base::invalid;
using base::not_found;
using base::rejected;

// An address has one @ with something on both sides and no spaces.
Outcome check_email(std::string_view email) {
  const std::size_t at = email.find('@');
  const bool shaped = at != std::string_view::npos && at > 0 && at + 1 < email.size() &&
                      email.find('@', at + 1) == std::string_view::npos &&
                      email.find_first_of(" \t\r\n<>,;\"") == std::string_view::npos &&
                      email.size() <= 254;
  if (shaped) return {};
  return invalid("person.email_malformed",
                 {{"field", "email"}, {"value", std::string(email.substr(0, 64))}});
}

constexpr std::size_t kLabelsMax = 50;
constexpr int kFactorMax = 100;
constexpr std::size_t kHoursPerEventMax = 4000;

Outcome check_pay_out(const Organisation& organisation, const BalanceAdjusted& fact) {
  const AccountFacts facts =
      organisation.facts_for(*organisation.find(fact.person), *organisation.find(fact.leave_type));
  const Amount payable = payable_on(facts, books_of(facts, fact.date), fact.date);
  if (-fact.amount <= payable) return {};
  return rejected("adjustment.not_payable", {{"field", "amount"},
                                             {"amount", base::to_decimal(-fact.amount.value)},
                                             {"payable", base::to_decimal(payable.value)},
                                             {"unit", std::string(base::name_of(fact.amount.unit))},
                                             {"date", to_string(fact.date)}});
}

Outcome check_kind(const Organisation& organisation, const BalanceAdjusted& fact) {
  const bool takes = fact.kind == AdjustmentKind::paid_out || fact.kind == AdjustmentKind::reversal;
  const bool gives =
      fact.kind == AdjustmentKind::entitlement || fact.kind == AdjustmentKind::time_in_lieu;
  if ((takes && !fact.amount.is_negative()) || (gives && fact.amount.is_negative()))
    return invalid("adjustment.wrong_sign",
                   {{"field", "amount"}, {"kind", std::string(base::enum_name(fact.kind))}});
  if (fact.reverses.has_value() != (fact.kind == AdjustmentKind::reversal))
    return invalid("adjustment.reverses_missing", {{"field", "reverses"}});
  if (!fact.reverses) return {};
  const auto& others = organisation.find(fact.person)->adjustments;
  const auto reversed = std::ranges::find(others, *fact.reverses, &Adjustment::id);
  if (reversed == others.end() || reversed->leave_type != fact.leave_type)
    return not_found("adjustment.not_found",
                     {{"field", "reverses"}, {"id", to_string(*fact.reverses)}});
  return {};
}

}  // namespace

Events decide_fact(const Organisation& organisation, const PersonHired& fact) {
  TRY(check_name(fact.name.text));
  TRY(check_email(fact.email.text));
  TRY(check_exists(*organisation.structure, fact.location, "location"));
  if (fact.team) TRY(check_exists(*organisation.structure, *fact.team, "team"));
  if (fact.pattern) TRY(fact.pattern->check());
  const PersonRecord* known = organisation.find(fact.person);
  if (known) {
    const bool same = lower_case(known->person.email.text) == lower_case(fact.email.text) &&
                      known->person.employment.first == fact.first_day;
    return add_or_known(known, same, "person.exists", fact);
  }
  if (organisation.find_by_email(fact.email.text))
    return rejected("person.email_taken", {{"field", "email"}, {"value", fact.email.text}});
  TRY(check_in_use(*organisation.structure, fact.location, "location"));
  if (fact.team) TRY(check_in_use(*organisation.structure, *fact.team, "team"));
  return record(fact);
}

Events decide_fact(const Organisation& organisation, const EmploymentEnded& fact) {
  TRY(check_exists(organisation, fact.person, "person"));
  const Employment& employment = organisation.find(fact.person)->person.employment;
  if (fact.last_day < employment.first)
    return rejected("employment.ends_before_start", {{"field", "last_day"},
                                                     {"first_day", to_string(employment.first)},
                                                     {"last_day", to_string(fact.last_day)}});
  return employment.last == fact.last_day ? nothing_new() : record(fact);
}

Events decide_fact(const Organisation& organisation, const PersonMoved& fact) {
  TRY(check_exists(organisation, fact.person, "person"));
  TRY(check_exists(*organisation.structure, fact.location, "location"));
  const Person& person = organisation.find(fact.person)->person;
  if (is_stated(person.locations, fact.from, fact.location)) return nothing_new();
  TRY(check_in_use(*organisation.structure, fact.location, "location"));
  return record(fact);
}

Events decide_fact(const Organisation& organisation, const TeamChanged& fact) {
  TRY(check_exists(organisation, fact.person, "person"));
  if (fact.team) TRY(check_exists(*organisation.structure, *fact.team, "team"));
  const Person& person = organisation.find(fact.person)->person;
  if (is_stated(person.teams, fact.from, fact.team)) return nothing_new();
  if (fact.team) TRY(check_in_use(*organisation.structure, *fact.team, "team"));
  return record(fact);
}

Events decide_fact(const Organisation& organisation, const WorkingPatternChanged& fact) {
  TRY(check_exists(organisation, fact.person, "person"));
  if (fact.pattern) TRY(fact.pattern->check());
  const Person& person = organisation.find(fact.person)->person;
  return is_stated(person.patterns, fact.from, fact.pattern) ? nothing_new() : record(fact);
}

Events decide_fact(const Organisation& organisation, const RolesSet& fact) {
  TRY(check_exists(organisation, fact.person, "person"));
  return organisation.find(fact.person)->person.roles == fact.roles ? nothing_new() : record(fact);
}

Events decide_fact(const Organisation& organisation, const BalanceAdjusted& fact) {
  TRY(check_exists(organisation, fact.person, "person"));
  TRY(check_exists(organisation, fact.leave_type, "leave_type"));
  const LeaveType& type = *organisation.find(fact.leave_type);
  if (!type.counts_against_balance)
    return rejected("adjustment.nothing_counted",
                    {{"field", "leaveTypeId"}, {"leave_type", type.name}});
  if (fact.amount.unit != type.unit)
    return invalid("adjustment.wrong_unit",
                   {{"field", "amount"}, {"unit", std::string(base::name_of(type.unit))}});
  if (fact.amount.is_zero()) return invalid("adjustment.zero", {{"field", "amount"}});
  TRY(check_name(fact.reason.text, "reason"));
  TRY(check_kind(organisation, fact));
  if (fact.last_day && *fact.last_day < fact.date)
    return invalid("adjustment.ends_before_start",
                   {{"field", "lastDay"}, {"date", to_string(fact.date)}});
  const auto& adjustments = organisation.find(fact.person)->adjustments;
  const auto known = std::ranges::find(adjustments, fact.adjustment, &Adjustment::id);
  if (known == adjustments.end()) {
    if (fact.kind == AdjustmentKind::paid_out) TRY(check_pay_out(organisation, fact));
    return record(fact);
  }
  const bool same = known->leave_type == fact.leave_type && known->date == fact.date &&
                    known->amount == fact.amount && known->last_day == fact.last_day &&
                    known->kind == fact.kind && known->reverses == fact.reverses;
  return add_or_known(&*known, same, "adjustment.exists", fact);
}

Events decide_fact(const Organisation& organisation, const PersonDetailsSet& fact) {
  TRY(check_exists(organisation, fact.person, "person"));
  const Person& person = organisation.find(fact.person)->person;
  if (fact.labels.size() > kLabelsMax)
    return invalid("person.too_many_labels",
                   {{"field", "labels"}, {"count_max", std::to_string(kLabelsMax)}});
  for (const std::string& label : fact.labels) TRY(check_name(label, "labels"));
  if (fact.born && *fact.born >= person.employment.first)
    return invalid("person.born_after_hire",
                   {{"field", "born"}, {"first_day", to_string(person.employment.first)}});
  const bool same = person.service_date == fact.service_date && person.born == fact.born &&
                    person.labels == fact.labels;
  return same ? nothing_new() : record(fact);
}

Events decide_fact(const Organisation& organisation, const PersonalTermsSet& fact) {
  TRY(check_exists(organisation, fact.person, "person"));
  TRY(check_exists(organisation, fact.leave_type, "leave_type"));
  if (fact.until && *fact.until < fact.from)
    return invalid("personal_terms.ends_before_start",
                   {{"field", "until"}, {"from", to_string(fact.from)}});
  const bool in_range = !fact.factor.is_negative() && fact.factor <= Rational(kFactorMax) &&
                        !(fact.amount && fact.amount->is_negative());
  if (!in_range)
    return invalid("personal_terms.range",
                   {{"field", fact.amount ? "amount" : "factor"}, {"factor_max", "100"}});
  const DateRange days{fact.from, fact.until.value_or(base::kLatestDate)};
  for (const PersonalTerms& known : organisation.find(fact.person)->person.personal_terms)
    if (known.leave_type == fact.leave_type && known.days == days && known.amount == fact.amount &&
        known.factor == fact.factor)
      return nothing_new();
  return record(fact);
}

Events decide_fact(const Organisation& organisation, const HoursRecorded& fact) {
  TRY(check_exists(organisation, fact.person, "person"));
  if (fact.days.size() > kHoursPerEventMax)
    return invalid("hours.too_many",
                   {{"field", "days"}, {"count_max", std::to_string(kHoursPerEventMax)}});
  const std::vector<WorkRecord>& work = organisation.find(fact.person)->person.work;
  HoursRecorded news{.person = fact.person, .days = {}};
  for (const HoursOnDay& day : fact.days) {
    if (day.hours.is_negative() || day.hours > Rational(24))
      return invalid("hours.range", {{"field", "hours"}, {"date", to_string(day.date)}});
    const auto known = std::ranges::lower_bound(work, day.date, {}, &WorkRecord::date);
    if (known == work.end() || known->date != day.date || known->hours != day.hours)
      news.days.push_back(day);
  }
  if (news.days.empty()) return nothing_new();
  return record(std::move(news));
}

}  // namespace daybook
