// Those changes of ChangeInput that say what an organisation is made of: new policies, leave types,
// teams, locations and people, and who is in what place.
#pragma once
#include <string>
#include <vector>

#include "graphql/value.hpp"

#include "application/ports/clock.hpp"
#include "domain/command.hpp"
#include "domain/organisation_state.hpp"

namespace daybook {

using Commands = Result<std::vector<Command>>;

struct Told {
  const graphql::Value& input;
  const Organisation& organisation;
  Clock& clock;
  const std::string& name;  // tells it apart from those of other orders
};

inline Commands one_command(Command command) { return std::vector<Command>{std::move(command)}; }

// "name.too_long": the name of a colour, or an emoji.
Result<std::string> look_argument(const graphql::Value& value, const char* field);
// "location.time_zone_unknown".
Result<std::string> zone_argument(const graphql::Value& value, const Told& told);
// Minutes of each weekday, Monday first; "json.wrong_type" unless there are seven.
Result<WorkingPattern> week_argument(const graphql::Value& value);

// Each refuses "id.malformed" with the field.
Commands new_policy(const Told& told);
Commands new_leave_type(const Told& told);  // "name.too_long" for colour and emoji
Commands new_team(const Told& told);
Commands team_approvers(const Told& told);  // "change.too_many"
Commands team_member(const Told& told);
Commands roles(const Told& told);
Commands new_location(const Told& told);  // "location.not_found" for the one that it is like
Commands hire(const Told& told);

}  // namespace daybook
