#include "domain/organisation/person.hpp"

#include <algorithm>

#include "base/contains.hpp"

namespace daybook {

bool Person::has_role(Role role) const {
  return role == Role::employee || base::contains(roles, role);
}

std::optional<TeamId> Person::team_on(Date day) const {
  const auto* dated = teams.find(day);
  return dated ? dated->value : std::nullopt;
}

std::optional<LocationId> Person::location_on(Date day) const {
  const auto* dated = locations.find(std::max(day, employment.first));
  return dated ? std::optional(dated->value) : std::nullopt;
}

}  // namespace daybook
