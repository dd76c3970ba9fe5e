// Rounding is a named choice of the policy, never a habit of the code; the exact value is kept
// beside every rounded one.
#pragma once
#include <vector>

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
  bands,  // by a table of what a fraction of a step becomes
};

// What is rounded. Exact values are kept underneath whatever the stage.
enum class RoundingStage {
  running_total,  // the sum credited so far in the leave year: a year sums to its quota exactly
  each_credit,    // every credit by itself: twelve rounded months may miss the quota
  entitlement,    // the leave year's entitlement, before it is split into periods
  balance,        // nothing in the ledger; what can be asked for, and the figures told
  display,        // nothing but the figures told
};

// A fraction of a step in [from, next band's from) becomes `becomes`.
struct RoundingBand {
  Rational from;
  Rational becomes;
  bool operator==(const RoundingBand&) const = default;
  void describe(this auto& self, auto&& field) {
    field("from", self.from);
    field("becomes", self.becomes);
  }
};

struct Rounding {
  static constexpr std::string_view kShorthand = "mode";

  RoundingMode mode = RoundingMode::none;
  Rational step = 1;  // 1, 1/2, 1/4, 1/10, 1/60 ...: positive
  RoundingStage stage = RoundingStage::running_total;
  std::vector<RoundingBand> bands = {};  // of the mode bands, ascending from 0

  bool operator==(const Rounding&) const = default;
  Outcome check() const;  // refuses "rounding.step_range", "rounding.bands"
  bool rounds_credits() const {
    return mode != RoundingMode::none && stage <= RoundingStage::entitlement;
  }
  void describe(this auto& self, auto&& field) {
    field("mode", self.mode, RoundingMode::none);
    field("step", self.step, 1);
    field("stage", self.stage, RoundingStage::running_total);
    field("bands", self.bands);
  }
};

Rational rounded(const Rational& value, const Rounding& rounding);

}  // namespace daybook

template <>
struct base::EnumNames<daybook::RoundingMode> {
  static constexpr std::array<std::string_view, 7> names{
      "none", "up", "down", "half_up", "half_even", "half_up_else_keep", "bands"};
};
template <>
struct base::EnumNames<daybook::RoundingStage> {
  static constexpr std::array<std::string_view, 5> names{"running_total", "each_credit",
                                                         "entitlement", "balance", "display"};
};
