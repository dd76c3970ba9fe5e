// Somebody who works here: employment, place, team and working pattern, each with its history.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/enum_names.hpp"

#include "domain/calendar/history.hpp"
#include "domain/calendar/working_pattern.hpp"

namespace daybook {

enum class Role { employee, hr_admin, owner };

// Text about a person that must vanish when the person is erased.
struct PersonalText {
  std::string text;
  auto operator<=>(const PersonalText&) const = default;
};

struct Employment {
  Date first;
  std::optional<Date> last;  // last day, inclusive; open if not set
  Version first_source;
  Version last_source;

  bool operator==(const Employment&) const = default;
  bool covers(Date day) const { return first <= day && (!last || day <= *last); }
};

struct Person {
  PersonId id;
  PersonalText name;
  PersonalText email;  // unique in the organisation, compared without case
  Employment employment;
  std::vector<Role> roles;  // beyond employee, which everybody is
  History<LocationId> locations;
  History<std::optional<TeamId>> teams;
  History<std::optional<WorkingPattern>> patterns;  // nullopt: the location's default

  bool operator==(const Person&) const = default;
  bool has_role(Role role) const;
  std::optional<TeamId> team_on(Date day) const;
  std::optional<LocationId> location_on(Date day) const;
};

}  // namespace daybook

template <>
struct base::EnumNames<daybook::Role> {
  static constexpr std::array<std::string_view, 3> names{"employee", "hr_admin", "owner"};
};
