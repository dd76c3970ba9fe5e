// The texts that people write into cells, read as values. Each refusal names what would be read.
#pragma once
#include <string_view>

#include "domain/calendar/part_of_day.hpp"
#include "domain/calendar/working_pattern.hpp"
#include "domain/organisation/person.hpp"
#include "domain/request/request.hpp"

namespace daybook {

// How dates are written beside ISO 8601, which is always read. Nothing is guessed: 03/04/2026 is
// refused unless one of these was chosen.
enum class DateForm { iso, day_month_year, month_day_year };

// "2026-03-29"; with day_month_year also "29/03/2026" and "29.3.2026". Refuses "import.date_form",
// "date.not_on_calendar", "date.out_of_range".
Result<Date> read_date(std::string_view text, DateForm form);

// "4.5", "4,5".
Result<Rational> read_number(std::string_view text);

// "Mon-Thu 8h, Fri 6.5h", "Mon Wed 7:30", "8 8 8 8 6.5" or seven numbers, Monday first. Days that
// are not named are off. Refuses "import.pattern_malformed" and what WorkingPattern refuses.
Result<WorkingPattern> read_pattern(std::string_view text);
// The inverse: "Mon-Thu 8h, Fri 6.5h".
std::string pattern_text(const WorkingPattern& pattern);

// Which part of the days is meant:
//   "", "full", "no"                  whole days
//   "morning", "afternoon", "half"    of a single day; "half" is the morning
//   "from noon", "until noon", "from noon until noon"    of several days
//   "mornings", "afternoons"          every day of several
// Refuses "import.half_day_unclear" for the half of several days, and "import.half_day_unknown".
Result<DayParts> read_parts(std::string_view text, const DateRange& days);
std::string parts_text(const DayParts& parts, const DateRange& days);

// "approved", "pending", "rejected", "withdrawn", "cancelled" and what other programs call these
// ("open", "denied", ...). Refuses "import.status_unknown".
Result<RequestStatus> read_status(std::string_view text);

// "employee", "team admin", "hr admin", "payroll reader", "owner" and their like. Refuses
// "import.role_unknown".
Result<std::vector<Role>> read_roles(std::string_view text);

}  // namespace daybook
