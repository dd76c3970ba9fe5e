#include "domain/policy/leave_year.hpp"

namespace daybook {

DateRange leave_year_of(Date day, const LeaveYearRule& rule, Date hired) {
  const auto* fixed = std::get_if<FixedLeaveYear>(&rule);
  const MonthDay start = fixed ? fixed->start : MonthDay{hired.month(), hired.day()};
  const int year = start.in_year(day.year()) <= day ? day.year() : day.year() - 1;
  return {start.in_year(year), start.in_year(year + 1) - 1};
}

}  // namespace daybook
