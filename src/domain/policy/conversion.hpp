// One leave type goes on as another that is counted in the other unit.
#pragma once
#include <optional>

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

}  // namespace daybook
