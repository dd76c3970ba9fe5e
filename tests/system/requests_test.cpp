// The life of requests through a running server, named by the features of the product: E1 asking,
// E2 halves, E3 on behalf, E4 changing, E5 cancelling with approval, E8 pending reserves, E9
// overlaps and balance before sending, E10 over a year end, E11 day by day, E13 coming home early.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "system/running_office.hpp"

namespace daybook {
namespace {

std::string vacation() { return to_string(acme::kVacation); }
std::string input(std::string_view from, std::string_view to, std::string_view more = "") {
  return fmt::format(R"({{leaveTypeId: "{}", from: "{}", to: "{}"{}}})", vacation(), from, to,
                     more);
}

class Requests : public testing::Test {
 protected:
  std::string ask(std::string_view id, std::string_view name, std::string_view input) {
    return office.ask(name, leave_mutation(id, input)).body;
  }
  std::string order(std::string_view name, std::string_view field, std::string_view id,
                    std::string_view more = "") {
    return office
        .ask(name,
             fmt::format("mutation {{ {}(requestId: \"{}\"{}{}, commandId: \"{}\") {{ "
                         "request {{ status from to change {{ version cancels from to "
                         "waitingFor {{ name }} }} }} userErrors {{ rule }} }} }}",
                         field, to_string(RequestId::from_name(id)), more.empty() ? "" : ", ", more,
                         to_string(CommandId::from_name(fmt::format("c {}", ++commands_)))))
        .body;
  }
  std::string shown(std::string_view name, std::string_view id, std::string_view fields) {
    return office
        .ask(name, fmt::format("{{ request(id: \"{}\") {{ {} }} }}",
                               to_string(RequestId::from_name(id)), fields))
        .body;
  }
  std::string booked(std::string_view name) {
    return office
        .ask(name,
             fmt::format("{{ me {{ balance(leaveTypeId: \"{}\") {{ booked {{ value }} pending "
                         "{{ value }} taken {{ value }} }} }} }}",
                         vacation()))
        .body;
  }
  // The version of the open change, as an approver would read it.
  std::string change_of(std::string_view id) {
    const std::string body = shown("Ben", id, "change { version }");
    const std::size_t at = body.find("\"version\":") + 10;
    return body.substr(at, body.find('}', at) - at);
  }

  RunningOffice office;  // it is 2 March 2026; Anna is away from 1 to 5 June ("june")

