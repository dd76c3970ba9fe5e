#include "preview/changes.hpp"

#include "application/log/commit_codec.hpp"
#include "application/log/hash_chain.hpp"
#include "application/reports/figures_report.hpp"

namespace daybook {
namespace {

const PersonId kAnna = PersonId::from_name("Anna");

std::string day_of(int offset) { return to_string(on("2023-01-01") + offset); }

// The request of this number among all that Anna made, or one that does not exist.
RequestId request_of(const Organisation& organisation, int number) {
  const auto& requests = organisation.find(kAnna)->requests;
  if (requests.empty()) return RequestId::from_name("none");
  return requests[static_cast<std::size_t>(number) % requests.size()].id;
}

Command command_of(const ChangeChoice& change, const Organisation& organisation) {
  const Date day = on(day_of(change.day));
  const auto office = organisation.structure->locations.front();
  switch (change.kind) {
    case 0:
      return SetPolicyVersion{{.policy = organisation.policies->front().id,
                               .from = day,
                               .terms = change.policy.terms()}};
    case 1:
      return SetHolidays{{.calendar = office.calendars.changes().front().value,
                          .holidays = {{.date = day, .name = "News"}}}};
    case 2:
      return ChangeWorkingPattern{
          {.person = kAnna,
           .from = day,
           .pattern = WorkingPattern::weekly({480, 480, 60 * change.detail, 0, 0, 0, 0})}};
    case 3:
      return MovePerson{
          {.person = kAnna,
           .from = day,
           .location = LocationId::from_name(change.detail % 2 ? "Branch" : "Office")}};
    case 4: {
      const LeaveType& type = organisation.leave_types->front();
      BalanceAdjusted adjusted{.adjustment = AdjustmentId::from_name("change" + day_of(change.day)),
                               .person = kAnna,
                               .leave_type = type.id,
                               .date = day,
                               .amount = {Rational(change.detail - 4, 2), type.unit},
                               .reason = {"told so"}};
      if (change.detail > 5) adjusted.last_day = day + 40;
      return AdjustBalance{std::move(adjusted)};
    }
    case 5: return EndEmployment{{.person = kAnna, .last_day = day}};
    case 6: return SetPersonDetails{{.person = kAnna, .service_date = on("2019-05-17")}};
    case 7: return ApproveLeave{request_of(organisation, change.detail), {}};
    case 8: return CancelLeave{request_of(organisation, change.detail)};
    case 9: return RejectLeave{request_of(organisation, change.detail), {}};
    case 11:
      return ChangeLocationPattern{
          {.location = office.id,
           .from = day,
           .pattern = WorkingPattern::weekly({480, 60 * change.detail, 480, 480, 0, 0, 0})}};
    case 12:
      return ChangeLocationCalendar{
          {.location = office.id, .from = day, .calendar = HolidayCalendarId::from_name("Branch")}};
    case 13: {
      const Policy& policy = organisation.policies->front();
      PolicyDetailsSet details{.policy = policy.id, .name = policy.name, .locations = {}};
      if (change.detail % 2) details.locations = {LocationId::from_name("Branch")};
      return SetPolicyDetails{std::move(details)};
    }
    case 14: {
      LeaveType type = organisation.leave_types->front();
      type.colour = "grape";
      type.archived = change.detail % 2;
      return SetLeaveTypeDetails{{std::move(type)}};
    }
    default: return HirePerson{a_person().named("Nora").hired(day_of(change.day)).hire()};
  }
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const ChangeChoice& change) {
  return out << "{" << change.kind << ", " << day_of(change.day) << ", " << change.detail << ", "
             << change.policy << "}";
}

rc::Gen<std::vector<ChangeChoice>> some_changes() {
  const auto change =
      rc::gen::construct<ChangeChoice>(rc::gen::inRange(0, 15), rc::gen::inRange(0, 1100),
                                       rc::gen::inRange(0, 8), a_policy_choice());
  return rc::gen::mapcat(rc::gen::inRange<std::size_t>(1, 4), [=](std::size_t count) {
    return rc::gen::container<std::vector<ChangeChoice>>(count, change);
  });
}

std::vector<Command> commands_of(const std::vector<ChangeChoice>& changes,
                                 const Organisation& organisation) {
  std::vector<Command> commands;
  for (const ChangeChoice& change : changes) commands.push_back(command_of(change, organisation));
  return commands;
}

HeldHandbook::HeldHandbook(const Handbook& book) {
  const Commit commit{.command = CommandId::from_name("told"), .events = book.events()};
  const auto appended =
      storage_.append(kOrg, Version{},
                      sealed(kOrg, {.first = Version{1},
                                    .count = static_cast<std::uint32_t>(commit.events.size()),
                                    .bytes = encode_batch({&commit, 1}),
                                    .nonce = {1, 1}}));
  EXPECT_TRUE(appended.has_value());
}

Result<WhatIf> HeldHandbook::what_if(const std::vector<Command>& commands) {
  return daybook::what_if(view(), commands, operator_today());
}

Result<Done> HeldHandbook::execute(std::string_view id, const std::vector<Command>& commands) {
  return host_.execute(kOrg, {.id = CommandId::from_name(id), .commands = commands},
                       std::chrono::steady_clock::now() + std::chrono::seconds(60));
}

std::string figures_of_everybody(const Organisation& organisation) {
  std::string text;
  for (const Date day : days_to_look_at())
    for (const FiguresOfPerson& of : figures_of_people(organisation, all_people(organisation),
                                                       counted_types(organisation), day)) {
      json::Writer out(text);
      write_figures(out, of, Digits::exact);
      text += '\n';
    }
  return text;
}

}  // namespace daybook
