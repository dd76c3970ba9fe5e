// The form of scenario files: forgiving about how a thing is written, strict about what it means.
#include "application/scenario/simulate.hpp"

#include <gtest/gtest.h>

#include "json/decimal_text.hpp"

#include "application/scenario/read_scenario.hpp"

namespace daybook::scenario {
namespace {

std::string answers(const std::string& text) {
  const auto simulation = simulate(text);
  return simulation ? simulation->answers : simulation.error().rule;
}

// The path that a refusal names.
std::string refused_field(const std::string& text) {
  const auto file = read_scenarios(text);
  if (!file) return file.error().rule;
  const std::string all = answers(text);
  const std::size_t at = all.find(R"("facts":{"field":")");
  if (at == std::string::npos) return all;
  const std::size_t from = at + std::string_view(R"("facts":{"field":")").size();
  return all.substr(from, all.find('"', from) - from);
}

TEST(DecimalText, KeepsTheDigitsOfNumbers) {
  EXPECT_EQ(json::decimals_as_text(R"({"a": 1.50, "b": [-0.25, 3]})"),
            R"({"a": "1.50", "b": ["-0.25", 3]})");
  EXPECT_EQ(json::decimals_as_text("[8.0, -2.00]"), "[8, -2]");
}

TEST(DecimalText, TurnsManyPlacesIntoFractions) {
  EXPECT_EQ(json::decimals_as_text(R"([0.03846154, "14.4657534"])"),
            R"(["003846154/100000000", "144657534/10000000"])");
}

TEST(DecimalText, LeavesTextAlone) {
  EXPECT_EQ(json::decimals_as_text(R"({"name": "version 1.5 \"2.5\" of 3"})"),
            R"({"name": "version 1.5 \"2.5\" of 3"})");
  EXPECT_EQ(json::decimals_as_text("1e3"), "\"1e3\"");
}

TEST(Simulate, TakesAmountsAsNumbersAndAsText) {
  for (const char* amount : {"12.5", "\"12.5\"", "\"25/2\"", "12.50", "\"12.5000000\""}) {
    const std::string text =
        std::string(R"({"policy":{"grant":{"kind":"yearly","amount":)") + amount +
        R"(}},"person":{"hired":"2026-01-01"},"questions":[{"ask":"balance","on":"2026-12-31"}]})";
    EXPECT_EQ(answers(text), R"({"answers":[{"ask":"balance","value":"12.5","unit":"days"}]})")
        << amount;
  }
}

TEST(Simulate, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(refused_field(R"({"person":{"hired":"2026-01-01","nam":"Ada"}})"), "person.nam");
  EXPECT_EQ(refused_field(R"({"people":[{"hired":"2026-01-01"},{"name":"Ada"}]})"),
            "people[1].hired");
  EXPECT_EQ(refused_field(R"({"requests":[{"on":"2026-03-02"},{"from":"2026-03-04"}]})"),
            "requests[1].to");
  EXPECT_EQ(refused_field(R"({"requests":[{"on":"2026-03-02","person":"Bea"}]})"),
            "requests[0].person");
  EXPECT_EQ(refused_field(R"({"pattern":[8,8,8,8,8]})"), "pattern.hours");
  EXPECT_EQ(refused_field(R"({"questions":[{"ask":"balance"}]})"), "questions[0].on");
  EXPECT_EQ(refused_field(R"({"adjustments":[{"on":"2026-01-01"}]})"), "adjustments[0].amount");
}

TEST(Simulate, NamesTheFieldOfABadPolicy) {
  const std::string text =
      answers(R"({"policies":[{},{"name":"b","tiers":[{"after_years":2},{"after_years":2}]}]})");
  EXPECT_TRUE(text.contains("policies[1].tiers[1].after_years")) << text;
}

TEST(Simulate, AnswersTheOthersWhenOneIsRefused) {
  const auto simulation = simulate(R"([{"name":"bad","nope":1},{"name":"good","questions":[]}])");
  ASSERT_TRUE(simulation.has_value());
  EXPECT_FALSE(simulation->all_answered);
  EXPECT_TRUE(simulation->answers.contains(R"({"name":"good","answers":[]})"))
      << simulation->answers;
}

TEST(Simulate, TellsWhetherExpectationsAreMet) {
  const std::string facts =
      R"("policy":{"grant":{"kind":"yearly","amount":20}},"person":{"hired":"2026-01-01"},)";
  const auto asked = [&](const std::string& expected) {
    return simulate("{" + facts + R"("questions":[{"ask":"balance","on":"2026-12-31","expect":)" +
                    expected + "}]}")
        ->all_met;
  };
  EXPECT_TRUE(asked("20"));
  EXPECT_TRUE(asked("\"20.0\""));
  EXPECT_FALSE(asked("21"));
  EXPECT_FALSE(asked(R"({"accepted":true})"));
}

TEST(Simulate, RefusesWhatIsNoScenario) {
  EXPECT_EQ(answers("{"), "json.malformed");
  EXPECT_EQ(answers(R"({"on":"2026-01-01","on":"2026-01-02"})"), "json.duplicate_key");
  EXPECT_EQ(answers(std::string(kFileBytesMax + 1, ' ')), "json.too_large");
}

TEST(Simulate, GivesTheSameAnswersTwice) {
  const std::string text =
      R"({"policy":{"grant":{"kind":"periodic","amount":25}},"person":{"hired":"2026-02-11"},)"
      R"("questions":[{"ask":"statement","on":"2026-12-31"},{"ask":"explain","on":"2026-12-31"}]})";
  EXPECT_EQ(answers(text), answers(text));
}

}  // namespace
}  // namespace daybook::scenario
