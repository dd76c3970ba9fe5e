#include "domain/calendar/working_pattern.hpp"

namespace daybook {
namespace {

int monday_of(Date day) { return day.days_since_epoch() - static_cast<int>(day.weekday()); }

}  // namespace

Rational DayPlan::minutes_in(PartOfDay part) const {
  if (part == PartOfDay::full) return minutes;
  if (only) return *only == part ? minutes : 0;
  return Rational(minutes, 2);
}

WorkingPattern WorkingPattern::weekly(const std::array<int, 7>& minutes) {
  WeekPlan week;
  for (std::size_t day = 0; day < week.size(); ++day) week[day].minutes = minutes[day];
  WorkingPattern pattern;
  pattern.weeks.push_back(week);
  return pattern;
}

const DayPlan& WorkingPattern::plan_on(Date day) const {
  const auto weekday = static_cast<std::size_t>(day.weekday());
  if (weeks.size() == 1) return weeks.front()[weekday];
  const int count = static_cast<int>(weeks.size());
  const int passed = (monday_of(day) - monday_of(anchor)) / 7;
  const int week = (passed % count + count) % count;
  return weeks[static_cast<std::size_t>(week)][weekday];
}

Rational WorkingPattern::days_per_week() const {
  if (stated_days_per_week) return *stated_days_per_week;
  Rational days;
  for (const WeekPlan& week : weeks)
    for (const DayPlan& day : week)
      if (day.works()) days += day.days;
  return days / Rational(static_cast<int>(weeks.size()));
}

Rational WorkingPattern::hours_per_week() const {
  int minutes = 0;
  for (const WeekPlan& week : weeks)
    for (const DayPlan& day : week) minutes += day.minutes;
  return Rational(minutes, 60 * static_cast<int>(weeks.size()));
}

Outcome WorkingPattern::check() const {
  if (weeks.empty() || weeks.size() > kWeeksMax)
    return base::invalid("pattern.weeks_count", {{"field", "weeks"},
                                                 {"weeks", std::to_string(weeks.size())},
                                                 {"weeks_max", std::to_string(kWeeksMax)}});
  bool works = false;
  for (const WeekPlan& week : weeks)
    for (const DayPlan& day : week) {
      if (day.minutes < 0 || day.minutes > kMinutesMax || day.days.is_negative())
        return base::invalid("pattern.minutes_range",
                             {{"field", "minutes"},
                              {"minutes", std::to_string(day.minutes)},
                              {"minutes_max", std::to_string(kMinutesMax)}});
      works = works || day.works();
    }
  for (const auto* stated : {&stated_days_per_week, &full_time_share})
    if (*stated && (**stated <= Rational() || **stated > Rational(7)))
      return base::invalid(
          "pattern.share_range",
          {{"field", stated == &full_time_share ? "full_time_share" : "days_per_week"}});
  if (!works) return base::invalid("pattern.no_work", {{"field", "weeks"}});
  return {};
}

}  // namespace daybook
