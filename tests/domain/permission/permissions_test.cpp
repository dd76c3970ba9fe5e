// docs/guide/permissions.md is the table of the program, and every cell of it holds: somebody of
// each kind, about oneself, about leave of the own team, of another team and of nobody known here.
#include <fstream>
#include <functional>
#include <gtest/gtest.h>
#include <map>

#include "domain/rule/rule_book.hpp"

namespace daybook {
namespace {

constexpr std::array kKinds{Standing::employee, Standing::approver,       Standing::team_admin,
                            Standing::hr_admin, Standing::payroll_reader, Standing::owner};

std::string_view word_of(About reach) {
  switch (reach) {
    case About::nobody: return "";
    case About::own: return "own";
    case About::turn: return "in turn";
    case About::asked: return "asked";
    case About::team: return "team";
    case About::others: return "others";
    case About::everybody: return "all";
  }
  return "";
}

std::string line_of(const PermissionRow& row) {
  std::string line = "| `" + std::string(row.order) + "` |";
  for (const About reach : row.about) line += " " + std::string(word_of(reach)) + " |";
  return line;
}

TEST(TheTableOfPermissions, IsInTheGuide) {
  std::ifstream file(std::string(DAYBOOK_SOURCE_DIR) + "/docs/guide/permissions.md");
  std::string told, known;
  for (std::string line; std::getline(file, line);)
    if (line.starts_with("| `") && !line.contains('.') && line[3] >= 'A' && line[3] <= 'Z')
      told += line + "\n";
  for (const PermissionRow& row : kPermissions) known += line_of(row) + "\n";
  EXPECT_EQ(told, known);
}

// The shop is a part of the works; the office stands beside. Each team has an approver, so that
// nobody approves for want of one.
constexpr std::array kPeople{"Emma", "Appo", "Tia", "Hana", "Pat", "Olga"};  // by Standing
constexpr const char* kOfTheTeam = "Sam";                                    // of the shop
constexpr const char* kOfAnother = "Otto";                                   // of the office
constexpr const char* kUnknown = "Nobody";

class House : public Handbook {
 public:
  House() {
    today("2026-01-05");
    policy(a_policy().yearly("30"));
    for (const char* name : {"Works", "Shop", "Office"}) team(name);
    hire("Tia", "Works"), hire("Emma", "Shop"), hire("Appo", "Shop"), hire("Sam", "Shop");
    for (const char* name : {"Otto", "Ola", "Hana", "Pat", "Olga"}) hire(name, "Office");
    approves("Works", "Ola"), approves("Shop", "Appo"), approves("Office", "Ola");
    is("Tia", Role::team_admin), is("Hana", Role::hr_admin);
    is("Pat", Role::payroll_reader), is("Olga", Role::owner);
    for (const char* name : {"Emma", "Appo", "Tia", "Hana", "Pat", "Olga", "Sam", "Otto"})
      leave_of(name);
  }

  RequestId waiting(std::string_view name) const { return RequestId::from_name(name); }
  RequestId changing(std::string_view name) const {
    return RequestId::from_name(std::string(name) + " later");
  }
  AdjustmentId credit(std::string_view name) const { return AdjustmentId::from_name(name); }
  RequestLeave more_of(std::string_view name) const {
    return {.request = RequestId::from_name(std::string(name) + " again"),
            .person = id_of(name),
            .leave_type = vacation(),
            .days = from_to("2026-10-05", "2026-10-09")};
  }

