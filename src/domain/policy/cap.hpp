// Limits on what is credited, named for what they compare with.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/enum_names.hpp"

#include "domain/ids.hpp"

namespace daybook {

enum class CapOf {
  balance,  // what is there and not used: leave taken makes room
  granted,  // what was credited within the window, used or not
};
enum class CapWindow { leave_year, calendar_year, service_year, ever };
// What becomes of the part of a credit that does not fit.
enum class CapExcess {
  lost,
  deferred,  // credited as soon as a later credit finds room
};

struct Cap {
  static constexpr std::string_view kShorthand = "limit";

  std::optional<Rational> limit;  // not set: of_amount times the policy's yearly amount
  Rational of_amount = 1;         // with no limit: so many years' amounts
  CapOf of = CapOf::balance;
  CapWindow within = CapWindow::leave_year;  // of granted
  CapExcess excess = CapExcess::lost;
  bool counts_carried = true;      // what was carried: into the window, or of balance at all
  bool counts_adjustments = true;  // what was added by hand
  // Tested on this day of the year only, where what is above is lost; not set: on every credit.
  std::optional<MonthDay> tested_on;
  bool cuts = false;  // takes away what is held above the limit on the day it first holds

  bool operator==(const Cap&) const = default;
  void describe(this auto& self, auto&& field) {
    field("limit", self.limit);
    field("of_amount", self.of_amount, 1);
    field("of", self.of, CapOf::balance);
    field("within", self.within, CapWindow::leave_year);
    field("excess", self.excess, CapExcess::lost);
    field("counts_carried", self.counts_carried, true);
    field("counts_adjustments", self.counts_adjustments, true);
    field("tested_on", self.tested_on);
    field("cuts", self.cuts, false);
  }
};

Outcome check_caps(const std::vector<Cap>& caps);  // "policy.cap_range", "policy.caps_count"

}  // namespace daybook

template <>
struct base::EnumNames<daybook::CapOf> {
  static constexpr std::array<std::string_view, 2> names{"balance", "granted"};
};
template <>
struct base::EnumNames<daybook::CapWindow> {
  static constexpr std::array<std::string_view, 4> names{"leave_year", "calendar_year",
                                                         "service_year", "ever"};
};
template <>
struct base::EnumNames<daybook::CapExcess> {
  static constexpr std::array<std::string_view, 2> names{"lost", "deferred"};
};
