// When somebody plans to work: minutes per weekday, in a rotation of one or more weeks.
//
//   WorkingPattern::weekly({480, 480, 480, 480, 390, 0, 0})   // Fridays are 6.5 hours
#pragma once
#include <array>
#include <optional>
#include <vector>

#include "domain/calendar/part_of_day.hpp"
#include "domain/ids.hpp"

namespace daybook {

struct DayPlan {
  int minutes = 0;  // planned work; 0 is a day off
  // What a whole day off here counts where leave is counted in days: a short day of a part-timer is
  // one day, but some firms count a half working day as half.
  Rational days = 1;
  // Set when all the work lies in one half: then the other half costs nothing.
  std::optional<PartOfDay> only;

  bool operator==(const DayPlan&) const = default;
  bool works() const { return minutes > 0; }
  // Planned minutes in a part of the day: half of them unless `only` says otherwise.
  Rational minutes_in(PartOfDay part) const;
  void describe(this auto& self, auto&& field) {
    field("minutes", self.minutes, 0);
    field("days", self.days, 1);
    field("only", self.only);
  }
};

using WeekPlan = std::array<DayPlan, 7>;  // Monday first

struct WorkingPattern {
  static constexpr int kWeeksMax = 8;
  static constexpr int kMinutesMax = 1440;

  std::vector<WeekPlan> weeks;  // 1 to kWeeksMax; the first is the week that holds `anchor`
  Date anchor = base::date(2024, 1, 1);  // any day of a first week
  // What entitlements are scaled by, where the plan does not tell it: working days a week, and the
  // share of full-time work.
  std::optional<Rational> stated_days_per_week = std::nullopt;
  std::optional<Rational> full_time_share = std::nullopt;

  bool operator==(const WorkingPattern&) const = default;
  static WorkingPattern weekly(const std::array<int, 7>& minutes);
  const DayPlan& plan_on(Date day) const;
  // Refuses "pattern.weeks_count", "pattern.minutes_range", "pattern.no_work".
  Outcome check() const;
  // Averages over the rotation.
  Rational days_per_week() const;
  Rational hours_per_week() const;
  void describe(this auto& self, auto&& field) {
    field("weeks", self.weeks);
    field("anchor", self.anchor, base::date(2024, 1, 1));
    field("days_per_week", self.stated_days_per_week);
    field("full_time_share", self.full_time_share);
  }
};

}  // namespace daybook
