// The organisation through a running server: H1 roles, H2 teams in teams, H3 labels, H4 moves that
// count at once, H5 whose absences people see, H6 leavers keep their history, H7 first and last
// day, employee number and profile.
#include "system/asking_office.hpp"

namespace daybook {
namespace {

using FeatureH1 = AskingOffice;
using FeatureH3 = AskingOffice;
using FeatureH4 = AskingOffice;
using FeatureH5 = AskingOffice;
using FeatureH6 = AskingOffice;
using FeatureH7 = AskingOffice;

std::string team(std::string_view name) { return to_string(TeamId::from_name(name)); }

TEST_F(FeatureH1, RolesAreGivenByTheOwnerAndCountAtOnce) {
  EXPECT_EQ(asks("carl", "Carl", "2026-09-07", "2026-09-11"), "");
  EXPECT_EQ(
      changes(fmt::format(R"(roles: {{personId: "{}", roles: [OWNER]}})", id_of("Anna")), "Anna"),
      "permission.denied");
  ASSERT_EQ(is("Anna", "HR_ADMIN"), "");
  EXPECT_EQ(
      changes(fmt::format(R"(roles: {{personId: "{}", roles: [OWNER]}})", id_of("Anna")), "Anna"),
      "permission.denied")
      << "an HR admin makes no owners";
  EXPECT_TRUE(office.ask("Anna", "{ me { roles } inbox { person { name } } }")
                  .body.contains(R"("roles":["EMPLOYEE","HR_ADMIN"])"));
  EXPECT_EQ(about("Anna", "approveLeave", "carl"), "");
}

TEST_F(FeatureH1, ATeamAdminActsForTheTeamAndNobodyElse) {
  ASSERT_EQ(is("Carl", "TEAM_ADMIN"), "");
  ASSERT_EQ(asks("dora", "Dora", "2026-09-07", "2026-09-11"), "");
  EXPECT_EQ(about("Carl", "approveLeave", "dora"), "");
  EXPECT_EQ(about("Carl", "approveLeave", "Anna"), "permission.denied");
  EXPECT_EQ(changes(fmt::format(R"(teamApprovers: {{teamId: "{}", approverIds: ["{}"]}})",
                                team("Sales"), id_of("Carl")),
                    "Carl"),
            "");
  EXPECT_EQ(changes(fmt::format(R"(teamApprovers: {{teamId: "{}", approverIds: ["{}"]}})",
                                team("Design"), id_of("Carl")),
                    "Carl"),
            "permission.denied");
}

TEST_F(FeatureH1, WhoReadsForPayrollSeesEveryAccountAndChangesNothing) {
  const std::string account = fmt::format(
      R"({{ person(id: "{}") {{ balances {{ remaining {{ value }} }} }} }})", id_of("Anna"));
  EXPECT_EQ(rule_in(office.ask("Carl", account).body), "permission.denied");
  ASSERT_EQ(is("Carl", "PAYROLL_READER"), "");
  EXPECT_EQ(rule_in(office.ask("Carl", account).body), "");
  EXPECT_EQ(rule_in(office.ask("Carl", "{ payrollPeriods { closed } }").body), "");
  EXPECT_EQ(about("Carl", "approveLeave", "Anna"), "permission.denied");
  EXPECT_EQ(rule_in(office.ask("Carl", "{ policies { name } }").body), "permission.denied");
}

// Office > Munich: who decides for the office decides where Munich has nobody.
class FeatureH2 : public AskingOffice {
 protected:
  FeatureH2() {
    OrganisationHost host({*office.storage, office.clock, office.ids});
    const Order order{.id = CommandId::from_name("munich"),
                      .actor = {},
                      .commands = {AddTeam{{.team = TeamId::from_name("Munich"),
                                            .name = "Munich",
                                            .parent = TeamId::from_name("Sales")}}}};
    ENSURE(host.execute(acme::kOrg, order,
                        std::chrono::steady_clock::now() + std::chrono::seconds(60)));
    office.restart_at("2026-03-02T08:00:00.000Z");
  }
};

TEST_F(FeatureH2, WhoDecidesForATeamDecidesForThoseBelowItThatHaveNobody) {
  ASSERT_EQ(
      changes(fmt::format(R"(teamMember: {{personId: "{}", from: "2026-03-01", teamId: "{}"}})",
                          id_of("Anna"), team("Munich"))),
      "");
  ASSERT_EQ(asks("anna", "Anna", "2026-09-07", "2026-09-11"), "");
  EXPECT_TRUE(shown("anna", "waitingFor { name } person { team { name parent { name } } }")
                  .contains(R"("waitingFor":[{"name":"Dora"}],"person":{"team":{"name":"Munich",)"
                            R"("parent":{"name":"Sales"}}})"));
  EXPECT_EQ(about("Ben", "approveLeave", "anna"), "permission.denied");
  EXPECT_EQ(about("Dora", "approveLeave", "anna"), "");
}

TEST_F(FeatureH2, TeamsAreRenamedAndMovedBelowOthers) {
  const auto told = [&](std::string_view what, std::string_view who = "Olga") {
    return changes(fmt::format(R"(teamDetails: {{teamId: "{}", {}}})", team("Munich"), what), who);
  };
  EXPECT_EQ(told(R"(name: "South")", "Carl"), "permission.denied");
  ASSERT_EQ(told(R"(name: "South")"), "");
  const std::string teams = "{ organisation { teams { name parent { name } archived } } }";
  EXPECT_TRUE(office.ask("Anna", teams)
                  .body.contains(R"({"name":"South","parent":{"name":"Sales"},"archived":false})"));
  ASSERT_EQ(told("parentId: null, archived: true"), "");
  EXPECT_TRUE(
      office.ask("Anna", teams).body.contains(R"({"name":"South","parent":null,"archived":true})"));
  EXPECT_EQ(
      changes(fmt::format(R"(teamMember: {{personId: "{}", from: "2026-03-01", teamId: "{}"}})",
                          id_of("Anna"), team("Munich"))),
      "team.archived");
}

TEST_F(FeatureH4, APlaceHasAnotherWeekOtherHolidaysAndAnotherNameFromThenOn) {
  const std::string_view where = R"({ organisation { locations { id name timeZone archived
      weeks(on: "2026-10-05") holidays(from: "2026-10-01", to: "2026-10-31") { date } } } })";
  const std::string before = office.ask("Anna", where).body;
  const std::string id = before.substr(before.find(R"("id":")") + 6, 36);
  const auto told = [&](std::string_view kind, std::string_view what) {
    return changes(fmt::format(R"({}: {{locationId: "{}", {}}})", kind, id, what));
  };
  EXPECT_EQ(told("locationDetails", R"(timeZone: "Mars/Olympus")"), "location.time_zone_unknown");
  EXPECT_EQ(told("locationDetails", R"(name: "South", timeZone: "Europe/Lisbon")"), "");
  EXPECT_EQ(told("locationPattern", R"(from: "2026-10-01", weeklyMinutes: [480, 480])"),
            "json.wrong_type");
  EXPECT_EQ(
      told("locationPattern", R"(from: "2026-10-01", weeklyMinutes: [480,480,480,480,0,0,0])"), "");
  EXPECT_EQ(told("locationCalendar", fmt::format(R"(from: "2026-10-01", likeId: "{}")",
                                                 to_string(LocationId::from_name("Nowhere")))),
            "location.not_found");
  const std::string after = office.ask("Anna", where).body;
  EXPECT_TRUE(after.contains(R"("name":"South","timeZone":"Europe/Lisbon","archived":false,)"
                             R"("weeks":[[480,480,480,480,0,0,0]])"))
      << after;
  ASSERT_EQ(asks("october", "Anna", "2026-10-12", "2026-10-18"), "");
  EXPECT_TRUE(shown("october", "cost { value }").contains(R"("value":"4")"));
}

