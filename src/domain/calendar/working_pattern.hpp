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
    field("minutes", self.minutes);
    field("days", self.days);
    field("only", self.only);
  }
};

using WeekPlan = std::array<DayPlan, 7>;  // Monday first

struct WorkingPattern {
  static constexpr int kWeeksMax = 8;
  static constexpr int kMinutesMax = 1440;

  std::vector<WeekPlan> weeks;  // 1 to kWeeksMax; the first is the week that holds `anchor`
  Date anchor = base::date(2024, 1, 1);  // any day of a first week

  bool operator==(const WorkingPattern&) const = default;
  static WorkingPattern weekly(const std::array<int, 7>& minutes);
  const DayPlan& plan_on(Date day) const;
  // Refuses "pattern.weeks_count", "pattern.minutes_range", "pattern.no_work".
  Outcome check() const;
  void describe(this auto& self, auto&& field) {
    field("weeks", self.weeks);
    field("anchor", self.anchor);
  }
};

}  // namespace daybook
