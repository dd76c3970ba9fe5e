// The presets hold what they promise: each can be read, names its sources and what it leaves out,
// and has golden scenarios (tests/scenario/presets) that are asked of the preset itself.
#include <boost/json/parse.hpp>
#include <gtest/gtest.h>

#include "application/scenario/preset.hpp"
#include "application/scenario/scenario_schema.hpp"
#include "application/scenario/simulate.hpp"
#include "scenario/examples.hpp"
#include "scenario/schema_check.hpp"

namespace daybook::scenario {
namespace {

namespace js = boost::json;

const std::string kFolder = DAYBOOK_SOURCE_DIR;

TEST(Presets, EachCanBeReadAndSaysWhereItsNumbersComeFrom) {
  EXPECT_GE(preset_files().size(), 12u);
  for (const PresetFile& file : preset_files()) {
    const auto preset = read_preset(file.text);
    ASSERT_TRUE(preset.has_value()) << file.id << ": " << preset.error().rule;
    EXPECT_EQ(preset->id, file.id);
    EXPECT_EQ(preset->country.size(), 2u) << file.id;
    for (const PresetSource& source : preset->sources) {
      EXPECT_FALSE(source.title.empty()) << file.id;
      EXPECT_FALSE(source.url.empty() && source.statute.empty()) << file.id;
    }
  }
}

TEST(Presets, EachIsAScenarioThatTheEngineTakes) {
  for (const PresetFile& file : preset_files()) {
    const auto simulation = simulate(scenario_of(file));
    ASSERT_TRUE(simulation.has_value()) << file.id;
    EXPECT_EQ(simulation->answers, R"({"answers":[]})") << file.id;
  }
}

TEST(Presets, EachHasGoldenScenariosOfItsOwn) {
  for (const PresetFile& file : preset_files()) {
    const std::string text =
        text_of_file(kFolder + "/tests/scenario/presets/" + std::string(file.id) + ".json");
    ASSERT_FALSE(text.empty()) << file.id;
    for (const js::value& scenario : js::parse(text).as_array())
      EXPECT_EQ(scenario.at("preset").as_string(), file.id);
  }
}

TEST(Presets, EachIsInTheGuide) {
  const std::string guide = text_of_file(kFolder + "/docs/guide/presets.md");
  for (const PresetFile& file : preset_files())
    EXPECT_TRUE(guide.contains("| `" + std::string(file.id) + "` |")) << file.id;
}

TEST(Presets, FitTheirSchemaWhichIsCheckedIn) {
  EXPECT_TRUE(text_of_file(kFolder + "/schema/preset.schema.json") == preset_schema())
      << "make it anew: daybook presets --schema > schema/preset.schema.json";
  const js::value schema = js::parse(preset_schema());
  const SchemaCheck check(schema);
  for (const PresetFile& file : preset_files())
    EXPECT_EQ(check.refusal(js::parse(file.text)), "") << file.id;
  EXPECT_NE(check.refusal(js::parse(R"({"id":"x","nam":"X"})")), "");
}

TEST(Presets, ThoseThatSayTooLittleAreRefused) {
  const auto refused = read_preset(R"({"id":"x","name":"X","country":"DE","summary":"s"})");
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().rule, "preset.incomplete");
  EXPECT_EQ(read_preset(R"({"id":"x","nme":"X"})").error().rule, "json.unknown_field");
}

TEST(Presets, AScenarioMayAddToThem) {
  const auto simulation = simulate(R"({"preset": "us-front-loaded",
    "leave_types": [{"name": "floating holiday"}],
    "policies": [{"name": "floating", "leave_type": "floating holiday",
                  "grant": {"kind": "yearly", "amount": 2}}],
    "person": {"hired": "2020-01-01"},
    "questions": [{"ask": "entitlement", "year": 2026, "expect": 120},
                  {"ask": "entitlement", "year": 2026, "leave_type": "floating holiday",
                   "expect": 2}]})");
  ASSERT_TRUE(simulation.has_value());
  EXPECT_TRUE(simulation->all_answered && simulation->all_met) << simulation->answers;
}

TEST(Presets, AnUnknownOneIsRefusedWithThoseThatThereAre) {
  const auto simulation = simulate(R"({"preset": "atlantis"})");
  ASSERT_TRUE(simulation.has_value());
  EXPECT_FALSE(simulation->all_answered);
  EXPECT_TRUE(simulation->answers.contains("preset.unknown")) << simulation->answers;
  EXPECT_TRUE(simulation->answers.contains("germany")) << simulation->answers;
}

}  // namespace
}  // namespace daybook::scenario
