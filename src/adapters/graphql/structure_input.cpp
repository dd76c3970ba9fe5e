#include "adapters/graphql/structure_input.hpp"

#include "base/contains.hpp"

#include "adapters/graphql/arguments.hpp"

namespace daybook {
namespace {

using graphql::Value;

constexpr std::size_t kLookBytesMax = 32;  // of a colour's name, of an emoji with its modifiers

}  // namespace

Result<std::string> look_argument(const Value& value, const char* field) {
  std::string text = text_or_empty(value);
  if (text.size() <= kLookBytesMax) return text;
  return base::invalid("name.too_long",
                       {{"field", field}, {"bytes_max", std::to_string(kLookBytesMax)}});
}

Result<std::string> zone_argument(const Value& value, const Told& told) {
  std::string zone(value.string());
  if (told.clock.knows_zone(zone)) return zone;
  return base::invalid("location.time_zone_unknown",
                       {{"field", "timeZone"}, {"value", zone.substr(0, 64)}});
}

Result<WorkingPattern> week_argument(const Value& value) {
  const auto minutes = value.list();
  std::array<int, 7> week{};
  if (minutes.size() != week.size())
    return base::invalid("json.wrong_type",
                         {{"field", "weeklyMinutes"}, {"expected", "7 numbers"}});
  for (std::size_t day = 0; day < week.size(); ++day)
    week[day] = static_cast<int>(minutes[day].integer());
  return WorkingPattern::weekly(week);
}

Commands new_policy(const Told& told) {
  const Value& input = told.input;
  return one_command(
      AddPolicy{{.policy = TRY(id_argument<PolicyId>(input["policyId"], "policyId")),
                 .leave_type = TRY(id_argument<LeaveTypeId>(input["leaveTypeId"], "leaveTypeId")),
                 .name = std::string(input["name"].string()),
                 .locations = TRY(ids_argument<LocationId>(input["locationIds"], "locationIds"))}});
}

Commands new_leave_type(const Told& told) {
  const Value& input = told.input;
  return one_command(AddLeaveType{
      {.leave_type = {
           .id = TRY(id_argument<LeaveTypeId>(input["leaveTypeId"], "leaveTypeId")),
           .name = std::string(input["name"].string()),
           .unit = enum_argument<Unit>(input["unit"]),
           .colour = TRY(look_argument(input["colour"], "colour")),
           .emoji = TRY(look_argument(input["emoji"], "emoji")),
           .counts_against_balance = input["countsAgainstBalance"].boolean(),
           .needs_approval = input["needsApproval"].boolean(),
           .reason_required = input["reasonRequired"].boolean(),
           .days_charged = enum_argument<DaysCharged>(input["daysCharged"]),
           .half_on_half_holiday = enum_argument<HalfOnHalfHoliday>(input["halfOnHalfHoliday"]),
           .charged_on = enum_argument<ChargedOn>(input["chargedOn"]),
           .pending = enum_argument<PendingRule>(input["pending"]),
           .earns = input["earns"].boolean(),
           .cancel_needs_approval = input["cancelNeedsApproval"].boolean(),
           .is_private = input["private"].boolean()}}});
}

Commands new_team(const Told& told) {
  return one_command(
      AddTeam{{.team = TRY(id_argument<TeamId>(told.input["teamId"], "teamId")),
               .name = std::string(told.input["name"].string()),
               .parent = TRY(optional_id<TeamId>(told.input["parentId"], "parentId"))}});
}

Commands team_approvers(const Told& told) {
  return one_command(SetTeamApprovers{
      {.team = TRY(id_argument<TeamId>(told.input["teamId"], "teamId")),
       .approvers = TRY(ids_argument<PersonId>(told.input["approverIds"], "approverIds"))}});
}

Commands team_member(const Told& told) {
  return one_command(
      ChangeTeam{{.person = TRY(id_argument<PersonId>(told.input["personId"], "personId")),
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
  return one_command(std::move(command));
}

Commands new_location(const Told& told) {
  const Value& input = told.input;
  const auto like_id = TRY(id_argument<LocationId>(input["likeId"], "likeId"));
  const Location* like = told.organisation.structure->find(like_id);
  if (!like)
    return base::not_found("location.not_found", {{"field", "likeId"}, {"id", to_string(like_id)}});
  return one_command(
      AddLocation{{.location = TRY(id_argument<LocationId>(input["locationId"], "locationId")),
                   .name = std::string(input["name"].string()),
                   .time_zone = TRY(zone_argument(input["timeZone"], told)),
                   .calendar = like->calendars.changes().back().value,
                   .pattern = like->patterns.changes().back().value}});
}

Commands hire(const Told& told) {
  const Value& input = told.input;
  return one_command(
      HirePerson{{.person = TRY(id_argument<PersonId>(input["personId"], "personId")),
                  .name = {std::string(input["name"].string())},
                  .email = {std::string(input["email"].string())},
                  .first_day = date_argument(input["firstDay"]),
                  .location = TRY(id_argument<LocationId>(input["locationId"], "locationId")),
                  .team = TRY(optional_id<TeamId>(input["teamId"], "teamId")),
                  .pattern = std::nullopt}});
}

}  // namespace daybook
