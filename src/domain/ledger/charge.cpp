#include "domain/ledger/charge.hpp"

#include <algorithm>

namespace daybook {
namespace {

constexpr int kMinutesPerHour = 60;

bool counts_by_plan(DaysCharged days) {
  return days == DaysCharged::working_days || days == DaysCharged::working_days_and_holidays;
}

bool is_left_out(DaysCharged days, Date date) {
  return days == DaysCharged::monday_to_saturday && date.weekday() == base::Weekday::sunday;
}

bool holidays_are_free(const LeaveType& type) {
  return type.days_charged != DaysCharged::working_days_and_holidays &&
         type.days_charged != DaysCharged::calendar_days;
}

// How much of a part of the day a holiday takes, between 0 and 1.
Rational off_in(const Holiday& holiday, PartOfDay part, const LeaveType& type) {
  const bool half_of_half =
      part != PartOfDay::full && !holiday.half && holiday.off == Rational(1, 2);
  if (!half_of_half) return holiday.off_in(part);
  switch (type.half_on_half_holiday) {
    case HalfOnHalfHoliday::half: return 0;
    case HalfOnHalfHoliday::nothing: return 1;
    default: return holiday.off;
  }
}

// Planned minutes in a part of the day, less what a holiday takes.
Rational free_minutes(const PersonDay& day, PartOfDay part, const LeaveType& type) {
  if (!day.holiday || !holidays_are_free(type)) return day.plan.minutes_in(part);
  const auto in_half = [&](PartOfDay half) {
    const Rational off =
        part == PartOfDay::full ? day.holiday->off_in(half) : off_in(*day.holiday, half, type);
    return day.plan.minutes_in(half) * (Rational(1) - off);
  };
  if (part != PartOfDay::full) return in_half(part);
  return in_half(PartOfDay::morning) + in_half(PartOfDay::afternoon);
}

Amount amount_of(const Rational& minutes, const PersonDay& day, Unit unit) {
  if (unit == Unit::hours) return base::hours(minutes / Rational(kMinutesPerHour));
  return base::days(minutes / Rational(day.plan.minutes) * day.plan.days);
}

Amount whole_day(const PersonDay& day, Unit unit) {
  if (unit == Unit::days) return base::days(day.plan.days);
  return base::hours(Rational(day.plan.minutes, kMinutesPerHour));
}

Amount calendar_day(const PersonDay& day, PartOfDay part, const LeaveType& type) {
  Rational share = part == PartOfDay::full ? Rational(1) : Rational(1, 2);
  if (day.holiday && holidays_are_free(type))
    share *= Rational(1) - off_in(*day.holiday, part, type);
  if (type.unit == Unit::days) return base::days(share);
  return base::hours(Rational(day.plan.minutes, kMinutesPerHour) * share);
}

DayReason reason_of(const Rational& charged, const Rational& planned) {
  if (charged.is_zero()) return DayReason::holiday;
  return charged < planned ? DayReason::half_holiday : DayReason::charged;
}

}  // namespace

DayCharge charge_on(const PersonDay& day, PartOfDay part, const LeaveType& type,
                    std::optional<int> minutes) {
  DayCharge charge{.date = day.date,
                   .amount = base::zero(type.unit),
                   .part = part,
                   .planned_minutes = day.plan.minutes,
                   .holiday = day.holiday};
  if (!day.employed) {
    charge.reason = DayReason::not_employed;
    return charge;
  }
  if (is_left_out(type.days_charged, day.date)) {
    charge.reason = DayReason::not_working;
    return charge;
  }
  if (!counts_by_plan(type.days_charged) && !minutes) {
    charge.amount = calendar_day(day, part, type);
    if (charge.amount.is_zero()) charge.reason = DayReason::holiday;
    return charge;
  }
  // By far the most common: a whole day that is worked, or is not.
  const bool whole = part == PartOfDay::full && !minutes && !day.holiday;
  if (whole && day.plan.works()) {
    charge.amount = whole_day(day, type.unit);
    return charge;
  }
  const Rational planned = day.plan.minutes_in(part);
  if (planned.is_zero()) {
    charge.reason = DayReason::not_working;
    return charge;
  }
  const Rational free = free_minutes(day, part, type);
  const Rational asked = minutes ? std::min(free, Rational(*minutes)) : free;
  charge.amount = amount_of(asked, day, type.unit);
  charge.reason = reason_of(free, planned);
  return charge;
}

std::vector<DayCharge> charge_days(const LeaveType& type, const PersonCalendar& calendar,
                                   const DateRange& days, const DayParts& parts) {
  std::vector<DayCharge> charges;
  charges.reserve(static_cast<std::size_t>(days.days()));
  PersonDays each = calendar.days();
  for (Date day : days)
    charges.push_back(charge_on(each.on(day), part_on(parts, days, day), type, parts.minutes));
  return charges;
}

Amount total_of(const std::vector<DayCharge>& charges, Unit unit) {
  Amount total = base::zero(unit);
  for (const DayCharge& charge : charges) total += charge.amount;
  return total;
}

}  // namespace daybook
