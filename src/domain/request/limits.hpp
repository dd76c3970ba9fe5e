// The limits that a policy sets on single requests, beyond the balance.
#pragma once
#include "domain/request/conditions.hpp"

namespace daybook {

// What a policy asks of every request under it, as conditions; in the order in which they are held
// against it. What counts by its leave year is not among them: a leave year is the policy's own.
std::vector<Condition> conditions_of(const PolicyTerms& terms);

// The first of the conditions above that is not met, then
//   "request.two_leave_years" the last day of the first
//   "request.year_limit"      taken, booked and pending in the leave year
Outcome check_limits(const Asked& asked);

}  // namespace daybook
