#include "application/queries/today.hpp"

namespace daybook {

Date today_of(const Organisation& organisation, std::optional<PersonId> person, Clock& clock) {
  return date_of(organisation, person, clock, clock.now());
}

Date date_of(const Organisation& organisation, std::optional<PersonId> person, Clock& clock,
             Instant now) {
  const PersonRecord* record = person ? organisation.find(*person) : nullptr;
  const auto at = record ? record->person.location_on(now.utc_date()) : std::nullopt;
  const Location* location = at ? organisation.structure->find(*at) : nullptr;
  return location ? clock.date_in(location->time_zone, now) : now.utc_date();
}

}  // namespace daybook
