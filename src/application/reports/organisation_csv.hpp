// An organisation as the CSV files that an import reads.
#pragma once
#include <string>

#include "domain/organisation_state.hpp"

namespace daybook {

// Everybody, with what holds on `today` or on their first day after it.
std::string people_csv(const Organisation& organisation, Date today);
// Every request, in the order asked for.
std::string leave_csv(const Organisation& organisation);
// What is left of every counted leave type on `as_of` for those employed then.
std::string balances_csv(const Organisation& organisation, Date as_of);

}  // namespace daybook
