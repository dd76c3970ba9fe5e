// The stable names of an enumeration's values, used in events, in the API and on the command line.
// A header that declares an enumeration names its values beside it:
//
//   enum class Half { morning, afternoon };
//   template <>
//   struct base::EnumNames<Half> {
//     static constexpr std::array<std::string_view, 2> names{"morning", "afternoon"};
//   };
#pragma once
#include <array>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace base {

template <class Enum>
struct EnumNames;

template <class Enum>
concept NamedEnum = requires { EnumNames<Enum>::names; };

template <NamedEnum Enum>
constexpr std::string_view enum_name(Enum value) {
  return EnumNames<Enum>::names[static_cast<std::size_t>(value)];
}

// Refuses with "value.unknown" and the names that would be accepted.
template <NamedEnum Enum>
Result<Enum> parse_enum(std::string_view text) {
  const auto& names = EnumNames<Enum>::names;
  std::string accepted;
  for (std::size_t at = 0; at < names.size(); ++at) {
    if (names[at] == text) return static_cast<Enum>(at);
    accepted += (at == 0 ? "" : ", ") + std::string(names[at]);
  }
  return invalid("value.unknown",
                 {{"value", std::string(text.substr(0, 64))}, {"accepted", accepted}});
}

}  // namespace base
