// One leave type goes on as another that is counted in the other unit.
#pragma once
#include <algorithm>
#include <optional>
#include <vector>

#include "domain/ids.hpp"

namespace daybook {

// From a day on, what is left of a leave type counts in the other; so does leave that was asked for
// on days from then on.
struct Conversion {
  LeaveTypeId leave_type;
  LeaveTypeId into;
  Date from;
  // What a day is worth; not set: the person's average working day on that day.
  std::optional<int> minutes_per_day;
  Version source;

  bool operator==(const Conversion&) const = default;
};

// What this leave type becomes, or null.
inline const Conversion* conversion_of(const std::vector<Conversion>& conversions,
                                       LeaveTypeId type) {
  const auto at = std::ranges::find(conversions, type, &Conversion::leave_type);
  return at == conversions.end() ? nullptr : &*at;
}

}  // namespace daybook
