#include "domain/model/credits.hpp"

namespace daybook::model {
namespace {

// Whole steps and what the mode makes of the rest.
Rational in_steps(const Rational& value, const Rounding& rounding) {
  const Rational steps = value / rounding.step;
  Rational below = steps.floor();
  const Rational rest = steps - below, half(1, 2);
  switch (rounding.mode) {
    case RoundingMode::none: return value;
    case RoundingMode::up:
      if (!rest.is_zero()) below += 1;
      break;
    case RoundingMode::down: break;
    case RoundingMode::half_up:
      if (rest >= half) below += 1;
      break;
    case RoundingMode::half_even: {
      const bool odd = !(below / Rational(2)).is_whole();
      if (rest > half || (rest == half && odd)) below += 1;
      break;
    }
    case RoundingMode::half_up_else_keep:
      if (rest < half) return value;
      below += 1;
      break;
    case RoundingMode::bands: {
      Rational becomes = rest;
      for (const RoundingBand& band : rounding.bands)
        if (band.from <= rest) becomes = band.becomes;
      below += becomes;
    }
  }
  return below * rounding.step;
}

bool in_ledger(const Rounding& rounding) {
  return rounding.mode != RoundingMode::none && rounding.stage != RoundingStage::balance &&
         rounding.stage != RoundingStage::display;
}

Rational rounded_by(const Credit& credit, const Rational& value) {
  return in_ledger(credit.terms->rounding) ? in_steps(value, credit.terms->rounding) : value;
}

// A whole that is stated is not rounded, and no part of it is rounded above it.
Rational rounded_sum(const Credit& credit, const Rational& sum) {
  if (!credit.whole) return rounded_by(credit, sum);
  const Rational whole = credit.as_stated ? *credit.whole : rounded_by(credit, *credit.whole);
  if (sum == *credit.whole) return whole;
  const Rational result = rounded_by(credit, sum);
  return sum < *credit.whole && result > whole ? whole : result;
}

}  // namespace

void round_all(std::vector<Credit>& credits) {
  if (credits.empty()) return;
  const RoundingStage stage = credits.back().terms->rounding.stage;
  Rational exact, given, all;
  for (const Credit& credit : credits) all += credit.exact;
  const Rational target_of_all = rounded_sum(credits.back(), all);
  for (Credit& credit : credits) {
    exact += credit.exact;
    if (stage == RoundingStage::each_credit) {
      credit.amount = rounded_by(credit, credit.exact);
    } else if (stage == RoundingStage::entitlement) {
      credit.amount = all.is_zero() ? credit.exact : credit.exact * target_of_all / all;
    } else if (credit.settled_later && &credit != &credits.back()) {
      credit.amount = credit.exact;
      given += credit.exact;
    } else {
      Rational target = rounded_sum(credit, exact);
      if (!credit.exact.is_negative() && target < given) target = given;
      credit.amount = target - given;
      given = target;
    }
  }
}

}  // namespace daybook::model
