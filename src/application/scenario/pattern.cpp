#include <algorithm>

#include "application/scenario/facts.hpp"

namespace daybook::scenario {
namespace {

constexpr std::size_t kDaysOfWeek = 7;
constexpr int kUsualHours = 8;

Result<int> minutes_of(const Rational& hours, const std::string& field) {
  const Rational minutes = hours * Rational(60);
  const bool fits = minutes.is_whole() && !minutes.is_negative() &&
                    minutes <= Rational(WorkingPattern::kMinutesMax);
  if (!fits)
    return base::invalid("scenario.minutes_not_whole",
                         {{"field", field}, {"value", base::to_decimal(hours)}});
  return static_cast<int>(minutes.numerator());
}

Result<WeekPlan> week_of(const std::vector<PatternDay>& days, const std::string& field) {
  if (days.size() != kDaysOfWeek)
    return base::invalid("scenario.week_length",
                         {{"field", field}, {"count", std::to_string(days.size())}});
  WeekPlan week;
  for (std::size_t day = 0; day < kDaysOfWeek; ++day) {
    week[day].minutes =
        TRY(minutes_of(days[day].hours, field + "[" + std::to_string(day) + "].hours"));
    week[day].days = days[day].days;
    week[day].only = days[day].only;
  }
  return week;
}

// Where only the number of days is known: the first days of the week.
Result<WeekPlan> week_of_days(const Rational& days, const Rational& hours_per_day) {
  if (days <= Rational() || days > Rational(7))
    return base::invalid("pattern.share_range", {{"field", "days_per_week"}});
  WeekPlan week;
  const int minutes = TRY(minutes_of(hours_per_day, "hours_per_day"));
  for (int day = 0; Rational(day) < days; ++day)
    week[static_cast<std::size_t>(day)].minutes = minutes;
  return week;
}

}  // namespace

Result<WorkingPattern> pattern_of(const std::optional<PatternFacts>& facts) {
  const Rational usual = kUsualHours;
  WorkingPattern pattern;
  if (!facts) {
    pattern.weeks = {TRY(week_of_days(5, usual))};
    return pattern;
  }
  if (!facts->hours.empty() && !facts->weeks.empty())
    return base::invalid("scenario.one_or_list", {{"field", "hours"}, {"other", "weeks"}});
  const bool stated = !facts->hours.empty() || !facts->weeks.empty();
  if (stated && facts->hours_per_day)
    return base::invalid("scenario.one_or_list", {{"field", "hours_per_day"}, {"other", "hours"}});
  if (!facts->hours.empty()) pattern.weeks.push_back(TRY(week_of(facts->hours, "hours")));
  for (std::size_t week = 0; week < facts->weeks.size(); ++week)
    pattern.weeks.push_back(
        TRY(week_of(facts->weeks[week], "weeks[" + std::to_string(week) + "]")));
  if (!stated)
    pattern.weeks.push_back(
        TRY(week_of_days(facts->days_per_week.value_or(5), facts->hours_per_day.value_or(usual))));
  if (facts->anchor) pattern.anchor = *facts->anchor;
  pattern.stated_days_per_week = facts->days_per_week;
  pattern.full_time_share = facts->full_time_share;
  TRY(pattern.check());
  return pattern;
}

}  // namespace daybook::scenario
