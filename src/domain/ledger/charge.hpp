// What one day of leave costs one person: planned minutes of the part asked for, less the part that
// a holiday takes, nothing on days off. A half day on a half holiday costs what is left of that
// half, unless the type says otherwise. Rules R1 to R5 of docs/guide/arithmetic.md.
#pragma once
#include <optional>
#include <vector>

#include "domain/organisation/person_calendar.hpp"
#include "domain/policy/leave_type.hpp"

namespace daybook {

enum class DayReason { charged, not_working, holiday, half_holiday, not_employed };

struct DayCharge {
  Date date;
  Amount amount;  // never negative
  DayReason reason = DayReason::charged;
  PartOfDay part = PartOfDay::full;
  int planned_minutes = 0;
  const Holiday* holiday = nullptr;  // lives as long as the structure

  bool operator==(const DayCharge&) const = default;
};

// `minutes`: at most so many of the day's.
DayCharge charge_on(const PersonDay& day, PartOfDay part, const LeaveType& type,
                    std::optional<int> minutes = std::nullopt);

// One charge for every civil day of the range, in order, also for those that cost nothing.
std::vector<DayCharge> charge_days(const LeaveType& type, const PersonCalendar& calendar,
                                   const DateRange& days, const DayParts& parts);
Amount total_of(const std::vector<DayCharge>& charges, Unit unit);

}  // namespace daybook

template <>
struct base::EnumNames<daybook::DayReason> {
  static constexpr std::array<std::string_view, 5> names{"charged", "not_working", "holiday",
                                                         "half_holiday", "not_employed"};
};
