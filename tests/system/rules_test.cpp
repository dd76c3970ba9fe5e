// Rules about leave through a running server. Suites are named by the features of the product that
// they hold: G1 blackout, G2 away together, G3 notice by length, G4 length, G5 probation, G6 how
// far ahead and back, G7 warnings.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "json/writer.hpp"

#include "system/running_office.hpp"

namespace daybook {
namespace {

std::string quoted(std::string_view text) {
  std::string result;
  json::Writer out(result);
  out.string(text);
  return result;
}

std::string rule_input(std::string_view terms, std::string_view id = "rule",
                       std::string_view from = "2026-01-01") {
  return fmt::format(R"({{ruleId: "{}", from: "{}", terms: {}}})", to_string(RuleId::from_name(id)),
                     from, quoted(terms));
}

// Anna and Ben are Design.
std::string design() { return to_string(TeamId::from_name("Design")); }
std::string terms(std::string_view condition, std::string_view more = "") {
  return fmt::format(R"({{"name":"Rule","scope":{{"teams":["{}"]}},"condition":{}{}}})", design(),
                     condition, more);
}

class Rules : public testing::Test {
 protected:
  std::string changes(std::string_view change) {
    const std::string id = to_string(CommandId::from_name(std::to_string(++commands_)));
    return office
        .ask("Olga", fmt::format("mutation {{ applyChanges(changes: [{}], commandId: "
                                 "\"{}\") {{ version userErrors {{ rule }} }} }}",
                                 change, id))
        .body;
  }
  void set(std::string_view terms) {
    const std::string body = changes(fmt::format("{{rule: {}}}", rule_input(terms)));
    ASSERT_EQ(rule_in(body), "") << body;
  }
  std::string ask(std::string_view id, std::string_view name, std::string_view from,
                  std::string_view to) {
    return office.ask(name, leave_mutation(id, input(from, to))).body;
  }
  std::string decide(std::string_view field, std::string_view id, std::string_view name) {
    return rule_in(office.ask(name, decide_mutation(field, id)).body);
  }
  std::string before_sending(std::string_view name, std::string_view from, std::string_view to) {
    return office
        .ask(name, fmt::format("{{ previewRequest(input: {}) {{ refusals {{ rule message }} "
                               "warnings {{ rule facts {{ name value }} }} }} }}",
                               input(from, to)))
        .body;
  }
  std::string reach(std::string_view terms) {
    return office
        .ask("Olga", fmt::format("{{ previewRule(input: {}) {{ peopleCount people {{ name }} "
                                 "requestCount requests {{ request {{ from person {{ name }} }} "
                                 "finding {{ rule }} }} userErrors {{ rule field }} }} }}",
                                 rule_input(terms)))
        .body;
  }

  RunningOffice office;  // it is 2 March 2026

