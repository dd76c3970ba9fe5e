#include "domain/organisation/person_calendar.hpp"

#include <algorithm>

namespace daybook {

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
  PersonDays each = days();
  const Date hired = person_->employment.first;
  const WorkingPattern* first = pattern_on(hired);
  for (Date day : range) {
    const WorkingPattern* pattern = day < hired ? first : each.pattern_on(day);
    if (pattern && pattern->plan_on(day).works()) ++count;
  }
  return count;
}

}  // namespace daybook
