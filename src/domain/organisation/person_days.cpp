#include "domain/organisation/person_days.hpp"

#include <algorithm>

namespace daybook {
namespace {

DateRange common(const DateRange& a, const DateRange& b) {
  return {std::max(a.first, b.first), std::min(a.last, b.last)};
}

}  // namespace

void PersonDays::look_up(Date day) {
  no_holiday_ = {kLastDayOfAll, kFirstDayOfAll};
  const Date hired = person_.employment.first;
  known_ = person_.locations.span_of(std::max(day, hired));
  // Before the first day of work people are where they begin.
  if (known_.first <= hired) known_.first = kFirstDayOfAll;
  const auto at = person_.location_on(day);
  const Location* location = at ? structure_.find(*at) : nullptr;
  known_ = common(known_, person_.patterns.span_of(day));
  const auto* own = person_.patterns.find(day);
  const auto* usual = location ? location->patterns.find(day) : nullptr;
  const auto* dated = location ? location->calendars.find(day) : nullptr;
  if (location) {
    known_ = common(known_, location->patterns.span_of(day));
    known_ = common(known_, location->calendars.span_of(day));
  }
  pattern_ = own && own->value ? &*own->value : usual ? &usual->value : nullptr;
  pattern_source_ = own && own->value ? own->source : usual ? usual->source : Version{};
  calendar_ = dated ? structure_.find(dated->value) : nullptr;
}

PersonDay PersonDays::on(Date day) {
  PersonDay result{.date = day, .employed = person_.employment.covers(day)};
  if (const WorkingPattern* pattern = pattern_on(day)) {
    result.plan = pattern->plan_on(day);
    result.plan_source = pattern_source_;
  }
  if (const HolidayCalendar::Entry* entry = holiday_on(day)) {
    result.holiday = &entry->holiday;
    result.holiday_source = entry->source;
  }
  return result;
}

const WorkingPattern* PersonDays::pattern_on(Date day) {
  if (!known_.contains(day)) look_up(day);
  return pattern_;
}

bool PersonDays::works_on(Date day) {
  const WorkingPattern* pattern = pattern_on(day);
  return pattern && pattern->plan_on(day).works();
}

const HolidayCalendar::Entry* PersonDays::holiday_on(Date day) {
  if (!known_.contains(day)) look_up(day);
  if (no_holiday_.contains(day)) return nullptr;
  DateRange none = known_;
  // A parent is added before its child, so the chain ends.
  for (const HolidayCalendar* calendar = calendar_; calendar;) {
    const auto date_of = [](const HolidayCalendar::Entry& entry) { return entry.holiday.date; };
    const auto at = std::ranges::lower_bound(calendar->entries, day, {}, date_of);
    if (at != calendar->entries.end() && date_of(*at) == day) return &*at;
    if (at != calendar->entries.end()) none.last = std::min(none.last, date_of(*at) - 1);
    if (at != calendar->entries.begin())
      none.first = std::max(none.first, date_of(*std::prev(at)) + 1);
    calendar = calendar->parent ? structure_.find(*calendar->parent) : nullptr;
  }
  no_holiday_ = none;
  return nullptr;
}

}  // namespace daybook
