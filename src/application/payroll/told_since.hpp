// Which facts about one account came after a version of the log.
#pragma once
#include <vector>

#include "application/payroll/payroll_lines.hpp"

namespace daybook {

// Those that hold for days up to `until`, ascending: leave and adjustments of the type, policies,
// terms agreed, place, pattern, employment, hours worked, leave that earns nothing, what is known
// about the person, and holidays taken away.
std::vector<Version> told_since(const PayrollSide& side, Version since, Date until);

}  // namespace daybook
