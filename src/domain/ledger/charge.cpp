#include "domain/ledger/charge.hpp"

namespace daybook {
namespace {

constexpr int kMinutesPerHour = 60;

Rational free_minutes_in(const PersonDay& day, PartOfDay half) {
  const Rational planned = day.plan.minutes_in(half);
  return day.holiday ? planned * (Rational(1) - day.holiday->off_in(half)) : planned;
}

Rational free_minutes(const PersonDay& day, PartOfDay part) {
  if (part != PartOfDay::full) return free_minutes_in(day, part);
  return free_minutes_in(day, PartOfDay::morning) + free_minutes_in(day, PartOfDay::afternoon);
}

Amount amount_of(const Rational& minutes, const PersonDay& day, Unit unit) {
  if (unit == Unit::hours) return base::hours(minutes / Rational(kMinutesPerHour));
  return base::days(minutes / Rational(day.plan.minutes) * day.plan.days);
}

Amount calendar_day(const PersonDay& day, PartOfDay part, Unit unit) {
  const Rational share = part == PartOfDay::full ? Rational(1) : Rational(1, 2);
  if (unit == Unit::days) return base::days(share);
  return base::hours(Rational(day.plan.minutes, kMinutesPerHour) * share);
}

}  // namespace

DayCharge charge_on(const PersonDay& day, PartOfDay part, const LeaveType& type) {
  DayCharge charge{.date = day.date,
                   .amount = base::zero(type.unit),
                   .part = part,
                   .planned_minutes = day.plan.minutes,
                   .holiday = day.holiday};
  if (!day.employed) {
    charge.reason = DayReason::not_employed;
    return charge;
  }
  if (type.calendar_days) {
    charge.amount = calendar_day(day, part, type.unit);
    return charge;
  }
  const Rational planned = day.plan.minutes_in(part);
  if (planned.is_zero()) {
    charge.reason = DayReason::not_working;
    return charge;
  }
  const Rational minutes = free_minutes(day, part);
  charge.amount = amount_of(minutes, day, type.unit);
  if (minutes.is_zero())
    charge.reason = DayReason::holiday;
  else if (minutes < planned)
    charge.reason = DayReason::half_holiday;
  return charge;
}

std::vector<DayCharge> charge_days(const LeaveType& type, const PersonCalendar& calendar,
                                   const DateRange& days, const DayParts& parts) {
  std::vector<DayCharge> charges;
  charges.reserve(static_cast<std::size_t>(days.days()));
  for (Date day : days)
    charges.push_back(charge_on(calendar.on(day), part_on(parts, days, day), type));
  return charges;
}

Amount total_of(const std::vector<DayCharge>& charges, Unit unit) {
  Amount total = base::zero(unit);
  for (const DayCharge& charge : charges) total += charge.amount;
  return total;
}

}  // namespace daybook