TEST_F(FeatureH1, LeaveTypesAreRenamedAndArchivedButNeverCountedOtherwise) {
  const std::string_view ask = "{ leaveTypes { id name archived } }";
  const std::string before = office.ask("Anna", ask).body;
  const std::string id = before.substr(before.find(R"("id":")") + 6, 36);
  const auto told = [&](std::string_view what, std::string_view who = "Olga") {
    return changes(fmt::format(R"(leaveTypeDetails: {{leaveTypeId: "{}", {}}})", id, what), who);
  };
  EXPECT_EQ(told(R"(name: "Annual leave")", "Anna"), "permission.denied");
  EXPECT_EQ(told(R"(name: "")"), "name.missing");
  EXPECT_EQ(told("daysCharged: CALENDAR_DAYS"), "leave_type.counts_otherwise");
  ASSERT_EQ(told(R"(name: "Annual leave", archived: true)"), "");
  EXPECT_TRUE(office.ask("Anna", ask).body.contains(R"("name":"Annual leave","archived":true)"));
  EXPECT_EQ(asks("anna", "Anna", "2026-09-07", "2026-09-11"), "leave_type.archived");
}

TEST_F(FeatureH3, LabelsScopeARule) {
  ASSERT_EQ(
      changes(fmt::format(R"(labels: {{personId: "{}", labels: ["first aid"]}})", id_of("Anna"))),
      "");
  EXPECT_TRUE(
      office.ask("Anna", "{ organisation { labels } }").body.contains(R"("labels":["first aid"])"));
  ASSERT_EQ(changes(fmt::format("rule: {{ruleId: \"{}\", from: \"2026-01-01\", terms: {}}}",
                                to_string(RuleId::from_name("rule")),
                                quoted(R"({"name":"Fair","scope":{"labels":["first aid"]},)"
                                       R"("condition":{"kind":"blackout"}})"))),
            "");
  EXPECT_EQ(asks("anna", "Anna", "2026-09-07", "2026-09-11"), "request.blackout");
  EXPECT_EQ(asks("ben", "Ben", "2026-09-07", "2026-09-11"), "");
}

TEST_F(FeatureH4, AMoveBringsTheRulesAndApproversOfTheNewTeamOnItsDay) {
  ASSERT_EQ(changes(fmt::format("rule: {{ruleId: \"{}\", from: \"2026-01-01\", terms: {}}}",
                                to_string(RuleId::from_name("rule")),
                                quoted(fmt::format(R"({{"name":"Sale","scope":{{"teams":["{}"]}},)"
                                                   R"("condition":{{"kind":"blackout"}}}})",
                                                   team("Sales"))))),
            "");
  ASSERT_EQ(asks("before", "Anna", "2026-09-07", "2026-09-11"), "");
  ASSERT_EQ(
      changes(fmt::format(R"(teamMember: {{personId: "{}", from: "2026-10-01", teamId: "{}"}})",
                          id_of("Anna"), team("Sales"))),
      "");
  EXPECT_EQ(asks("september", "Anna", "2026-09-21", "2026-09-25"), "");
  EXPECT_EQ(asks("october", "Anna", "2026-10-05", "2026-10-09"), "request.blackout");
  EXPECT_TRUE(shown("before", "waitingFor { name }").contains(R"([{"name":"Ben"}])"));
  office.clock.set("2026-10-01T08:00:00.000Z");
  EXPECT_TRUE(shown("before", "waitingFor { name }").contains(R"([{"name":"Dora"}])"));
}

TEST_F(FeatureH5, AbsencesAreSeenOfTheOwnTeamWhereTheOrganisationSaysSo) {
  const auto away = [&](std::string_view name) {
    return office
        .ask(name, R"({ whoIsAway(from: "2026-06-01", to: "2026-06-05") { person { name } } })")
        .body;
  };
  const auto sees_june = [&](std::string_view name) {
    return shown("june", "status", name).contains("APPROVED");
  };
  EXPECT_TRUE(away("Carl").contains("Anna"));
  EXPECT_TRUE(sees_june("Carl"));
  EXPECT_EQ(changes("absencesShown: OF_OWN_TEAM", "Carl"), "permission.denied");
  ASSERT_EQ(changes("absencesShown: OF_OWN_TEAM"), "");
  EXPECT_TRUE(office.ask("Carl", "{ organisation { absencesShown } }")
                  .body.contains(R"("absencesShown":"OF_OWN_TEAM")"));
  EXPECT_FALSE(away("Carl").contains("Anna"));
  EXPECT_TRUE(away("Carl").contains("Dora"));
  EXPECT_FALSE(sees_june("Carl"));
  EXPECT_TRUE(away("Ben").contains("Anna"));
  EXPECT_TRUE(sees_june("Ben"));
  EXPECT_TRUE(away("Olga").contains("Anna")) << "who sees the account";
}

TEST_F(FeatureH6, WhoHasLeftKeepsTheirHistoryAndDecidesNoMore) {
  ASSERT_EQ(asks("week", "Anna", "2026-09-07", "2026-09-11"), "");
  ASSERT_EQ(
      changes(fmt::format(R"(lastDay: {{personId: "{}", lastDay: "2026-03-31"}})", id_of("Ben"))),
      "");
  office.clock.set("2026-04-01T08:00:00.000Z");
  EXPECT_EQ(about("Ben", "approveLeave", "week"), "session.missing");
  EXPECT_TRUE(shown("week", "waitingFor { name }").contains(R"([{"name":"Olga"}])"))
      << "what waited for them is handed over";
  EXPECT_TRUE(
      office
          .ask("Olga", fmt::format(R"({{ person(id: "{}") {{ employedUntil requests {{ from }}
                                               balances {{ remaining {{ value }} }} }} }})",
                                   id_of("Ben")))
          .body.contains(R"("employedUntil":"2026-03-31","requests":[{"from":"2026-08-03"}])"));
}

