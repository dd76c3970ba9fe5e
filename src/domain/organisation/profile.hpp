// What is known about a person besides work and leave, as the organisation names it: "Job title",
// "Desk", "Car registration".
#pragma once
#include <string>
#include <vector>

#include "domain/organisation/person_text.hpp"

namespace daybook {

inline constexpr std::size_t kProfileFieldsMax = 20;
inline constexpr std::size_t kProfileTextBytesMax = 200;  // also of an employee number and a phone

struct ProfileField {
  std::string name;  // unique in the profile
  PersonalText text;

  bool operator==(const ProfileField&) const = default;
  void describe(this auto& self, auto&& field) {
    field("name", self.name);
    field("text", self.text);
  }
};

}  // namespace daybook
