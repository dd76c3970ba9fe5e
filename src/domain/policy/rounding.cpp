#include "domain/policy/rounding.hpp"

namespace daybook {
namespace {

// How many whole steps `steps` is rounded to; mode is not none.
Rational whole_steps(const Rational& steps, RoundingMode mode) {
  const Rational below = steps.floor();
  const Rational rest = steps - below;
  if (rest.is_zero()) return steps;
  const Rational half(1, 2);
  switch (mode) {
    case RoundingMode::none: return steps;
    case RoundingMode::up: return below + 1;
    case RoundingMode::down: return below;
    case RoundingMode::half_up: return rest >= half ? below + 1 : below;
    case RoundingMode::half_even:
      if (rest == half) return (below * Rational(1, 2)).is_whole() ? below : below + 1;
      return rest > half ? below + 1 : below;
    case RoundingMode::half_up_else_keep: return rest >= half ? below + 1 : steps;
  }
  return steps;
}

}  // namespace

Outcome Rounding::check() const {
  if (step <= Rational() || step > Rational(1000))
    return base::invalid("rounding.step_range",
                         {{"field", "step"}, {"step", base::to_decimal(step)}});
  return {};
}

Rational rounded(const Rational& value, const Rounding& rounding) {
  if (rounding.mode == RoundingMode::none) return value;
  return whole_steps(value / rounding.step, rounding.mode) * rounding.step;
}

}  // namespace daybook