 private:
  static std::string input(std::string_view from, std::string_view to) {
    return fmt::format(R"({{leaveTypeId: "{}", from: "{}", to: "{}"}})", to_string(acme::kVacation),
                       from, to);
  }
  int commands_ = 0;
};

using FeatureG1 = Rules;
using FeatureG2 = Rules;
using FeatureG3 = Rules;
using FeatureG4 = Rules;
using FeatureG5 = Rules;
using FeatureG6 = Rules;
using FeatureG7 = Rules;

TEST_F(FeatureG1, ABlackoutSaysWhomItTouchesAndThenRefusesInItsOwnWords) {
  const std::string christmas =
      terms(R"("blackout")",
            R"(,"window":{"yearly_from":"12-15","yearly_to":"01-06"},"message":"All hands.")");
  ASSERT_EQ(rule_in(ask("winter", "Anna", "2026-12-14", "2026-12-16")), "");
  const std::string seen = reach(christmas);
  EXPECT_TRUE(seen.contains(R"("peopleCount":2,"people":[{"name":"Anna"},{"name":"Ben"}])"))
      << seen;
  EXPECT_TRUE(seen.contains(R"("requestCount":1)")) << seen;
  EXPECT_TRUE(seen.contains(R"("finding":{"rule":"request.blackout"})")) << seen;
  set(christmas);
  const std::string refused = ask("xmas", "Ben", "2026-12-21", "2026-12-23");
  EXPECT_EQ(rule_in(refused), "request.blackout");
  EXPECT_TRUE(refused.contains("All hands. No such leave is possible on 2026-12-21")) << refused;
  EXPECT_EQ(rule_in(ask("later", "Ben", "2027-01-07", "2027-01-08")), "");
  EXPECT_EQ(rule_in(ask("elsewhere", "Carl", "2026-12-21", "2026-12-23")), "");
  EXPECT_EQ(decide("approveLeave", "winter", "Ben"), "request.blackout");
}

TEST_F(FeatureG2, TheSecondAwayIsRefusedWithTheDaysAndWhatWouldPass) {
  set(terms(R"({"kind":"most_away","people":1})"));
  const std::string refused = ask("two", "Ben", "2026-06-04", "2026-06-09");
  EXPECT_EQ(rule_in(refused), "request.too_many_away");
  EXPECT_TRUE(refused.contains(R"({"name":"days","value":"2026-06-04, 2026-06-05"})")) << refused;
  EXPECT_TRUE(refused.contains(R"({"name":"nearest_from","value":"2026-06-10"})")) << refused;
  EXPECT_EQ(rule_in(ask("later", "Ben", "2026-06-08", "2026-06-11")), "");
}

TEST_F(FeatureG2, OfLeaveAskedForBeforeTheRuleOnlyAsMuchIsApprovedAsItAllows) {
  set(terms(R"({"kind":"most_away","people":1})"));  // both wait for 3 August
  EXPECT_EQ(decide("approveLeave", "Anna", "Ben"), "");
  const std::string card =
      office.ask("Olga", "{ inbox { person { name } findings { rule } } }").body;
  EXPECT_TRUE(
      card.contains(R"({"person":{"name":"Ben"},"findings":[{"rule":"request.too_many_away"}]})"))
      << card;
  EXPECT_EQ(decide("approveLeave", "Ben", "Olga"), "request.too_many_away");
  EXPECT_EQ(decide("cancelLeave", "Anna", "Anna"), "");
  // The same order again would be answered as before: this is another one.
  EXPECT_EQ(
      rule_in(office
                  .ask("Olga", fmt::format("mutation {{ approveLeave(requestId: \"{}\", "
                                           "commandId: \"{}\") {{ userErrors {{ rule }} }} }}",
                                           to_string(RequestId::from_name("Ben")),
                                           to_string(CommandId::from_name("once more"))))
                  .body),
      "");
}

TEST_F(FeatureG3, LongLeaveNeedsMoreNotice) {
  set(terms(R"({"kind":"notice","steps":[{"days":7},{"from_length":"5","days":60}]})"));
  EXPECT_EQ(rule_in(ask("soon", "Anna", "2026-03-06", "2026-03-06")), "request.notice_short");
  EXPECT_EQ(rule_in(ask("week", "Anna", "2026-04-13", "2026-04-17")), "request.notice_short");
  EXPECT_EQ(rule_in(ask("day", "Anna", "2026-04-13", "2026-04-13")), "");
}

TEST_F(FeatureG4, LeaveInTheWindowHasALeastAndAMostLength) {
  set(terms(R"({"kind":"length","at_least":"2","at_most":"10"})",
            R"(,"window":{"from":"2026-07-01","to":"2026-07-31"})"));
  EXPECT_EQ(rule_in(ask("short", "Anna", "2026-07-06", "2026-07-06")), "request.below_least");
  EXPECT_EQ(rule_in(ask("long", "Anna", "2026-07-06", "2026-07-20")), "request.above_most");
  EXPECT_EQ(rule_in(ask("right", "Anna", "2026-07-06", "2026-07-17")), "");
}

TEST_F(FeatureG5, WhoIsNewWaitsForTheEndOfProbation) {
  set(terms(R"({"kind":"probation","months":80})"));  // both since January 2020
  EXPECT_EQ(rule_in(ask("early", "Anna", "2026-08-31", "2026-08-31")), "request.waiting");
  EXPECT_EQ(rule_in(ask("passed", "Anna", "2026-09-01", "2026-09-01")), "");
}

TEST_F(FeatureG6, LeaveIsNeitherTooFarAheadNorTooLongAgo) {
  set(terms(R"({"kind":"horizon","ahead_months":6,"back_days":14})"));
  EXPECT_EQ(rule_in(ask("far", "Anna", "2026-09-02", "2026-09-03")), "request.too_far_ahead");
  EXPECT_EQ(rule_in(ask("near", "Anna", "2026-09-02", "2026-09-02")), "");
  EXPECT_EQ(rule_in(ask("ago", "Anna", "2026-02-13", "2026-02-13")), "request.too_far_back");
  EXPECT_EQ(rule_in(ask("lately", "Anna", "2026-02-16", "2026-02-16")), "");
}

TEST_F(FeatureG7, AWarningIsSeenBeforeSendingAndByWhoDecides) {
  set(terms(R"({"kind":"most_away","people":1})", R"(,"effect":"warn")"));
  const std::string seen = before_sending("Ben", "2026-06-01", "2026-06-02");
  EXPECT_TRUE(seen.contains(R"("refusals":[],"warnings":[{"rule":"request.too_many_away")"))
      << seen;
  EXPECT_EQ(rule_in(ask("warned", "Ben", "2026-06-01", "2026-06-02")), "");
  const std::string card = office.ask("Olga", "{ inbox { from findings { rule } } }").body;
  EXPECT_TRUE(
      card.contains(R"({"from":"2026-06-01","findings":[{"rule":"request.too_many_away"}]})"))
      << card;
  EXPECT_EQ(decide("approveLeave", "warned", "Olga"), "");
}

TEST_F(Rules, AreShownBeforeSendingAllAtOnce) {
  set(terms(R"("blackout")", R"(,"window":{"from":"2026-06-01","to":"2026-06-05"})"));
  ASSERT_EQ(rule_in(changes(fmt::format(
                "{{rule: {}}}", rule_input(terms(R"({"kind":"most_away","people":1})"), "two")))),
            "");
  const std::string seen = before_sending("Ben", "2026-06-01", "2026-06-02");
  EXPECT_TRUE(seen.contains("request.blackout")) << seen;
  EXPECT_TRUE(seen.contains("request.too_many_away")) << seen;
}

TEST_F(Rules, AreListedWithTheirVersionsAndEnd) {
  set(terms(R"("blackout")"));
  EXPECT_EQ(rule_in(changes(fmt::format(R"({{ruleEnd: {{ruleId: "{}", from: "2026-05-01"}}}})",
                                        to_string(RuleId::from_name("rule"))))),
            "");
  const std::string listed =
      office.ask("Olga", "{ rules { versions { from terms event { type } } } }").body;
  EXPECT_TRUE(listed.contains(R"(\"kind\":\"blackout\")")) << listed;
  EXPECT_TRUE(listed.contains(R"({"from":"2026-05-01","terms":null,"event":{"type":"RuleEnded"}})"))
      << listed;
  EXPECT_EQ(rule_in(ask("may", "Anna", "2026-05-04", "2026-05-05")), "");
}

TEST_F(Rules, AreForAdminsOnly) {
  const std::string preview = fmt::format("{{ previewRule(input: {}) {{ peopleCount }} }}",
                                          rule_input(terms(R"("blackout")")));
  for (const char* name : {"Anna", "Ben"}) {
    EXPECT_EQ(rule_in(office.ask(name, "{ rules { id } }").body), "permission.denied") << name;
    EXPECT_EQ(rule_in(office.ask(name, preview).body), "permission.denied") << name;
  }
}

TEST_F(Rules, ThatMakeNoSenseAreRefusedWithTheField) {
  EXPECT_TRUE(
      reach(terms(R"({"kind":"most_away"})"))
          .contains(R"("userErrors":[{"rule":"rule.condition_empty","field":"condition"}])"));
  EXPECT_TRUE(reach(R"({"name":"x","condition":{"kind":"eclipse"}})").contains("value.unknown"));
  EXPECT_TRUE(
      reach(R"({"name":"x","condition":"blackout","colour":1})").contains("json.unknown_field"));
  EXPECT_TRUE(reach("nonsense").contains("json.malformed"));
}

}  // namespace
}  // namespace daybook
