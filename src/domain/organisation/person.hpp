// Somebody who works here: employment, place, team and working pattern, each with its history.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/enum_names.hpp"

#include "domain/calendar/history.hpp"
#include "domain/calendar/working_pattern.hpp"
#include "domain/organisation/profile.hpp"

namespace daybook {

// What each may do is told by domain/permission_table.hpp.
enum class Role { employee, hr_admin, owner, team_admin, payroll_reader };

struct Employment {
  Date first;
  std::optional<Date> last;  // last day, inclusive; open if not set
  Version first_source;
  Version last_source;

  bool operator==(const Employment&) const = default;
  bool covers(Date day) const { return first <= day && (!last || day <= *last); }
};

// What somebody has agreed that differs from the policy, for a while or for good.
struct PersonalTerms {
  LeaveTypeId leave_type;
  DateRange days;                  // last: kLatestDate when it has no end
  std::optional<Rational> amount;  // instead of the policy's
  Rational factor = 1;             // of the policy's amount
  Version source;

  bool operator==(const PersonalTerms&) const = default;
};

struct WorkRecord {
  Date date;
  Rational hours;
  Version source;

  bool operator==(const WorkRecord&) const = default;
};

// Who decides in somebody's place, for a while.
struct Substitution {
  DateRange days;
  PersonId substitute;
  Version source;

  bool operator==(const Substitution&) const = default;
};

struct Person {
  PersonId id;
  PersonalText name;
  PersonalText email;  // unique in the organisation, compared without case
  Employment employment;
  std::optional<Date> service_date = std::nullopt;  // counts as the first day of service
  std::optional<Date> born = std::nullopt;
  std::vector<std::string> labels = {};
  Version details_source = {};                     // of the three above
  PersonalText employee_number = {};               // unique in the organisation; empty: none
  PersonalText phone = {};                         // as its owner writes it
  std::vector<ProfileField> profile = {};          // in the order told
  std::vector<PersonalTerms> personal_terms = {};  // in the order told
  std::vector<WorkRecord> work = {};               // by date, one per date
  std::vector<Role> roles;                         // beyond employee, which everybody is
  History<LocationId> locations;
  History<std::optional<TeamId>> teams;
  History<std::optional<WorkingPattern>> patterns;  // nullopt: the location's default
  History<std::optional<PersonId>> managers = {};
  std::vector<Substitution> substitutions = {};  // in any order, without overlaps

  bool operator==(const Person&) const = default;
  Date service_from() const { return service_date.value_or(employment.first); }
  bool has_role(Role role) const;
  std::optional<TeamId> team_on(Date day) const;
  std::optional<LocationId> location_on(Date day) const;
};

}  // namespace daybook

template <>
struct base::EnumNames<daybook::Role> {
  static constexpr std::array<std::string_view, 5> names{"employee", "hr_admin", "owner",
                                                         "team_admin", "payroll_reader"};
};