 private:
  int commands_ = 0;
};

using FeatureE1 = Requests;
using FeatureE2 = Requests;
using FeatureE3 = Requests;
using FeatureE4 = Requests;
using FeatureE5 = Requests;
using FeatureE8 = Requests;
using FeatureE9 = Requests;
using FeatureE10 = Requests;
using FeatureE11 = Requests;
using FeatureE13 = Requests;

TEST_F(FeatureE1, LeaveIsAskedForAndWaitsForAnAnswer) {
  EXPECT_EQ(rule_in(ask("week", "Anna", input("2026-09-07", "2026-09-11"))), "");
  EXPECT_TRUE(shown("Ben", "week", "status cost { value }")
                  .contains(R"("status":"PENDING","cost":{"value":"5"})"));
}

TEST_F(FeatureE2, AHalfDayCostsHalfADay) {
  EXPECT_EQ(rule_in(ask("half", "Anna", input("2026-09-07", "2026-09-07", ", everyDay: MORNING"))),
            "");
  EXPECT_TRUE(shown("Anna", "half", "cost { value }").contains(R"("value":"0.5")"));
}

TEST_F(FeatureE3, HrAsksOnBehalfAndThatDecidesIt) {
  const std::string carl = fmt::format(R"(, personId: "{}")", to_string(acme::person("Carl")));
  EXPECT_EQ(rule_in(ask("no", "Ben", input("2026-09-07", "2026-09-08", carl))),
            "permission.denied");
  EXPECT_EQ(rule_in(ask("carl", "Olga", input("2026-09-07", "2026-09-08", carl))), "");
  EXPECT_TRUE(shown("Carl", "carl", "status person { name } decidedBy { name }")
                  .contains(R"("status":"APPROVED","person":{"name":"Carl"},)"
                            R"("decidedBy":{"name":"Olga"})"));
}

TEST_F(FeatureE3, HrAddsLeaveThatWasAgreedElsewhere) {
  const std::string add = fmt::format(
      "mutation {{ addLeave(input: {}, commandId: \"{}\") {{ request {{ status }} userErrors {{ "
      "rule }} }} }}",
      input("2026-02-02", "2026-02-03",
            fmt::format(R"(, personId: "{}")", to_string(acme::person("Carl")))),
      to_string(CommandId::from_name("add")));
  EXPECT_EQ(rule_in(office.ask("Dora", add).body), "permission.denied");
  EXPECT_TRUE(office.ask("Olga", add).body.contains(R"("status":"APPROVED")"));
}

TEST_F(FeatureE4, WhatWaitsIsEditedInPlace) {
  ask("week", "Anna", input("2026-09-07", "2026-09-11"));
  const std::string body =
      order("Anna", "changeLeave", "week", "input: " + input("2026-09-08", "2026-09-11"));
  EXPECT_TRUE(
      body.contains(R"("status":"PENDING","from":"2026-09-08","to":"2026-09-11","change":null)"))
      << body;
}

TEST_F(FeatureE4, ApprovedLeaveReopensApprovalAndCountsAsApprovedMeanwhile) {
  const std::string body =
      order("Anna", "changeLeave", "june", "input: " + input("2026-06-01", "2026-06-09"));
  EXPECT_TRUE(body.contains(R"("status":"APPROVED","from":"2026-06-01","to":"2026-06-05")"))
      << body;
  EXPECT_TRUE(body.contains(R"("cancels":false,"from":"2026-06-01","to":"2026-06-09",)"
                            R"("waitingFor":[{"name":"Ben"}])"))
      << body;
  EXPECT_TRUE(booked("Anna").contains(R"("booked":{"value":"5"})"));
  EXPECT_TRUE(
      office.ask("Ben", "{ changesInbox { nodes { person { name } change { canDecide } } } }")
          .body.contains(R"([{"person":{"name":"Anna"},"change":{"canDecide":true}}])"));
  const std::string answer = fmt::format("change: {}, answer: YES", change_of("june"));
  EXPECT_EQ(rule_in(order("Anna", "decideChange", "june", answer)), "permission.denied");
  EXPECT_EQ(rule_in(order("Ben", "decideChange", "june", answer)), "");
  EXPECT_TRUE(booked("Anna").contains(R"("booked":{"value":"7"})"));
  const Version version = office.version();
  EXPECT_EQ(rule_in(order("Ben", "decideChange", "june", answer)), "");
  EXPECT_EQ(office.version(), version);
}

TEST_F(FeatureE4, AChangeIsRejectedOrDroppedAndTheLeaveStays) {
  order("Anna", "changeLeave", "june", "input: " + input("2026-06-02", "2026-06-09"));
  EXPECT_TRUE(order("Anna", "dropChange", "june").contains(R"("change":null)"));
  order("Anna", "changeLeave", "june", "input: " + input("2026-06-02", "2026-06-09"));
  EXPECT_TRUE(
      order("Ben", "decideChange", "june", fmt::format("change: {}, answer: NO", change_of("june")))
          .contains(R"("from":"2026-06-01","to":"2026-06-05","change":null)"));
}

TEST_F(FeatureE5, CancellingIsDecidedWhereTheTypeSaysSo) {
  const auto type = LeaveTypeId::from_name("Sabbatical");
  OrganisationHost host({*office.storage, office.clock, office.ids});
  Order add{.id = CommandId::from_name("type"), .commands = {}};
  add.commands.push_back(AddLeaveType{{.leave_type = {.id = type,
                                                      .name = "Sabbatical",
                                                      .counts_against_balance = false,
                                                      .cancel_needs_approval = true}}});
  add.commands.push_back(
      RecordLeave{.leave = acme::leave("away", "Anna", type, "2026-10-05", "2026-10-09")});
  ASSERT_TRUE(
      host.execute(acme::kOrg, add, std::chrono::steady_clock::now() + std::chrono::seconds(60))
          .has_value());
  const std::string body = order("Anna", "cancelLeave", "away", R"(reason: "Plans changed")");
  EXPECT_TRUE(body.contains(R"("status":"APPROVED")")) << body;
  EXPECT_TRUE(body.contains(R"("cancels":true)")) << body;
  EXPECT_TRUE(order("Ben", "decideChange", "away",
                    fmt::format("change: {}, answer: YES", change_of("away")))
                  .contains(R"("status":"CANCELLED")"));
}

TEST_F(FeatureE5, CancellingGivesTheDaysBackAtOnceElsewhere) {
  EXPECT_TRUE(order("Anna", "cancelLeave", "june").contains(R"("status":"CANCELLED")"));
  EXPECT_TRUE(booked("Anna").contains(R"("booked":{"value":"0"})"));
}

TEST_F(FeatureE8, WhatWaitsIsReserved) {
  EXPECT_TRUE(booked("Anna").contains(R"("pending":{"value":"1"})"));  // 3 August
  // 25 days less a week in June and a day in August leave 19.
  EXPECT_EQ(rule_in(ask("all", "Anna", input("2026-09-07", "2026-10-02"))),
            "request.balance_short");
  EXPECT_EQ(rule_in(ask("most", "Anna", input("2026-09-07", "2026-10-01"))), "");
}

TEST_F(FeatureE9, BeforeSendingOneSeesBalanceAndWhoElseIsAway) {
  const std::string body =
      office
          .ask("Ben", fmt::format("{{ previewRequest(input: {}) {{ availableBefore {{ value }} "
                                  "availableAfter {{ value }} overlaps {{ person {{ name }} }} }} "
                                  "}}",
                                  input("2026-06-03", "2026-06-04")))
          .body;
  EXPECT_TRUE(body.contains(R"("availableBefore":{"value":"24"},"availableAfter":{"value":"22"})"))
      << body;
  EXPECT_TRUE(body.contains(R"("overlaps":[{"person":{"name":"Anna"}}])")) << body;
}

TEST_F(FeatureE10, OverAYearEndEachYearPaysItsDays) {
  EXPECT_EQ(rule_in(ask("winter", "Carl", input("2026-12-30", "2027-01-05"))), "");
  EXPECT_EQ(rule_in(order("Dora", "approveLeave", "winter")), "");
  const std::string balances =
      office
          .ask("Carl",
               fmt::format("{{ me {{ a: balance(leaveTypeId: \"{0}\", asOf: \"2026-03-02\") "
                           "{{ booked {{ value }} }} b: balance(leaveTypeId: \"{0}\", asOf: "
                           "\"2027-12-31\") {{ taken {{ value }} }} }} }}",
                           vacation()))
          .body;
  EXPECT_TRUE(balances.contains(R"("a":{"booked":{"value":"2"}},"b":{"taken":{"value":"3"}})"))
      << balances;
}

TEST_F(FeatureE11, EveryDayTellsWhatItCostsAndWhy) {
  ask("may", "Anna", input("2026-04-30", "2026-05-04"));
  const std::string days =
      shown("Anna", "may", "days { date charge { value } reason plannedMinutes holidayName }");
  EXPECT_TRUE(days.contains(R"({"date":"2026-04-30","charge":{"value":"1"},"reason":"CHARGED",)"
                            R"("plannedMinutes":480,"holidayName":null})"))
      << days;
  EXPECT_TRUE(
      days.contains(R"("reason":"HOLIDAY","plannedMinutes":480,"holidayName":"Labour Day")"))
      << days;
  EXPECT_TRUE(days.contains(R"("reason":"NOT_WORKING")")) << days;
}

TEST_F(FeatureE13, ComingHomeEarlyGivesBackWhatIsNotTaken) {
  office.clock.set("2026-06-03T08:00:00.000Z");
  const std::string body =
      order("Anna", "changeLeave", "june", "input: " + input("2026-06-01", "2026-06-03"));
  EXPECT_TRUE(
      body.contains(R"("status":"APPROVED","from":"2026-06-01","to":"2026-06-03","change":null)"))
      << body;
  EXPECT_TRUE(booked("Anna").contains(R"("booked":{"value":"0"})"));
  EXPECT_TRUE(booked("Anna").contains(R"("taken":{"value":"3"})"));
}

TEST_F(Requests, AreTalkedAboutByThoseWhomTheyConcern) {
  EXPECT_EQ(rule_in(order("Ben", "commentOnLeave", "june", R"(text: "Who covers for you?")")), "");
  EXPECT_EQ(rule_in(order("Carl", "commentOnLeave", "june", R"(text: "Nice")")),
            "permission.denied");
  EXPECT_TRUE(shown("Anna", "june", "comments { by { name } text }")
                  .contains(R"([{"by":{"name":"Ben"},"text":"Who covers for you?"}])"));
  EXPECT_TRUE(shown("Carl", "june", "comments { text }").contains(R"("comments":[])"));
}

}  // namespace
}  // namespace daybook
