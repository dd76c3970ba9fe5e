// What takes its time, through a running server: E6 lapse, E7 reminders and snoozing, E12 time in
// lieu, E14 leave that comes again, and why something was decided as it was.
#include <thread>

#include "system/asking_office.hpp"

namespace daybook {
namespace {

using FeatureE6 = AskingOffice;
using FeatureE7 = AskingOffice;
using FeatureE12 = AskingOffice;
using FeatureE14 = AskingOffice;
using DecisionReplay = AskingOffice;

constexpr std::string_view kPatient =
    R"({"name":"Patient","steps":[{"who":[{"kind":"team_approvers"}]}],)"
    R"("patience":{"remind_after":[1,3],"lapses_after":5}})";

TEST_F(FeatureE6, WhatNobodyAnswersLapsesByTheClockOfTheServer) {
  chain(kPatient);
  ASSERT_EQ(asks("week", "Anna", "2026-09-07", "2026-09-11"), "");
  EXPECT_TRUE(shown("week", "waitsSince answerUntil reminderDays")
                  .contains(R"("waitsSince":"2026-03-02","answerUntil":"2026-03-09",)"
                            R"("reminderDays":["2026-03-03","2026-03-05"])"));
  // Somewhere it is still the 9th.
  office.restart_at("2026-03-10T11:59:59.000Z");
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  EXPECT_TRUE(shown("week", "status").contains("PENDING"));
  office.restart_at("2026-03-10T12:00:00.000Z");
  for (int tries = 0; tries < 500 && shown("week", "status").contains("PENDING"); ++tries)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_TRUE(shown("week", "status answerUntil decidedBy { name }")
                  .contains(R"("status":"LAPSED","answerUntil":null,"decidedBy":null)"));
  EXPECT_EQ(about("Ben", "approveLeave", "week"), "request.already_decided");
}

TEST_F(FeatureE7, WhoDecidesIsRemindedAndMaySnooze) {
  chain(kPatient);
  ASSERT_EQ(asks("week", "Anna", "2026-09-07", "2026-09-11"), "");
  const auto reminded = [&](std::string_view name) {
    return office.ask(name, "{ reminders { nodes { due request { from } } } }").body;
  };
  EXPECT_TRUE(reminded("Ben").contains(R"("reminders":{"nodes":[]})"));
  office.clock.set("2026-03-04T08:00:00.000Z");
  EXPECT_TRUE(reminded("Ben").contains(R"({"due":"2026-03-03","request":{"from":"2026-09-07"}})"));
  EXPECT_TRUE(reminded("Olga").contains(R"("reminders":{"nodes":[]})"))
      << "who may decide out of turn";
  EXPECT_EQ(about("Carl", "snoozeReminder", "week", R"(until: "2026-03-06")"), "permission.denied");
  EXPECT_EQ(about("Ben", "snoozeReminder", "week", R"(until: "2026-03-04")"),
            "request.snooze_range");
  EXPECT_EQ(about("Ben", "snoozeReminder", "week", R"(until: "2026-03-06")"), "");
  office.clock.set("2026-03-05T08:00:00.000Z");
  EXPECT_TRUE(reminded("Ben").contains(R"("reminders":{"nodes":[]})"));
  office.clock.set("2026-03-06T08:00:00.000Z");
  EXPECT_TRUE(reminded("Ben").contains(R"("due":"2026-03-06")"));
  EXPECT_EQ(about("Ben", "approveLeave", "week"), "");
  EXPECT_TRUE(reminded("Ben").contains(R"("reminders":{"nodes":[]})"));
}

TEST_F(FeatureE12, ExtraWorkIsAskedForApprovedAndCredited) {
  const std::string input =
      fmt::format(R"(input: {{leaveTypeId: "{}", date: "2026-03-01", amount: "1",)"
                  R"( reason: "Fair on Sunday"}})",
                  to_string(acme::kVacation));
  const std::string asked =
      order("Anna", "askTimeInLieu", input, "timeInLieu { id status waitingFor { name } }");
  EXPECT_TRUE(asked.contains(R"("status":"PENDING","waitingFor":[{"name":"Ben"}])")) << asked;
  const std::size_t at = asked.find("\"id\":\"") + 6;
  const std::string id = asked.substr(at, 36);
  EXPECT_TRUE(office.ask("Ben", "{ timeInLieuInbox { nodes { person { name } date canDecide } } }")
                  .body.contains(R"([{"person":{"name":"Anna"},"date":"2026-03-01",)"
                                 R"("canDecide":true}])"));
  const std::string yes = fmt::format("timeInLieuId: \"{}\", answer: YES", id);
  EXPECT_EQ(refused("Anna", "answerTimeInLieu", yes), "permission.denied");
  EXPECT_EQ(refused("Carl", "answerTimeInLieu", yes), "permission.denied");
  EXPECT_EQ(refused("Ben", "answerTimeInLieu", yes), "");
  EXPECT_TRUE(
      office
          .ask("Anna",
               fmt::format("{{ me {{ timeInLieu {{ nodes {{ status decidedBy {{ name }} }} }} "
                           "balance(leaveTypeId: \"{}\") {{ remaining {{ value }} "
                           "}} }} }}",
                           to_string(acme::kVacation)))
          .body.contains(R"("timeInLieu":{"nodes":[{"status":"APPROVED","decidedBy":)"
                         R"({"name":"Ben"}}]},"balance":{"remaining":{"value":"26"}})"));
  EXPECT_EQ(refused("Anna", "withdrawTimeInLieu", fmt::format("timeInLieuId: \"{}\"", id)),
            "request.already_decided");
}

TEST_F(FeatureE14, EveryFridayIsOneWishAnsweredAsAWholeAndEndedFromADayOn) {
  const std::string series =
      order("Anna", "requestSeries",
            fmt::format("input: {}, until: \"2026-05-29\"", vacation("2026-05-01", "2026-05-01")),
            "request { id from seriesId series { id from status } } userErrors { rule }");
  EXPECT_EQ(rule_in(series), "");
  EXPECT_FALSE(series.contains("2026-05-01")) << "Labour Day is free anyway";
  const std::size_t at = series.find("\"id\":\"") + 6;
  const std::string first = series.substr(at, 36);
  EXPECT_TRUE(series.contains(fmt::format(R"("seriesId":"{}")", first))) << series;
  const auto about_first = [&](std::string_view name, std::string_view field,
                               std::string_view more) {
    return refused(name, field, fmt::format("requestId: \"{}\"{}", first, more));
  };
  EXPECT_EQ(about_first("Ben", "approveLeave", ", extent: SERIES"), "");
  const auto days = [&] {
    return office
        .ask("Anna", fmt::format("{{ request(id: \"{}\") {{ series {{ from status }} }} }}", first))
        .body;
  };
  EXPECT_TRUE(days().contains(R"([{"from":"2026-05-08","status":"APPROVED"},)"
                              R"({"from":"2026-05-15","status":"APPROVED"},)"
                              R"({"from":"2026-05-22","status":"APPROVED"},)"
                              R"({"from":"2026-05-29","status":"APPROVED"}])"));
  office.clock.set("2026-05-18T08:00:00.000Z");
  EXPECT_EQ(about_first("Anna", "cancelLeave", ", extent: FROM_HERE"), "");
  EXPECT_TRUE(days().contains(R"({"from":"2026-05-15","status":"APPROVED"},)"
                              R"({"from":"2026-05-22","status":"CANCELLED"},)"
                              R"({"from":"2026-05-29","status":"CANCELLED"}])"));
}

TEST_F(FeatureE14, WhatAllOfItWouldTakeIsSeenBeforeItIsAskedFor) {
  const auto preview = [&](std::string_view until) {
    return office
        .ask("Anna", fmt::format("{{ previewRequest(input: {}, until: \"{}\") {{ cost {{ value }} "
                                 "availableBefore {{ value }} availableAfter {{ value }} "
                                 "days {{ date }} refusals {{ rule facts {{ name value }} }} }} }}",
                                 vacation("2026-05-01", "2026-05-01"), until))
        .body;
  };
  EXPECT_TRUE(
      preview("2026-05-15")
          .contains(R"({"cost":{"value":"2"},"availableBefore":{"value":"19"},)"
                    R"("availableAfter":{"value":"17"},)"
                    R"("days":[{"date":"2026-05-08"},{"date":"2026-05-15"}],"refusals":[]})"))
      << preview("2026-05-15");
  const std::string year = preview("2026-12-31");
  const std::size_t short_of = year.find("request.balance_short");
  EXPECT_NE(short_of, std::string::npos) << year;
  EXPECT_EQ(year.find("request.balance_short", short_of + 1), std::string::npos)
      << "once, for the first time that it holds for";
  EXPECT_TRUE(year.contains(R"({"name":"time","value":"2026-09-18"})")) << year;
  EXPECT_TRUE(preview("2026-04-30").contains("request.series_range"));
}

TEST_F(DecisionReplay, TellsRulesFiguresAndWhoWasAwayAsKnownThen) {
  ASSERT_EQ(asks("week", "Anna", "2026-09-07", "2026-09-11"), "");
  ASSERT_EQ(asks("ben", "Ben", "2026-09-08", "2026-09-08"), "");
  ASSERT_EQ(changes(fmt::format("rule: {{ruleId: \"{}\", from: \"2026-01-01\", terms: {}}}",
                                to_string(RuleId::from_name("rule")),
                                quoted(R"({"name":"Stocktaking","window":{"from":"2026-09-09",)"
                                       R"("to":"2026-09-09"},"condition":{"kind":"blackout"}})"))),
            "");
  EXPECT_EQ(about("Ben", "rejectLeave", "week"), "");
  // What is learned since is not what was decided on.
  ASSERT_EQ(changes(fmt::format("ruleEnd: {{ruleId: \"{}\", from: \"2026-01-01\"}}",
                                to_string(RuleId::from_name("rule")))),
            "");
  ASSERT_EQ(about("Ben", "withdrawLeave", "ben"), "");
  const std::string replay =
      shown("week",
            "decisionReplay { at version preview { cost { value } availableAfter { value } "
            "refusals { rule } overlaps { person { name } status } } }",
            "Anna");
  EXPECT_TRUE(replay.contains(R"("preview":{"cost":{"value":"5"},"availableAfter":{"value":"14"},)"
                              R"("refusals":[{"rule":"request.blackout"}],)"
                              R"("overlaps":[{"person":{"name":"Ben"},"status":"PENDING"}]})"))
      << replay;
  EXPECT_TRUE(shown("week", "decisionReplay { version }", "Carl").contains("null"));
}

TEST_F(DecisionReplay, AsksAgainWhatWasRefusedAndLeftNothingBehind) {
  const auto terms =
      quoted(R"({"name":"Fair","window":{"from":"2026-09-09","to":"2026-09-09"},)"
             R"("condition":{"kind":"blackout"},"message":"The fair needs us all."})");
  ASSERT_EQ(changes(fmt::format("rule: {{ruleId: \"{}\", from: \"2026-01-01\", terms: {}}}",
                                to_string(RuleId::from_name("fair")), terms)),
            "");
  EXPECT_EQ(asks("week", "Anna", "2026-09-07", "2026-09-11"), "request.blackout");
  office.clock.set("2026-03-09T08:00:00.000Z");
  ASSERT_EQ(changes(fmt::format("ruleEnd: {{ruleId: \"{}\", from: \"2026-01-01\"}}",
                                to_string(RuleId::from_name("fair")))),
            "");
  const auto preview = [&](std::string_view known) {
    return office
        .ask("Anna", fmt::format("{{ previewRequest(input: {}{}) {{ refusals {{ rule message }} "
                                 "}} }}",
                                 vacation("2026-09-07", "2026-09-11"), known))
        .body;
  };
  EXPECT_TRUE(preview("").contains(R"("refusals":[])"));
  EXPECT_TRUE(
      preview(R"(, knownAt: "2026-03-03T00:00:00.000Z")").contains("The fair needs us all"));
}

}  // namespace
}  // namespace daybook
