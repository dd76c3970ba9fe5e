// Locations with their holidays, and the policies that hold there.
#pragma once
#include "application/import/planner.hpp"
#include "application/import/rows.hpp"

namespace daybook {

// Every location that a file or a person names, and the leave types of `leave`. A location that is
// neither known nor described is refused once ("import.location_unsettled").
void plan_locations(Planner& planner, const Rows<LocationRow>& locations,
                    const Rows<PersonRow>& people);
void plan_leave_types(Planner& planner, const Rows<LeaveRow>& leave);
// After the two above. A policy counts from the leave year of the first imported leave at that
// location on, unless the file says from when.
void plan_policies(Planner& planner, const Rows<LocationRow>& locations,
                   const Rows<PersonRow>& people, const Rows<LeaveRow>& leave);

// What people without a location of their own are in; empty when there is no single one.
std::string only_location(const Planner& planner);

inline constexpr std::string_view kUnnamedLocation = "Office";

}  // namespace daybook
