#include "domain/policy/rounding.hpp"

#include <algorithm>

namespace daybook {
namespace {

constexpr std::size_t kBandsMax = 40;

Rational banded(const Rational& rest, const std::vector<RoundingBand>& bands) {
  const auto after = std::ranges::upper_bound(bands, rest, {}, &RoundingBand::from);
  return after == bands.begin() ? rest : std::prev(after)->becomes;
}

// How many whole steps `steps` is rounded to; mode is not none.
Rational whole_steps(const Rational& steps, const Rounding& rounding) {
  const Rational below = steps.floor();
  const Rational rest = steps - below;
  const Rational half(1, 2);
  if (rounding.mode == RoundingMode::bands) return below + banded(rest, rounding.bands);
  if (rest.is_zero()) return steps;
  switch (rounding.mode) {
    case RoundingMode::up: return below + 1;
    case RoundingMode::down: return below;
    case RoundingMode::half_up: return rest >= half ? below + 1 : below;
    case RoundingMode::half_even:
      if (rest == half) return (below * half).is_whole() ? below : below + 1;
      return rest > half ? below + 1 : below;
    case RoundingMode::half_up_else_keep: return rest >= half ? below + 1 : steps;
    default: return steps;
  }
}

bool ascending(const std::vector<RoundingBand>& bands) {
  for (std::size_t index = 0; index < bands.size(); ++index) {
    const RoundingBand& band = bands[index];
    const bool in_step = !band.from.is_negative() && band.from < Rational(1) &&
                         !band.becomes.is_negative() && band.becomes <= Rational(1);
    if (!in_step || (index > 0 && bands[index - 1].from >= band.from)) return false;
  }
  return true;
}

}  // namespace

Outcome Rounding::check() const {
  if (step <= Rational() || step > Rational(1000))
    return base::invalid("rounding.step_range",
                         {{"field", "rounding.step"}, {"step", base::to_decimal(step)}});
  const bool needs_bands = mode == RoundingMode::bands;
  if (needs_bands == bands.empty() || bands.size() > kBandsMax || !ascending(bands))
    return base::invalid("rounding.bands", {{"field", "rounding.bands"}});
  return {};
}

Rational rounded(const Rational& value, const Rounding& rounding) {
  if (rounding.mode == RoundingMode::none) return value;
  const Rational steps = value / rounding.step;
  if (steps.is_whole() && rounding.mode != RoundingMode::bands) return value;
  return whole_steps(steps, rounding) * rounding.step;
}

}  // namespace daybook
