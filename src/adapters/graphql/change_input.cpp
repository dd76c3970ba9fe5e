#include "adapters/graphql/change_input.hpp"

#include <array>

#include "json/codec.hpp"
#include "json/reader.hpp"

#include "adapters/graphql/arguments.hpp"
#include "adapters/graphql/details_input.hpp"
#include "adapters/graphql/structure_input.hpp"

namespace daybook {
namespace {

using graphql::Value;

constexpr std::size_t kChangesMax = 100;
constexpr json::Limits kTermsLimits{.bytes = 64u << 10, .depth = 16};
constexpr const char* kPerson = "personId";

Commands policy_version(const Told& told) {
  auto terms = json::parse(told.input["terms"].string(), kTermsLimits);
  if (!terms) return std::unexpected(std::move(terms.error()).with("field", "terms"));
  auto read = json::read<PolicyTerms>(*terms, json::UnknownFields::refused);
  if (!read) return std::unexpected(std::move(read.error()));
  return std::vector<Command>{
      SetPolicyVersion{{.policy = TRY(id_argument<PolicyId>(told.input["policyId"], "policyId")),
                        .from = date_argument(told.input["from"]),
                        .terms = std::move(*read)}}};
}

Commands rule(const Told& told) {
  return std::vector<Command>{SetRule{TRY(rule_from(told.input))}};
}

Commands chain(const Told& told) {
  auto terms = json::parse(told.input["terms"].string(), kTermsLimits);
  if (!terms) return std::unexpected(std::move(terms.error()).with("field", "terms"));
  return std::vector<Command>{
      SetChain{{.chain = TRY(id_argument<ChainId>(told.input["chainId"], "chainId")),
                .terms = TRY(json::read<ChainTerms>(*terms, json::UnknownFields::refused))}}};
}

Commands chain_end(const Told& told) {
  return std::vector<Command>{
      EndChain{{.chain = TRY(id_argument<ChainId>(told.input["chainId"], "chainId"))}}};
}

Commands manager(const Told& told) {
  return std::vector<Command>{SetReportingLine{
      {.person = TRY(id_argument<PersonId>(told.input[kPerson], kPerson)),
       .from = date_argument(told.input["from"]),
       .manager = TRY(optional_id<PersonId>(told.input["managerId"], "managerId"))}}};
}

Commands labels(const Told& told) {
  const auto id = TRY(id_argument<PersonId>(told.input[kPerson], kPerson));
  const PersonRecord* record = told.organisation.find(id);
  if (!record) return base::not_found("person.not_found", {{"field", kPerson}});
  SetPersonDetails command{{.person = id,
                            .service_date = record->person.service_date,
                            .born = record->person.born,
                            .labels = {}}};
  for (const Value& label : told.input["labels"].list())
    command.fact.labels.emplace_back(label.string());
  return one_command(std::move(command));
}

Commands profile(const Told& told) {
  SetProfile command{{.person = TRY(id_argument<PersonId>(told.input[kPerson], kPerson)),
                      .employee_number = {text_or_empty(told.input["employeeNumber"])},
                      .fields = {}}};
  for (const Value& field : told.input["fields"].list())
    command.fact.fields.push_back({.name = std::string(field["name"].string()),
                                   .text = {std::string(field["text"].string())}});
  return one_command(std::move(command));
}

Commands rule_end(const Told& told) {
  return std::vector<Command>{
      EndRule{{.rule = TRY(id_argument<RuleId>(told.input["ruleId"], "ruleId")),
               .from = date_argument(told.input["from"])}}};
}

Result<HolidayCalendarId> calendar_on(const Told& told, Date day) {
  const auto id = TRY(id_argument<LocationId>(told.input["locationId"], "locationId"));
  const Location* location = told.organisation.structure->find(id);
  const auto* calendar = location ? location->calendars.find(day) : nullptr;
  if (calendar) return calendar->value;
  return base::not_found("location.not_found", {{"field", "locationId"}, {"id", to_string(id)}});
}

Commands holidays(const Told& told) {
  std::vector<Command> commands;
  for (const Value& input : told.input["set"].list()) {
    const Date day = date_argument(input["date"]);
    Holiday holiday{.date = day, .name = std::string(input["name"].string())};
    if (input["fractionOff"].is_given())
      holiday.off = TRY(base::parse_decimal(input["fractionOff"].string()));
    commands.push_back(
        SetHolidays{{.calendar = TRY(calendar_on(told, day)), .holidays = {holiday}}});
  }
  for (const Value& input : told.input["remove"].list()) {
    const Date day = date_argument(input);
    commands.push_back(RemoveHoliday{{.calendar = TRY(calendar_on(told, day)), .date = day}});
  }
  return commands;
}

Commands working_pattern(const Told& told) {
  ChangeWorkingPattern command{{.person = TRY(id_argument<PersonId>(told.input[kPerson], kPerson)),
                                .from = date_argument(told.input["from"])}};
  const Value& minutes = told.input["weeklyMinutes"];
  if (!minutes.list().empty()) command.fact.pattern = TRY(week_argument(minutes));
  return one_command(std::move(command));
}

Commands service_date(const Told& told) {
  const auto id = TRY(id_argument<PersonId>(told.input[kPerson], kPerson));
  const PersonRecord* record = told.organisation.find(id);
  if (!record) return base::not_found("person.not_found", {{"field", kPerson}});
  SetPersonDetails command{{.person = id,
                            .service_date = std::nullopt,
                            .born = record->person.born,
                            .labels = record->person.labels}};
  if (told.input["date"].is_given()) command.fact.service_date = date_argument(told.input["date"]);
  return one_command(std::move(command));
}

Commands last_day(const Told& told) {
  return std::vector<Command>{
      EndEmployment{{.person = TRY(id_argument<PersonId>(told.input[kPerson], kPerson)),
                     .last_day = date_argument(told.input["lastDay"])}}};
}

Commands move(const Told& told) {
  return std::vector<Command>{MovePerson{
      {.person = TRY(id_argument<PersonId>(told.input[kPerson], kPerson)),
       .from = date_argument(told.input["from"]),
       .location = TRY(id_argument<LocationId>(told.input["locationId"], "locationId"))}}};
}

Commands adjustment(const Told& told) {
  const Value& input = told.input;
  const auto type = TRY(id_argument<LeaveTypeId>(input["leaveTypeId"], "leaveTypeId"));
  const LeaveType* known = told.organisation.find(type);
  BalanceAdjusted fact{.adjustment = AdjustmentId::from_name(told.name),
                       .person = TRY(id_argument<PersonId>(input[kPerson], kPerson)),
                       .leave_type = type,
                       .date = date_argument(input["date"]),
                       .amount = {TRY(base::parse_decimal(input["amount"].string())),
                                  known ? known->unit : Unit::days},
                       .reason = {text_or_empty(input["reason"])}};
  if (input["lastDay"].is_given()) fact.last_day = date_argument(input["lastDay"]);
  return std::vector<Command>{AdjustBalance{std::move(fact)}};
}

Commands conversion(const Told& told) {
  ConvertLeaveType command{
      {.leave_type = TRY(id_argument<LeaveTypeId>(told.input["leaveTypeId"], "leaveTypeId")),
       .into = TRY(id_argument<LeaveTypeId>(told.input["intoId"], "intoId")),
       .from = date_argument(told.input["from"])}};
  if (told.input["minutesPerDay"].is_given())
    command.fact.minutes_per_day = static_cast<int>(told.input["minutesPerDay"].integer());
  return one_command(std::move(command));
}

Commands absences_shown(const Told& told) {
  return std::vector<Command>{
      SetVisibility{{.absences = enum_argument<AbsencesShown>(told.input)}}};
}

struct Kind {
  const char* field;
  Commands (*read)(const Told& told);
};
constexpr std::array kKinds{Kind{"policyVersion", policy_version},
                            Kind{"holidays", holidays},
                            Kind{"workingPattern", working_pattern},
                            Kind{"serviceDate", service_date},
                            Kind{"lastDay", last_day},
                            Kind{"move", move},
                            Kind{"adjustment", adjustment},
                            Kind{"conversion", conversion},
                            Kind{"rule", rule},
                            Kind{"ruleEnd", rule_end},
                            Kind{"chain", chain},
                            Kind{"chainEnd", chain_end},
                            Kind{"manager", manager},
                            Kind{"labels", labels},
                            Kind{"profile", profile},
                            Kind{"policy", new_policy},
                            Kind{"leaveType", new_leave_type},
                            Kind{"team", new_team},
                            Kind{"teamApprovers", team_approvers},
                            Kind{"teamMember", team_member},
                            Kind{"roles", roles},
                            Kind{"location", new_location},
                            Kind{"hire", hire},
                            Kind{"absencesShown", absences_shown},
                            Kind{"organisationName", organisation_name},
                            Kind{"leaveTypeDetails", leave_type_details},
                            Kind{"teamDetails", team_details},
                            Kind{"locationDetails", location_details},
                            Kind{"locationPattern", location_pattern},
                            Kind{"locationCalendar", location_calendar},
                            Kind{"policyDetails", policy_details}};

Commands commands_of(const Value& change, const GraphqlContext& context, const std::string& name) {
  const Kind* said = nullptr;
  for (const Kind& kind : kKinds) {
    if (!change[kind.field].is_given()) continue;
    if (said) return base::invalid("change.not_one");
    said = &kind;
  }
  if (!said) return base::invalid("change.not_one");
  return said->read({change[said->field], context.organisation(), context.clock(), name});
}

}  // namespace

Result<RuleSet> rule_from(const Value& input) {
  auto terms = json::parse(input["terms"].string(), kTermsLimits);
  if (!terms) return std::unexpected(std::move(terms.error()).with("field", "terms"));
  return RuleSet{.rule = TRY(id_argument<RuleId>(input["ruleId"], "ruleId")),
                 .from = date_argument(input["from"]),
                 .terms = TRY(json::read<RuleTerms>(*terms, json::UnknownFields::refused))};
}

Commands commands_from(const Value& changes, const GraphqlContext& context, std::string_view name) {
  const auto list = changes.list();
  if (list.size() > kChangesMax)
    return base::invalid("change.too_many", {{"field", "changes"},
                                             {"count", std::to_string(list.size())},
                                             {"count_max", std::to_string(kChangesMax)}});
  std::vector<Command> all;
  for (std::size_t at = 0; at < list.size(); ++at) {
    auto commands = commands_of(list[at], context, std::string(name) + " " + std::to_string(at));
    if (!commands)
      return std::unexpected(std::move(commands.error()).with("change", std::to_string(at)));
    for (Command& command : *commands) all.push_back(std::move(command));
  }
  return all;
}

}  // namespace daybook
