// A stretch of days whose figures payroll has: what they are is settled, whatever is learned later.
#pragma once
#include <string>
#include <vector>

#include "domain/ids.hpp"

namespace daybook {

// The figures themselves are not kept: they are those of the log up to `known_at`, and `figures`
// tells whether they still come out the same (docs/decisions/0013-closed-periods.md).
struct ClosedPeriod {
  DateRange days;
  Version known_at;     // the last event that the figures know of
  std::string figures;  // SHA-256 of everything up to the last day, in lower-case hexadecimal
  Version source;

  bool operator==(const ClosedPeriod&) const = default;
};

// Closed one right after the other: those before the last cannot be reopened.
using ClosedPeriods = std::vector<ClosedPeriod>;

}  // namespace daybook
