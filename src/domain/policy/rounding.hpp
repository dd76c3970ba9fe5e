// Rounding is a named choice of the policy, never a habit of the code; the exact value is kept
// beside every rounded one.
#pragma once
#include "base/enum_names.hpp"

#include "domain/ids.hpp"

namespace daybook {

enum class RoundingMode {
  none,
  up,         // away from nothing earned: 2.1 -> 3
  down,       // 2.9 -> 2
  half_up,    // 2.5 -> 3
  half_even,  // 2.5 -> 2, 3.5 -> 4
  // A part of at least half a step goes up, less stays as it is, to the fraction: 11.67 -> 12,
  // 3.496 -> 3.496 (Germany, BUrlG section 5 (2)).
  half_up_else_keep,
};

struct Rounding {
  RoundingMode mode = RoundingMode::none;
  Rational step = 1;  // 1, 1/2, 1/4, 1/10, 1/60 ...: positive

  bool operator==(const Rounding&) const = default;
  Outcome check() const;  // refuses "rounding.step_range"
  void describe(this auto& self, auto&& field) {
    field("mode", self.mode);
    field("step", self.step);
  }
};

Rational rounded(const Rational& value, const Rounding& rounding);

}  // namespace daybook

template <>
struct base::EnumNames<daybook::RoundingMode> {
  static constexpr std::array<std::string_view, 6> names{
      "none", "up", "down", "half_up", "half_even", "half_up_else_keep"};
};
