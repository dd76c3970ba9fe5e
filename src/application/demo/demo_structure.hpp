// What the demo organisation is made of before anybody works there: places with their holidays,
// teams, leave types and policies.
#pragma once
#include <functional>
#include <string_view>
#include <vector>

#include "domain/command.hpp"

namespace daybook {

// Public holidays of a region such as "de-by".
using HolidaysOf = std::function<Result<std::vector<Holiday>>(std::string_view region)>;

inline constexpr std::string_view kDemoOrganisation = "Kestrel Instruments";

// Ids of the demo's things are made from their names.
LocationId demo_location(std::string_view name);
TeamId demo_team(std::string_view name);
LeaveTypeId demo_leave_type(std::string_view name);

// The first day of the history: two full years and what has passed of this one.
Date demo_start(Date today);

// Fails as `holidays_of` does.
Result<std::vector<Command>> demo_structure(Date start, const HolidaysOf& holidays_of);
// Who decides in which team; the people have to be there.
std::vector<Command> demo_approvers();

}  // namespace daybook
