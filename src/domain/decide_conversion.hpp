// When a leave type may go on as another. Used by decide.cpp.
#pragma once
#include <vector>

#include "domain/event.hpp"
#include "domain/organisation_state.hpp"

namespace daybook {

// Refuses "leave_type.not_found", "conversion.nothing_counted" and "conversion.same_unit" for types
// that it makes no sense for, "conversion.minutes_range", "conversion.exists" for a type that was
// converted already, and "conversion.cycle" for one that others have been converted back into.
Result<std::vector<Event>> decide_conversion(const Organisation& organisation,
                                             const LeaveTypeConverted& fact);

}  // namespace daybook
