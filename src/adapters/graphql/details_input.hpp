// Those changes of ChangeInput that say how leave types, teams, locations and policies are from now
// on. What is not given stays as it is.
#pragma once
#include "adapters/graphql/structure_input.hpp"

namespace daybook {

// Each refuses "id.malformed" with the field and "<thing>.not_found".
Commands organisation_name(const Told& told);
Commands leave_type_details(const Told& told);  // "name.too_long" for colour and emoji
Commands team_details(const Told& told);
Commands location_details(const Told& told);
Commands location_pattern(const Told& told);
Commands location_calendar(const Told& told);
Commands policy_details(const Told& told);

}  // namespace daybook
