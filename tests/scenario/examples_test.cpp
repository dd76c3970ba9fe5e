// Every example of docs/reference/scenario.md and every golden scenario, run by the real engine
// against the answers that stand beside them.
#include "scenario/examples.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <gtest/gtest.h>

#include "application/scenario/simulate.hpp"

namespace daybook::scenario {
namespace {

namespace js = boost::json;

// What a scenario was asked and did not answer as expected, for the message of a failure.
std::string unmet_in(const js::object& answered, const js::object& asked) {
  if (const auto* error = answered.if_contains("error"))
    return answered.contains("met") && answered.at("met").as_bool() ? "" : js::serialize(*error);
  if (answered.contains("met") && !answered.at("met").as_bool()) return "was not refused";
  std::string unmet;
  const auto& answers = answered.at("answers").as_array();
  for (std::size_t at = 0; at < answers.size(); ++at) {
    const auto* met = answers[at].as_object().if_contains("met");
    if (met && !met->as_bool())
      unmet += "\n  asked " + js::serialize(asked.at("questions").as_array()[at]) + "\n  got   " +
               js::serialize(answers[at]);
  }
  return unmet;
}

void expect_met(const Example& example) {
  SCOPED_TRACE(example.name);
  const auto simulation = simulate(example.text);
  ASSERT_TRUE(simulation.has_value()) << simulation.error().rule;
  js::value asked = js::parse(example.text);
  js::value answered = js::parse(simulation->answers);
  if (!example.answers.empty()) {
    EXPECT_EQ(answered, js::parse(example.answers)) << simulation->answers;
    return;
  }
  if (!asked.is_array()) {
    asked = js::array{asked};
    answered = js::array{answered};
  }
  for (std::size_t at = 0; at < asked.as_array().size(); ++at) {
    const js::object& scenario = asked.as_array()[at].as_object();
    const auto* name = scenario.if_contains("name");
    EXPECT_EQ(unmet_in(answered.as_array()[at].as_object(), scenario), "")
        << (name ? js::serialize(*name) : "");
  }
}

TEST(ScenarioGuide, EveryExampleAnswersAsItSays) {
  const auto examples = examples_of_guide();
  EXPECT_GT(examples.size(), 12u);
  for (const Example& example : examples) expect_met(example);
}

TEST(GoldenScenarios, AllAnswerAsTheyExpect) {
  const auto examples = golden_examples();
  EXPECT_FALSE(examples.empty());
  for (const Example& example : examples) expect_met(example);
}

// An expectation that is compared with nothing would always hold.
TEST(GoldenScenarios, EveryScenarioExpectsSomething) {
  for (const Example& example : golden_examples())
    for (const js::value& each : js::parse(example.text).as_array()) {
      const js::object& scenario = each.as_object();
      ASSERT_TRUE(scenario.contains("name")) << example.name;
      bool expects = scenario.contains("expect_refusal");
      if (const auto* questions = scenario.if_contains("questions"))
        for (const js::value& question : questions->as_array())
          expects = expects || question.as_object().contains("expect");
      EXPECT_TRUE(expects) << js::serialize(scenario.at("name"));
    }
}

}  // namespace
}  // namespace daybook::scenario
