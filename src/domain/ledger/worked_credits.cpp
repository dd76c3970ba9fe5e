#include "domain/ledger/worked_credits.hpp"

#include <algorithm>
#include <map>

namespace daybook {
namespace {

constexpr int kMinutesPerHour = 60;

// Hours by the day that they are credited on.
using Hours = std::map<Date, Rational>;

class Worked {
 public:
  Worked(std::vector<RawCredit>& credits, const CreditYear& in)
      : credits_(credits),
        in_(in),
        grant_(std::get<WorkedGrant>(in.stretch.terms_on(in.stretch.days.first)->value.grant)) {}

  void append() {
    Rational hours, credited;
    for (const auto& [date, more] : hours_to_credit()) {
      hours += more;
      const Dated<PolicyTerms>* dated = in_.stretch.terms_on(date);
      const auto& grant = std::get<WorkedGrant>(dated->value.grant);
      const Entitlement entitlement =
          entitlement_on(in_.facts, dated->value, {date, date, date}, in_.year);
      const Rational units = hours / grant.per_hours;
      const Rational total = grant.whole_only ? units.floor() : units;
      const Rational exact = entitlement.amount * (total - credited);
      credited = total;
      if (!in_.holds(date) || exact.is_zero()) continue;
      credits_.push_back({{.date = date,
                           .kind = EntryKind::accrual,
                           .amount = {},
                           .basis = basis_of(entitlement, exact),
                           .period = {by_month() ? first_of_month(date) : date, date},
                           .policy = in_.stretch.policy,
                           .terms = dated},
                          std::nullopt});
    }
  }

 private:
  bool by_month() const {
    return grant_.credit == WorkedCredit::month_end || !grant_.monthly_minimum.is_zero();
  }

  Date first_of_month(Date day) const {
    return std::max(day.first_of_month(), in_.stretch.days.first);
  }

  Hours hours_to_credit() const {
    const Hours worked = grant_.hours == HoursOf::recorded ? recorded() : planned();
    if (!by_month()) return worked;
    Hours months;
    for (const auto& [date, hours] : worked)
      months[std::min(date.last_of_month(), in_.stretch.days.last)] += hours;
    std::erase_if(months, [&](const auto& month) { return month.second < grant_.monthly_minimum; });
    return months;
  }

  // From the first day of the stretch on, so that a remainder is kept from year to year.
  Hours recorded() const {
    Hours hours;
    for (const WorkRecord& record : in_.facts.calendar.person().work)
      if (in_.stretch.days.contains(record.date) && record.date <= in_.year.last)
        hours[record.date] += record.hours;
    return hours;
  }

  Hours planned() const {
    Hours hours;
    const DateRange days{in_.stretch.days.first, std::min(in_.stretch.days.last, in_.year.last)};
    for (Date day : DateRange{days.first, std::max(days.last, days.first - 1)}) {
      const WorkingPattern* pattern = in_.facts.calendar.pattern_on(day);
      if (!pattern || !pattern->plan_on(day).works()) continue;
      const DayPlan& plan = pattern->plan_on(day);
      const Rational minutes = Rational(plan.minutes) - missed_minutes(in_.facts, day, plan);
      hours[day] += minutes / Rational(kMinutesPerHour);
    }
    return hours;
  }

  std::vector<RawCredit>& credits_;
  const CreditYear& in_;
  const WorkedGrant& grant_;
};

}  // namespace

Rational missed_minutes(const AccountFacts& facts, Date day, const DayPlan& plan) {
  Rational missed;
  for (const Interruption& away : facts.interruptions) {
    if (!away.days.contains(day)) continue;
    if (away.parts.minutes)
      missed += Rational(*away.parts.minutes);
    else
      missed += plan.minutes_in(part_on(away.parts, away.days, day));
  }
  return std::min(missed, Rational(plan.minutes));
}

void append_worked(std::vector<RawCredit>& credits, const CreditYear& in) {
  Worked(credits, in).append();
}

}  // namespace daybook
