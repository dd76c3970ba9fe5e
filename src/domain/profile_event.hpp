// What can be told about people besides work and leave, in the past tense; see event.hpp.
#pragma once
#include <string_view>
#include <vector>

#include "domain/ids.hpp"
#include "domain/organisation/profile.hpp"

namespace daybook {

// What the organisation keeps about a person besides work and leave; replaces what was set before.
struct ProfileSet {
  static constexpr std::string_view type = "ProfileSet";
  PersonId person;
  PersonalText employee_number;  // empty: none
  std::vector<ProfileField> fields;
  bool operator==(const ProfileSet&) const = default;
  void describe(this auto& self, auto&& field) {
    field("person", self.person);
    field("employee_number", self.employee_number);
    field("fields", self.fields);
  }
};

struct PhoneSet {
  static constexpr std::string_view type = "PhoneSet";
  PersonId person;
  PersonalText phone;  // empty: none
  bool operator==(const PhoneSet&) const = default;
  void describe(this auto& self, auto&& field) {
    field("person", self.person);
    field("phone", self.phone);
  }
};

}  // namespace daybook
