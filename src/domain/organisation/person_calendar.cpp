#include "domain/organisation/person_calendar.hpp"

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
  if (const auto* entry = calendar ? calendar->find(day) : nullptr) {
    result.holiday = &entry->holiday;
    result.holiday_source = entry->source;
  }
  return result;
}

}  // namespace daybook
