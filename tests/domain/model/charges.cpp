#include "domain/model/charges.hpp"

#include <algorithm>

namespace daybook::model {
namespace {

constexpr PartOfDay kHalves[] = {PartOfDay::morning, PartOfDay::afternoon};

PartOfDay part_asked(const Request& request, Date day) {
  const DayParts& parts = request.parts;
  if (parts.every != PartOfDay::full) return parts.every;
  if (day == request.days.first && parts.first != PartOfDay::full) return parts.first;
  if (day == request.days.last) return parts.last;
  return PartOfDay::full;
}

// How much of a half of the day is a holiday when `part` of the day is asked for.
Rational holiday_in(const Holiday& holiday, PartOfDay half, PartOfDay part,
                    HalfOnHalfHoliday rule) {
  if (holiday.half) return *holiday.half == half ? 1 : 0;
  if (part == PartOfDay::full || holiday.off != Rational(1, 2)) return holiday.off;
  if (rule == HalfOnHalfHoliday::half) return 0;
  return rule == HalfOnHalfHoliday::nothing ? Rational(1) : holiday.off;
}

Rational cost_of(const Days& days, const Request& request, Date date) {
  const Day& day = days.on(date);
  const LeaveType& type = days.type();
  if (!day.employed) return 0;
  const bool six_day_week = type.days_charged == DaysCharged::monday_to_saturday;
  if (six_day_week && date.weekday() == base::Weekday::sunday) return 0;
  const bool all_days = six_day_week || type.days_charged == DaysCharged::calendar_days ||
                        type.days_charged == DaysCharged::calendar_days_without_holidays;
  const bool holidays_cost = type.days_charged == DaysCharged::calendar_days ||
                             type.days_charged == DaysCharged::working_days_and_holidays;
  const PartOfDay part = part_asked(request, date);
  const bool by_plan = !all_days || request.parts.minutes;
  Rational minutes, share;
  for (const PartOfDay half : kHalves) {
    if (part != PartOfDay::full && part != half) continue;
    Rational planned = Rational(day.plan.minutes, 2);
    if (by_plan && day.plan.only) planned = *day.plan.only == half ? day.plan.minutes : 0;
    Rational left = 1;
    if (day.holiday && !holidays_cost)
      left -= holiday_in(*day.holiday, half, part, type.half_on_half_holiday);
    minutes += planned * left;
    share += left / Rational(2);
  }
  if (!by_plan && type.unit == Unit::days) return share;
  if (request.parts.minutes) minutes = std::min(minutes, Rational(*request.parts.minutes));
  if (type.unit == Unit::hours) return minutes / Rational(60);
  return day.plan.minutes == 0 ? Rational() : minutes / Rational(day.plan.minutes) * day.plan.days;
}

}  // namespace

std::vector<Charge> charges_of(const Days& days, const Request& request) {
  std::vector<Charge> charges;
  Rational all;
  for (Date date : request.days) {
    charges.push_back({date, cost_of(days, request, date)});
    all += charges.back().amount;
  }
  if (request.cost) {
    for (Charge& charge : charges)
      charge.amount = all.is_zero() ? Rational() : charge.amount * request.cost->value / all;
    if (all.is_zero()) charges.front().amount = request.cost->value;
    all = request.cost->value;
  }
  if (days.type().charged_on == ChargedOn::first_day) charges = {{request.days.first, all}};
  if (days.type().charged_on == ChargedOn::last_day) charges = {{request.days.last, all}};
  std::erase_if(charges, [](const Charge& charge) { return charge.amount.is_zero(); });
  return charges;
}

}  // namespace daybook::model
