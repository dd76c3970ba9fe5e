// Whose absences people see.
#pragma once
#include "base/enum_names.hpp"

#include "domain/ids.hpp"

namespace daybook {

enum class AbsencesShown {
  of_everybody,
  of_own_team,  // and of those whose accounts one sees
};

}  // namespace daybook

template <>
struct base::EnumNames<daybook::AbsencesShown> {
  static constexpr std::array<std::string_view, 2> names{"of_everybody", "of_own_team"};
};
