// Where people work: it decides their time zone, holidays and default working pattern.
#pragma once
#include <string>

#include "domain/calendar/history.hpp"
#include "domain/calendar/holiday_calendar.hpp"
#include "domain/calendar/working_pattern.hpp"

namespace daybook {

struct Location {
  LocationId id;
  std::string name;
  std::string time_zone;  // IANA name; says what "today" is, never what leave costs
  History<HolidayCalendarId> calendars;
  History<WorkingPattern> patterns;
  bool archived = false;  // takes nobody any more

  bool operator==(const Location&) const = default;
};

}  // namespace daybook
