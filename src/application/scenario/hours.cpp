#include "application/scenario/facts.hpp"

namespace daybook::scenario {
namespace {

constexpr int kHoursDaysMax = 4000;

}  // namespace

Result<std::vector<HoursOnDay>> hours_of(const HoursWorkedFacts& facts) {
  const int ways =
      facts.hours.has_value() + facts.hours_per_day.has_value() + facts.hours_per_week.has_value();
  if (ways != 1) return base::invalid("scenario.hours_one_way", {{"field", "hours"}});
  if (facts.on) {
    if (facts.from || facts.to || !facts.hours)
      return base::invalid("scenario.hours_one_way", {{"field", "on"}});
    return std::vector{HoursOnDay{*facts.on, *facts.hours}};
  }
  if (!facts.from || !facts.to)
    return base::invalid("scenario.days_missing", {{"field", facts.from ? "to" : "on"}});
  const DateRange range{*facts.from, *facts.to};
  if (range.last < range.first || range.days() > kHoursDaysMax)
    return base::invalid("scenario.range",
                         {{"field", "to"}, {"days_max", std::to_string(kHoursDaysMax)}});
  std::vector<HoursOnDay> days;
  for (Date day : range) {
    const bool weekday = day.weekday() < base::Weekday::saturday;
    if (facts.hours)
      days.push_back({day, *facts.hours / Rational(range.days())});
    else if (weekday)
      days.push_back(
          {day, facts.hours_per_day ? *facts.hours_per_day : *facts.hours_per_week / Rational(5)});
  }
  return days;
}

}  // namespace daybook::scenario
