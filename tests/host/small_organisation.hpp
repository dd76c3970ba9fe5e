// Acme, told by ordinary commands: an office in Berlin that works Monday to Friday, with Labour Day
// off and half of Christmas Eve.
//
//   Design   Anna, approved by Ben, who is in it too
//   Sales    Carl, approved by Dora, who is in it too
//   Olga owns it, and decides about Ben's and Dora's leave
//
// Everybody has 25 days of vacation and a single day of training a year; sick leave is counted
// against nothing, on calendar days, and needs no approval.
#pragma once
#include <string_view>
#include <vector>

#include "application/host/order.hpp"

namespace daybook::acme {

inline const OrgId kOrg = OrgId::from_name("Acme");
inline const LeaveTypeId kVacation = LeaveTypeId::from_name("Vacation");
inline const LeaveTypeId kTraining = LeaveTypeId::from_name("Training");
inline const LeaveTypeId kSick = LeaveTypeId::from_name("Sick leave");

inline PersonId person(std::string_view name) { return PersonId::from_name(name); }
inline Date day(std::string_view text) { return *base::parse_date(text); }

inline Order order(std::string_view id, Command command, std::string_view actor = {}) {
  Order result{.id = CommandId::from_name(id), .actor = {}, .commands = {std::move(command)}};
  if (!actor.empty()) result.actor = person(actor);
  return result;
}

// Named after `id`, as a request that comes in by the API is named after its command.
inline RequestLeave leave(std::string_view id, std::string_view who, LeaveTypeId type,
                          std::string_view first, std::string_view last) {
  return {.request = RequestId::from_name(id),
          .person = person(who),
          .leave_type = type,
          .days = {day(first), day(last)}};
}

inline AdjustBalance adjustment(std::string_view id, std::string_view who, int days) {
  return {{.adjustment = AdjustmentId::from_name(id),
           .person = person(who),
           .leave_type = kVacation,
           .date = day("2026-03-02"),
           .amount = {days, Unit::days},
           .reason = {"told so"}}};
}

inline void add_places(std::vector<Command>& commands) {
  const auto calendar = HolidayCalendarId::from_name("Berlin");
  commands.push_back(CreateOrganisation{{.name = "Acme"}});
  commands.push_back(AddHolidayCalendar{{.calendar = calendar, .name = "Berlin"}});
  commands.push_back(SetHolidays{{.calendar = calendar,
                                  .holidays = {{.date = day("2026-05-01"), .name = "Labour Day"},
                                               {.date = day("2026-12-24"),
                                                .name = "Christmas Eve",
                                                .off = Rational(1, 2),
                                                .half = PartOfDay::afternoon}}}});
  commands.push_back(
      AddLocation{{.location = LocationId::from_name("Berlin"),
                   .name = "Berlin",
                   .time_zone = "Europe/Berlin",
                   .calendar = calendar,
                   .pattern = WorkingPattern::weekly({480, 480, 480, 480, 480, 0, 0})}});
  for (const char* team : {"Design", "Sales"})
    commands.push_back(AddTeam{{.team = TeamId::from_name(team), .name = team}});
}

inline void add_leave_type(std::vector<Command>& commands, LeaveType type, int days_a_year) {
  const auto policy = PolicyId::from_name(type.name);
  type.id = LeaveTypeId::from_name(type.name);
  commands.push_back(AddLeaveType{{.leave_type = type}});
  if (!type.counts_against_balance) return;
  commands.push_back(
      AddPolicy{{.policy = policy, .leave_type = type.id, .name = type.name, .locations = {}}});
  commands.push_back(SetPolicyVersion{
      {.policy = policy, .from = day("2020-01-01"), .terms = {.grant = YearlyGrant{days_a_year}}}});
}

inline void add_person(std::vector<Command>& commands, std::string_view name,
                       std::string_view team) {
  PersonHired hire{.person = person(name),
                   .name = {std::string(name)},
                   .email = {std::string(name) + "@acme.example"},
                   .first_day = day("2020-01-01"),
                   .location = LocationId::from_name("Berlin")};
  if (!team.empty()) hire.team = TeamId::from_name(team);
  commands.push_back(HirePerson{hire});
}

inline std::vector<Command> commands() {
  std::vector<Command> all;
  add_places(all);
  add_leave_type(all, {.name = "Vacation"}, 25);
  add_leave_type(all, {.name = "Training"}, 1);
  add_leave_type(all,
                 {.name = "Sick leave",
                  .counts_against_balance = false,
                  .needs_approval = false,
                  .days_charged = DaysCharged::calendar_days},
                 0);
  for (const auto& [name, team] :
       {std::pair{"Anna", "Design"}, std::pair{"Ben", "Design"}, std::pair{"Carl", "Sales"},
        std::pair{"Dora", "Sales"}, std::pair{"Olga", ""}})
    add_person(all, name, team);
  for (const auto& [team, approver] : {std::pair{"Design", "Ben"}, std::pair{"Sales", "Dora"}})
    all.push_back(
        SetTeamApprovers{{.team = TeamId::from_name(team), .approvers = {person(approver)}}});
  all.push_back(SetRoles{{.person = person("Olga"), .roles = {Role::owner}}});
  return all;
}

}  // namespace daybook::acme
