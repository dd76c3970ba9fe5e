#include "domain/organisation/person_calendar.hpp"

#include <algorithm>

namespace daybook {

PersonDay PersonCalendar::on(Date day) const {
  PersonDay result{.date = day, .employed = person_->employment.covers(day)};
  const auto at = person_->location_on(day);
  const Location* location = at ? structure_->find(*at) : nullptr;
  if (const auto* own = person_->patterns.find(day); own && own->value) {
    result.plan = own->value->plan_on(day);
    result.plan_source = own->source;
  } else if (const auto* usual = location ? location->patterns.find(day) : nullptr) {
    result.plan = usual->value.plan_on(day);
    result.plan_source = usual->source;
  }
  const auto* dated = location ? location->calendars.find(day) : nullptr;
  const HolidayCalendar* calendar = dated ? structure_->find(dated->value) : nullptr;
  const HolidayCalendar::Entry* entry = calendar ? calendar->find(day) : nullptr;
  // A parent is added before its child, so the chain ends.
  while (!entry && calendar && calendar->parent) {
    calendar = structure_->find(*calendar->parent);
    entry = calendar ? calendar->find(day) : nullptr;
  }
  if (entry) {
    result.holiday = &entry->holiday;
    result.holiday_source = entry->source;
  }
  return result;
}

const WorkingPattern* PersonCalendar::pattern_on(Date day) const {
  if (const auto* own = person_->patterns.find(day); own && own->value) return &*own->value;
  const auto at = person_->location_on(day);
  const Location* location = at ? structure_->find(*at) : nullptr;
  const auto* usual = location ? location->patterns.find(day) : nullptr;
  return usual ? &usual->value : nullptr;
}

std::vector<Date> PersonCalendar::pattern_changes(const DateRange& range) const {
  std::vector<Date> days;
  const auto add = [&](Date day) {
    if (range.first < day && day <= range.last) days.push_back(day);
  };
  for (const auto& change : person_->patterns.changes()) add(change.from);
  for (const auto& move : person_->locations.changes()) {
    add(move.from);
    const Location* location = structure_->find(move.value);
    if (!location) continue;
    for (const auto& change : location->patterns.changes()) add(change.from);
  }
  std::ranges::sort(days);
  days.erase(std::ranges::unique(days).begin(), days.end());
  return days;
}

int PersonCalendar::working_days(const DateRange& range) const {
  int count = 0;
  for (Date day : range) {
    const WorkingPattern* pattern = pattern_on(day);
    if (pattern && pattern->plan_on(day).works()) ++count;
  }
  return count;
}

}  // namespace daybook
