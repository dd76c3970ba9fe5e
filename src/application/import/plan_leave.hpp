// Leave that was asked for and dealt with elsewhere.
#pragma once
#include "application/import/planner.hpp"
#include "application/import/rows.hpp"

namespace daybook {

// `done` counts the rows that were planned before, for the progress.
void plan_leave(Planner& planner, const Rows<LeaveRow>& leave, std::size_t done);

}  // namespace daybook
