#include "adapters/graphql/details_input.hpp"

#include "adapters/graphql/arguments.hpp"

namespace daybook {
namespace {

using graphql::Value;

template <class Things, class Id>
auto find_thing(const Things& things, Id id, const char* rule, const char* field)
    -> Result<decltype(things.find(id))> {
  if (const auto* thing = things.find(id)) return thing;
  return base::not_found(rule, {{"field", field}, {"id", to_string(id)}});
}

Result<const Location*> find_location(const Told& told, const char* field) {
  const auto id = TRY(id_argument<LocationId>(told.input[field], field));
  return find_thing(*told.organisation.structure, id, "location.not_found", field);
}

void take(std::string& text, const Value& value) {
  if (value.is_given()) text = value.string();
}
void take(bool& flag, const Value& value) {
  if (value.is_given()) flag = value.boolean();
}
template <class Enum>
  requires std::is_enum_v<Enum>
void take(Enum& one, const Value& value) {
  if (value.is_given()) one = enum_argument<Enum>(value);
}

}  // namespace

Commands organisation_name(const Told& told) {
  return one_command(RenameOrganisation{{.name = std::string(told.input.string())}});
}

Commands leave_type_details(const Told& told) {
  const Value& input = told.input;
  const auto id = TRY(id_argument<LeaveTypeId>(input["leaveTypeId"], "leaveTypeId"));
  LeaveType type = *TRY(find_thing(told.organisation, id, "leave_type.not_found", "leaveTypeId"));
  take(type.name, input["name"]);
  if (input["colour"].is_given()) type.colour = TRY(look_argument(input["colour"], "colour"));
  if (input["emoji"].is_given()) type.emoji = TRY(look_argument(input["emoji"], "emoji"));
  take(type.unit, input["unit"]);
  take(type.counts_against_balance, input["countsAgainstBalance"]);
  take(type.needs_approval, input["needsApproval"]);
  take(type.reason_required, input["reasonRequired"]);
  take(type.days_charged, input["daysCharged"]);
  take(type.half_on_half_holiday, input["halfOnHalfHoliday"]);
  take(type.charged_on, input["chargedOn"]);
  take(type.pending, input["pending"]);
  take(type.earns, input["earns"]);
  take(type.cancel_needs_approval, input["cancelNeedsApproval"]);
  take(type.is_private, input["private"]);
  take(type.archived, input["archived"]);
  return one_command(SetLeaveTypeDetails{{std::move(type)}});
}

Commands team_details(const Told& told) {
  const auto id = TRY(id_argument<TeamId>(told.input["teamId"], "teamId"));
  const Team* team = TRY(find_thing(*told.organisation.structure, id, "team.not_found", "teamId"));
  TeamDetailsSet fact{
      .team = id, .name = team->name, .parent = team->parent, .archived = team->archived};
  take(fact.name, told.input["name"]);
  if (!told.input["parentId"].is_absent())
    fact.parent = TRY(optional_id<TeamId>(told.input["parentId"], "parentId"));
  take(fact.archived, told.input["archived"]);
  return one_command(SetTeamDetails{std::move(fact)});
}

Commands location_details(const Told& told) {
  const Location* location = TRY(find_location(told, "locationId"));
  LocationDetailsSet fact{.location = location->id,
                          .name = location->name,
                          .time_zone = location->time_zone,
                          .archived = location->archived};
  take(fact.name, told.input["name"]);
  if (told.input["timeZone"].is_given())
    fact.time_zone = TRY(zone_argument(told.input["timeZone"], told));
  take(fact.archived, told.input["archived"]);
  return one_command(SetLocationDetails{std::move(fact)});
}

Commands location_pattern(const Told& told) {
  return one_command(ChangeLocationPattern{
      {.location = TRY(id_argument<LocationId>(told.input["locationId"], "locationId")),
       .from = date_argument(told.input["from"]),
       .pattern = TRY(week_argument(told.input["weeklyMinutes"]))}});
}

Commands location_calendar(const Told& told) {
  const Location* like = TRY(find_location(told, "likeId"));
  const Date from = date_argument(told.input["from"]);
  const auto* dated = like->calendars.find(from);
  return one_command(ChangeLocationCalendar{
      {.location = TRY(id_argument<LocationId>(told.input["locationId"], "locationId")),
       .from = from,
       .calendar = dated ? dated->value : like->calendars.changes().front().value}});
}

Commands policy_details(const Told& told) {
  const auto id = TRY(id_argument<PolicyId>(told.input["policyId"], "policyId"));
  const Policy* policy = TRY(find_thing(told.organisation, id, "policy.not_found", "policyId"));
  PolicyDetailsSet fact{.policy = id, .name = policy->name, .locations = policy->locations};
  take(fact.name, told.input["name"]);
  if (told.input["locationIds"].is_given())
    fact.locations = TRY(ids_argument<LocationId>(told.input["locationIds"], "locationIds"));
  return one_command(SetPolicyDetails{std::move(fact)});
}

}  // namespace daybook
