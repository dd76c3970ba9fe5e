// People: hired when they are new, changed from a date on when they are known and their row says
// something else.
#pragma once
#include "application/import/planner.hpp"
#include "application/import/rows.hpp"

namespace daybook {

void plan_people(Planner& planner, const Rows<PersonRow>& people);

}  // namespace daybook
