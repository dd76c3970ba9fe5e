// When the people of the demo organisation would like to be away.
#pragma once
#include <string_view>
#include <vector>

#include "application/demo/demo_people.hpp"
#include "domain/calendar/part_of_day.hpp"

namespace daybook {

struct PlannedLeave {
  std::string_view leave_type;
  DateRange days;
  DayParts parts;
  std::string_view reason;
  Date asked;
};

// Everything that this person asks for from `start` to `today`, in any order.
std::vector<PlannedLeave> planned_leave(const DemoPerson& person, Date start, Date today);

}  // namespace daybook
