// Amounts that people add to a balance or take from it, beside what a policy gives.
#pragma once
#include <optional>

#include "domain/organisation/person.hpp"

namespace daybook {

enum class AdjustmentKind {
  correction,    // added to, or taken from, what the leave year gives
  opening,       // what there was when the books began
  entitlement,   // an amount of its own, usable from its date to its last day
  time_in_lieu,  // hours worked on the date; the policy says what they are worth and how long
  paid_out,      // turned into money
  reversal,      // takes another adjustment back, first what is left of it
};

// Days or hours that somebody added or took away, with the reason why.
struct Adjustment {
  AdjustmentId id;
  LeaveTypeId leave_type;
  Date date;
  Amount amount;
  PersonalText reason;
  std::optional<Date> last_day;  // of the amount added; the policy's year-end rule if not set
  AdjustmentKind kind = AdjustmentKind::correction;
  std::optional<AdjustmentId> reverses = std::nullopt;
  Version source;
  bool converted =
      false;  // computed, not told: what a conversion of leave types makes of a balance

  bool operator==(const Adjustment&) const = default;
};

}  // namespace daybook

template <>
struct base::EnumNames<daybook::AdjustmentKind> {
  static constexpr std::array<std::string_view, 6> names{"correction",   "opening",  "entitlement",
                                                         "time_in_lieu", "paid_out", "reversal"};
};
