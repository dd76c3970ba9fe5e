#include "domain/calendar/holiday_calendar.hpp"

#include <algorithm>

namespace daybook {
namespace {

Date date_of(const HolidayCalendar::Entry& entry) { return entry.holiday.date; }

}  // namespace

Rational Holiday::off_in(PartOfDay part) const {
  if (!half || part == PartOfDay::full) return off;
  return *half == part ? 1 : 0;
}

Outcome check_holiday(const Holiday& holiday) {
  const std::string day = to_string(holiday.date);
  if (holiday.name.empty())
    return base::invalid("holiday.name_missing", {{"field", "name"}, {"date", day}});
  if (holiday.off.is_negative() || holiday.off > Rational(1))
    return base::invalid("holiday.off_range",
                         {{"field", "off"}, {"date", day}, {"off", base::to_decimal(holiday.off)}});
  if (holiday.half && (*holiday.half == PartOfDay::full || holiday.off != Rational(1, 2)))
    return base::invalid("holiday.half_mismatch", {{"field", "half"}, {"date", day}});
  return {};
}

const HolidayCalendar::Entry* HolidayCalendar::find(Date day) const {
  const auto at = std::ranges::lower_bound(entries, day, {}, date_of);
  return at != entries.end() && at->holiday.date == day ? &*at : nullptr;
}

void HolidayCalendar::set(Holiday holiday, Version source) {
  const auto at = std::ranges::lower_bound(entries, holiday.date, {}, date_of);
  if (at != entries.end() && at->holiday.date == holiday.date)
    *at = {std::move(holiday), source};
  else
    entries.insert(at, {std::move(holiday), source});
}

void HolidayCalendar::remove(Date day) {
  std::erase_if(entries, [&](const Entry& entry) { return entry.holiday.date == day; });
}

}  // namespace daybook