 private:
  void team(const char* name) {
    TeamAdded added{.team = TeamId::from_name(name), .name = name, .parent = std::nullopt};
    if (added.name == "Shop") added.parent = TeamId::from_name("Works");
    given(AddTeam{added});
  }
  void hire(const char* name, const char* team) {
    person(a_person().named(name).hired("2020-01-01").in(team));
  }
  void approves(const char* team, const char* name) {
    given(SetTeamApprovers{{.team = TeamId::from_name(team), .approvers = {id_of(name)}}});
  }
  void is(const char* name, Role role) {
    given(SetRoles{{.person = id_of(name), .roles = {role}}});
  }
  // One that waits, one that is approved and whose change waits, and time in lieu.
  void leave_of(std::string_view name) {
    const Orderer self{.person = id_of(name), .today = on("2026-01-05")};
    RequestLeave leave = more_of(name);
    leave.request = waiting(name);
    leave.days = from_to("2026-05-04", "2026-05-05");
    EXPECT_EQ(when(leave, self), "");
    leave.request = changing(name);
    leave.days = from_to("2026-08-03", "2026-08-04");
    given(RecordLeave{.leave = leave});
    leave.days.last = on("2026-08-07");
    EXPECT_EQ(when(ChangeLeave{leave}, self), "");
    EXPECT_EQ(when(AskTimeInLieu{.credit = credit(name),
                                 .person = id_of(name),
                                 .leave_type = vacation(),
                                 .date = on("2026-01-03"),
                                 .amount = base::days(1),
                                 .reason = {"Fair"}},
                   self),
              "");
  }
};

using Making = std::function<Command(const House& house, std::string_view name)>;

template <class Fact>
Making fact() {
  return [](const House&, std::string_view name) {
    Fact fact{};
    if constexpr (requires { fact.person; }) fact.person = id_of(name);
    return State<Fact>{fact};
  };
}
template <class Order>
Making order() {
  return [](const House& house, std::string_view name) {
    Order order{};
    order.request = house.waiting(name);
    return order;
  };
}

std::map<std::string_view, Making> facts() {
  return {{"CreateOrganisation", fact<OrganisationCreated>()},
          {"AddHolidayCalendar", fact<HolidayCalendarAdded>()},
          {"SetHolidays", fact<HolidaysSet>()},
          {"RemoveHoliday", fact<HolidayRemoved>()},
          {"AddLocation", fact<LocationAdded>()},
          {"AddTeam", fact<TeamAdded>()},
          {"AddLeaveType", fact<LeaveTypeAdded>()},
          {"AddPolicy", fact<PolicyAdded>()},
          {"SetPolicyVersion", fact<PolicyVersionSet>()},
          {"HirePerson", fact<PersonHired>()},
          {"EndEmployment", fact<EmploymentEnded>()},
          {"MovePerson", fact<PersonMoved>()},
          {"ChangeTeam", fact<TeamChanged>()},
          {"ChangeWorkingPattern", fact<WorkingPatternChanged>()},
          {"SetRoles", fact<RolesSet>()},
          {"AdjustBalance", fact<BalanceAdjusted>()},
          {"SetPersonDetails", fact<PersonDetailsSet>()},
          {"SetPersonalTerms", fact<PersonalTermsSet>()},
          {"RecordHours", fact<HoursRecorded>()},
          {"ClosePayrollPeriod", fact<PayrollPeriodClosed>()},
          {"ReopenPayrollPeriod", fact<PayrollPeriodReopened>()},
          {"SetRule", fact<RuleSet>()},
          {"EndRule", fact<RuleEnded>()},
          {"SetChain", fact<ChainSet>()},
          {"EndChain", fact<ChainEnded>()},
          {"SetReportingLine", fact<ManagerSet>()},
          {"SetSubstitute", fact<SubstituteSet>()},
          {"ConvertLeaveType", fact<LeaveTypeConverted>()},
          {"SetVisibility", fact<VisibilitySet>()},
          {"SetProfile", fact<ProfileSet>()},
          {"SetPhone", fact<PhoneSet>()},
          {"RenameOrganisation", fact<OrganisationRenamed>()},
          {"SetLeaveTypeDetails", fact<LeaveTypeDetailsSet>()},
          {"SetTeamDetails", fact<TeamDetailsSet>()},
          {"SetLocationDetails", fact<LocationDetailsSet>()},
          {"ChangeLocationPattern", fact<LocationPatternChanged>()},
          {"ChangeLocationCalendar", fact<LocationCalendarChanged>()},
          {"SetPolicyDetails", fact<PolicyDetailsSet>()}};
}

std::map<std::string_view, Making> plain_orders() {
  return {{"ApproveLeave", order<ApproveLeave>()},
          {"RejectLeave", order<RejectLeave>()},
          {"WithdrawLeave", order<WithdrawLeave>()},
          {"CancelLeave", order<CancelLeave>()},
          {"DropChange", order<DropChange>()},
          {"CommentOnLeave", order<CommentOnLeave>()},
          {"SnoozeReminder", order<SnoozeReminder>()},
          {"AttachFile", order<AttachFile>()},
          {"RemoveAttachment", order<RemoveAttachment>()}};
}

// An order of each kind about what is somebody's; a kind without one fails the test.
std::map<std::string_view, Making> orders() {
  std::map<std::string_view, Making> all = facts();
  all.merge(plain_orders());
  const auto add = [&](std::string_view name, Making about) {
    all.emplace(name, std::move(about));
  };
  add("SetTeamApprovers", [](const House& house, std::string_view name) {
    const PersonRecord* record = house.organisation().find(id_of(name));
    const auto team = record ? record->person.team_on(on("2026-01-05")) : std::nullopt;
    return SetTeamApprovers{{.team = team.value_or(TeamId::from_name("None")), .approvers = {}}};
  });
  add("RequestLeave", [](const House& house, auto name) { return house.more_of(name); });
  add("RecordLeave",
      [](const House& house, auto name) { return RecordLeave{.leave = house.more_of(name)}; });
  add("RequestSeries", [](const House& house, auto name) {
    return RequestSeries{.first = house.more_of(name), .until = on("2026-10-30")};
  });
  add("ChangeLeave", [](const House& house, auto name) {
    ChangeLeave order{.leave = house.more_of(name)};
    order.leave.request = house.waiting(name);
    return order;
  });
  add("DecideChange", [](const House& house, auto name) {
    return DecideChange{.request = house.changing(name), .comment = {}};
  });
  add("LapseRequests", [](const House&, auto) { return LapseRequests{on("2026-01-05")}; });
  add("AskTimeInLieu", [](const House&, auto name) {
    AskTimeInLieu order{};
    order.person = id_of(name);
    return order;
  });
  add("AnswerTimeInLieu", [](const House& house, auto name) {
    return AnswerTimeInLieu{.credit = house.credit(name), .comment = {}};
  });
  add("WithdrawTimeInLieu",
      [](const House& house, auto name) { return WithdrawTimeInLieu{house.credit(name)}; });
  return all;
}

// Does an order of this kind name somebody, or is it about the organisation?
bool is_about_somebody(std::string_view order) {
  static const std::vector<std::string_view> about_all{"CreateOrganisation",
                                                       "AddHolidayCalendar",
                                                       "SetHolidays",
                                                       "RemoveHoliday",
                                                       "AddLocation",
                                                       "AddTeam",
                                                       "AddLeaveType",
                                                       "AddPolicy",
                                                       "SetPolicyVersion",
                                                       "ClosePayrollPeriod",
                                                       "ReopenPayrollPeriod",
                                                       "SetRule",
                                                       "EndRule",
                                                       "SetChain",
                                                       "EndChain",
                                                       "LapseRequests",
                                                       "ConvertLeaveType",
                                                       "SetVisibility",
                                                       "RenameOrganisation",
                                                       "SetLeaveTypeDetails",
                                                       "SetTeamDetails",
                                                       "SetLocationDetails",
                                                       "ChangeLocationPattern",
                                                       "ChangeLocationCalendar",
                                                       "SetPolicyDetails"};
  return std::ranges::find(about_all, order) == about_all.end();
}

// What the cell promises in words.
bool promised(About reach, Standing kind, std::string_view self, std::string_view about) {
  switch (reach) {
    case About::nobody: return false;
    case About::own: return about == self;
    case About::turn:
    case About::asked: return kind == Standing::approver && (about == "Sam" || about == "Emma");
    case About::team: return about == kOfTheTeam;
    case About::others: return about != self;
    case About::everybody: return true;
  }
  return false;
}

TEST(EveryCell, Holds) {
  const House house;
  const auto all = orders();
  int allowed = 0;
  for (const PermissionRow& row : kPermissions) {
    ASSERT_TRUE(all.contains(row.order)) << row.order << " needs an order here";
    for (const Standing kind : kKinds) {
      const std::string_view self = kPeople[static_cast<std::size_t>(kind)];
      for (const std::string_view about :
           {self, std::string_view(kOfTheTeam), std::string_view(kOfAnother)}) {
        const Command command = all.at(row.order)(house, about);
        ASSERT_EQ(&permission_of(command), &row);
        const Orderer by{.person = id_of(self), .today = on("2026-01-05")};
        const auto cell = [&](Standing of) { return row.about[static_cast<std::size_t>(of)]; };
        const bool names = is_about_somebody(row.order);
        const bool expected = names ? promised(cell(kind), kind, self, about) ||
                                          promised(cell(Standing::employee), kind, self, about)
                                    : cell(kind) == About::everybody;
        const bool may = permit(house.organisation(), by, command).has_value();
        // Approvers are named for teams, not people.
        if (row.order == "SetTeamApprovers" && about == self && kind == Standing::team_admin)
          EXPECT_TRUE(may);
        else
          EXPECT_EQ(may, expected) << self << ": " << row.order << " about " << about;
        allowed += may ? 1 : 0;
      }
    }
  }
  EXPECT_GT(allowed, 200);
}

TEST(EveryCell, HoldsForNobodyKnownHere) {
  const House house;
  for (const auto& [name, about] : orders()) {
    const Command command = about(house, kOfTheTeam);
    const Orderer stranger{.person = id_of("Stranger"), .today = on("2026-01-05")};
    const Outcome may = permit(house.organisation(), stranger, command);
    EXPECT_FALSE(may.has_value()) << name;
  }
}

TEST(EveryCell, GivesNothingOfAnotherOrganisation) {
  const House house;
  for (const auto& [name, about] : orders()) {
    if (!is_about_somebody(name) || name == "HirePerson") continue;
    const Command command = about(house, kUnknown);
    for (const char* self : kPeople) {
      const Orderer by{.person = id_of(self), .today = on("2026-01-05")};
      const Outcome may = permit(house.organisation(), by, command);
      const auto done = may ? decide(house.organisation(), command, by)
                            : Result<std::vector<Event>>(std::unexpected(may.error()));
      ASSERT_FALSE(done.has_value()) << self << ": " << name;
      EXPECT_TRUE(done.error().rule == "permission.denied" ||
                  done.error().rule.ends_with("not_found"))
          << self << ": " << name << " gives " << done.error().rule;
    }
  }
}

TEST(Roles, EndWithTheEmployment) {
  House house;
  house.given(EndEmployment{{.person = id_of("Tia"), .last_day = on("2026-01-31")}});
  const Orderer before{.person = id_of("Tia"), .today = on("2026-01-31")};
  const Orderer after{.person = id_of("Tia"), .today = on("2026-02-01")};
  const ApproveLeave approve{house.waiting(kOfTheTeam), {}};
  EXPECT_TRUE(permit(house.organisation(), before, approve).has_value());
  EXPECT_FALSE(permit(house.organisation(), after, approve).has_value());
}

TEST(ATeamAdmin, GoesWithTheTeam) {
  House house;
  house.given(ChangeTeam{
      {.person = id_of("Sam"), .from = on("2026-02-01"), .team = TeamId::from_name("Office")}});
  const ApproveLeave approve{house.waiting(kOfTheTeam), {}};
  const Orderer before{.person = id_of("Tia"), .today = on("2026-01-31")};
  const Orderer after{.person = id_of("Tia"), .today = on("2026-02-01")};
  EXPECT_TRUE(permit(house.organisation(), before, approve).has_value());
  EXPECT_FALSE(permit(house.organisation(), after, approve).has_value());
}

}  // namespace
}  // namespace daybook
