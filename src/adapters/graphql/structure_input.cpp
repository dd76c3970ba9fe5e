#include "adapters/graphql/structure_input.hpp"

#include "base/contains.hpp"

#include "adapters/graphql/arguments.hpp"

namespace daybook {
namespace {

using graphql::Value;

constexpr std::size_t kIdsMax = 100;
constexpr std::size_t kLookBytesMax = 32;  // of a colour's name, of an emoji with its modifiers

template <class Id>
Result<std::vector<Id>> ids_argument(const Value& value, const char* field) {
  std::vector<Id> ids;
  if (!value.is_given()) return ids;
  if (value.list().size() > kIdsMax)
    return base::invalid("change.too_many", {{"field", field},
                                             {"count", std::to_string(value.list().size())},
                                             {"count_max", std::to_string(kIdsMax)}});
  for (const Value& item : value.list()) ids.push_back(TRY(id_argument<Id>(item, field)));
  return ids;
}

Result<std::string> look_argument(const Value& value, const char* field) {
  std::string text = text_or_empty(value);
  if (text.size() <= kLookBytesMax) return text;
  return base::invalid("name.too_long",
                       {{"field", field}, {"bytes_max", std::to_string(kLookBytesMax)}});
}

Commands one(Command command) { return std::vector<Command>{std::move(command)}; }

}  // namespace

Commands new_policy(const Told& told) {
  const Value& input = told.input;
  return one(
      AddPolicy{{.policy = TRY(id_argument<PolicyId>(input["policyId"], "policyId")),
                 .leave_type = TRY(id_argument<LeaveTypeId>(input["leaveTypeId"], "leaveTypeId")),
                 .name = std::string(input["name"].string()),
                 .locations = TRY(ids_argument<LocationId>(input["locationIds"], "locationIds"))}});
}

Commands new_leave_type(const Told& told) {
  const Value& input = told.input;
  return one(AddLeaveType{
      {.leave_type = {.id = TRY(id_argument<LeaveTypeId>(input["leaveTypeId"], "leaveTypeId")),
                      .name = std::string(input["name"].string()),
                      .unit = enum_argument<Unit>(input["unit"]),
                      .colour = TRY(look_argument(input["colour"], "colour")),
                      .emoji = TRY(look_argument(input["emoji"], "emoji")),
                      .counts_against_balance = input["countsAgainstBalance"].boolean(),
                      .needs_approval = input["needsApproval"].boolean(),
                      .reason_required = input["reasonRequired"].boolean(),
                      .days_charged = enum_argument<DaysCharged>(input["daysCharged"]),
                      .cancel_needs_approval = input["cancelNeedsApproval"].boolean(),
                      .is_private = input["private"].boolean()}}});
}

Commands new_team(const Told& told) {
  return one(AddTeam{{.team = TRY(id_argument<TeamId>(told.input["teamId"], "teamId")),
                      .name = std::string(told.input["name"].string()),
                      .parent = TRY(optional_id<TeamId>(told.input["parentId"], "parentId"))}});
}

Commands team_approvers(const Told& told) {
  return one(SetTeamApprovers{
      {.team = TRY(id_argument<TeamId>(told.input["teamId"], "teamId")),
       .approvers = TRY(ids_argument<PersonId>(told.input["approverIds"], "approverIds"))}});
}

Commands team_member(const Told& told) {
  return one(ChangeTeam{{.person = TRY(id_argument<PersonId>(told.input["personId"], "personId")),
                         .from = date_argument(told.input["from"]),
                         .team = TRY(optional_id<TeamId>(told.input["teamId"], "teamId"))}});
}

Commands roles(const Told& told) {
  SetRoles command{
      {.person = TRY(id_argument<PersonId>(told.input["personId"], "personId")), .roles = {}}};
  for (const Value& item : told.input["roles"].list()) {
    const Role role = enum_argument<Role>(item);
    if (role != Role::employee && !base::contains(command.fact.roles, role))
      command.fact.roles.push_back(role);
  }
  return one(std::move(command));
}

Commands new_location(const Told& told) {
  const Value& input = told.input;
  const auto like_id = TRY(id_argument<LocationId>(input["likeId"], "likeId"));
  const Location* like = told.organisation.structure->find(like_id);
  if (!like)
    return base::not_found("location.not_found", {{"field", "likeId"}, {"id", to_string(like_id)}});
  return one(
      AddLocation{{.location = TRY(id_argument<LocationId>(input["locationId"], "locationId")),
                   .name = std::string(input["name"].string()),
                   .time_zone = std::string(input["timeZone"].string()),
                   .calendar = like->calendars.changes().back().value,
                   .pattern = like->patterns.changes().back().value}});
}

Commands hire(const Told& told) {
  const Value& input = told.input;
  return one(
      HirePerson{{.person = TRY(id_argument<PersonId>(input["personId"], "personId")),
                  .name = {std::string(input["name"].string())},
                  .email = {std::string(input["email"].string())},
                  .first_day = date_argument(input["firstDay"]),
                  .location = TRY(id_argument<LocationId>(input["locationId"], "locationId")),
                  .team = TRY(optional_id<TeamId>(input["teamId"], "teamId")),
                  .pattern = std::nullopt}});
}

}  // namespace daybook
