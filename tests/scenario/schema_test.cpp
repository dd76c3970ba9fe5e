// schema/scenario.schema.json is made by the program, and all written examples are valid by it.
#include <boost/json/parse.hpp>
#include <gtest/gtest.h>

#include "application/scenario/scenario_schema.hpp"
#include "scenario/examples.hpp"
#include "scenario/schema_check.hpp"

namespace daybook::scenario {
namespace {

namespace js = boost::json;

TEST(ScenarioSchema, IsTheOneThatIsCheckedIn) {
  EXPECT_TRUE(text_of_file(std::string(DAYBOOK_SOURCE_DIR) + "/schema/scenario.schema.json") ==
              scenario_schema())
      << "make it anew: daybook simulate --schema > schema/scenario.schema.json";
}

TEST(ScenarioSchema, RefusesWhatTheReaderRefuses) {
  const js::value schema = js::parse(scenario_schema());
  const SchemaCheck check(schema);
  for (const char* refused :
       {R"({"policie": []})", R"({"on": "1 March"})", R"({"person": {"name": "Ada"}})",
        R"({"policy": {"grant": {"kind": "yearly"}}})", R"({"policy": {"grant": "yearly"}})",
        R"({"policy": {"grant": {"kind": "yearly", "amount": "x"}}})",
        R"({"policy": {"on_hire": "never"}})", R"({"questions": [{"ask": "everything"}]})"})
    EXPECT_NE(check.refusal(js::parse(refused)), "") << refused;
}

TEST(ScenarioSchema, FitsEveryExample) {
  const js::value schema = js::parse(scenario_schema());
  const SchemaCheck check(schema);
  std::vector<Example> examples = examples_of_guide();
  for (Example& golden : golden_examples()) examples.push_back(std::move(golden));
  for (const Example& example : examples) {
    const js::value parsed = js::parse(example.text);
    const js::array scenarios = parsed.is_array() ? parsed.as_array() : js::array{parsed};
    for (const js::value& scenario : scenarios) {
      const bool refused =
          example.answers.contains("\"error\"") || scenario.as_object().contains("expect_refusal");
      if (!refused) EXPECT_EQ(check.refusal(scenario), "") << example.name;
    }
  }
}

}  // namespace
}  // namespace daybook::scenario
