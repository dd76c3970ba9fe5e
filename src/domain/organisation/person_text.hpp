#pragma once
#include <string>

namespace daybook {

// Text about a person that must vanish when the person is erased.
struct PersonalText {
  std::string text;
  auto operator<=>(const PersonalText&) const = default;
};

}  // namespace daybook
