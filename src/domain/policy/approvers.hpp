// Whom a rule or a step of approval asks: looked up on the day on which they are asked, so that who
// has left decides no more.
#pragma once
#include <variant>
#include <vector>

#include "domain/organisation/person.hpp"

namespace daybook {

// The approvers of the team of the one who asks, else of the nearest team above that has one.
struct TeamApprovers {
  bool operator==(const TeamApprovers&) const = default;
  void describe(this auto&, auto&&) {}
};
// The manager so many levels above: 1 is one's own.
struct ManagerAbove {
  int levels = 1;
  bool operator==(const ManagerAbove&) const = default;
  void describe(this auto& self, auto&& field) { field("levels", self.levels, 1); }
};
struct WithRole {
  Role role = Role::hr_admin;
  bool operator==(const WithRole&) const = default;
  void describe(this auto& self, auto&& field) { field("role", self.role, Role::hr_admin); }
};
struct Named {
  std::vector<PersonId> people;
  bool operator==(const Named&) const = default;
  void describe(this auto& self, auto&& field) { field("people", self.people); }
};
using Approvers = std::variant<TeamApprovers, ManagerAbove, WithRole, Named>;

// "rule.too_many", "rule.range" for levels that nobody has, "rule.condition_empty" for no name.
Outcome check_approvers(const std::vector<Approvers>& approvers);

}  // namespace daybook

template <>
struct base::EnumNames<daybook::Approvers> {
  static constexpr std::array<std::string_view, 4> names{"team_approvers", "manager", "role",
                                                         "people"};
};