TEST_F(FeatureH7, LeaveIsPossibleFromTheFirstToTheLastDay) {
  ASSERT_EQ(
      changes(fmt::format(R"(lastDay: {{personId: "{}", lastDay: "2026-09-30"}})", id_of("Anna"))),
      "");
  EXPECT_TRUE(office.ask("Anna", "{ me { employedFrom employedUntil } }")
                  .body.contains(R"("employedFrom":"2020-01-01","employedUntil":"2026-09-30")"));
  EXPECT_EQ(asks("over", "Anna", "2026-09-28", "2026-10-02"), "request.outside_employment");
  EXPECT_EQ(asks("last", "Anna", "2026-09-28", "2026-09-30"), "");
}

TEST_F(FeatureH7, AnEmployeeNumberIsOnePersonsAndIsWhatPayrollIsTold) {
  const auto numbered = [&](std::string_view name, std::string_view number,
                            std::string_view who = "Olga") {
    return changes(fmt::format(R"(profile: {{personId: "{}", employeeNumber: "{}", fields: )"
                               R"([{{name: "Job title", text: "Designer"}}]}})",
                               id_of(name), number),
                   who);
  };
  EXPECT_EQ(numbered("Anna", "4711"), "");
  EXPECT_EQ(numbered("Ben", "4711"), "person.number_taken");
  EXPECT_EQ(numbered("Ben", "4712"), "");
  EXPECT_EQ(numbered("Anna", "1", "Anna"), "permission.denied");
  const auto seen = [&](std::string_view who) {
    return office
        .ask(who,
             fmt::format("{{ person(id: \"{}\") {{ employeeNumber profile {{ name text }} }} }}",
                         id_of("Anna")))
        .body;
  };
  constexpr std::string_view kWhole =
      R"("employeeNumber":"4711","profile":[{"name":"Job title","text":"Designer"}])";
  for (const char* who : {"Anna", "Ben", "Olga"})
    EXPECT_TRUE(seen(who).contains(kWhole)) << who << seen(who);
  EXPECT_TRUE(seen("Carl").contains(R"("employeeNumber":null,"profile":[])")) << seen("Carl");
  const std::string csv =
      office.ask("Olga", R"({ payrollExport(from: "2026-01-01") { csv } })").body;
  EXPECT_TRUE(csv.contains("Employee number")) << csv.substr(0, 300);
  EXPECT_TRUE(csv.contains("4711"));
}

TEST_F(FeatureH7, APhoneIsSetByItsOwner) {
  const auto sets = [&](std::string_view who, std::string_view more, std::string_view phone) {
    return refused(who, "setPhone", fmt::format("{}phone: \"{}\"", more, phone));
  };
  const std::string of_anna = fmt::format("personId: \"{}\", ", id_of("Anna"));
  EXPECT_EQ(sets("Anna", "", "+49 30 1"), "");
  EXPECT_TRUE(office.ask("Anna", "{ me { phone } }").body.contains(R"("phone":"+49 30 1")"));
  EXPECT_EQ(sets("Ben", of_anna, "+49 30 2"), "permission.denied");
  EXPECT_EQ(sets("Olga", of_anna, "+49 30 2"), "");
  EXPECT_EQ(sets("Anna", "", std::string(201, '1')), "name.too_long");
  EXPECT_EQ(sets("Anna", "", ""), "");
  EXPECT_TRUE(office.ask("Anna", "{ me { phone } }").body.contains(R"("phone":null)"));
}

}  // namespace
}  // namespace daybook
