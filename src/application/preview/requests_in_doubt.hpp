// Which leave would no longer pass. Used by preview.cpp.
#pragma once
#include <vector>

#include "application/preview/preview.hpp"

namespace daybook {

// The person before and after, each with the organisation that they are in.
struct PersonSides {
  const Organisation& before;
  const Organisation& after;
  const PersonRecord* record_before;  // null: was not there
  const PersonRecord& record_after;
};

// The live requests of one leave type that were made before and pass before, but not after.
// `falls_short`: on some day the account ends below its floor because of the change.
std::vector<RequestInDoubt> requests_in_doubt(const PersonSides& sides, const LeaveType& type,
                                              bool falls_short);

}  // namespace daybook
