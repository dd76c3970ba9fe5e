// Scenarios from JSON text that people wrote by hand: forgiving in form, strict in meaning.
#pragma once
#include <string_view>
#include <vector>

#include "application/scenario/scenario.hpp"

namespace daybook::scenario {

struct ReadScenario {
  Result<Scenario> scenario;
  // Also of one that cannot be read.
  std::string name;
  std::string expect_refusal;
};

struct ScenarioFile {
  std::vector<ReadScenario> scenarios;
  bool is_list = false;  // several were given, as a list
};

// Refuses what is no JSON ("json.*") and too much of it ("scenario.list_too_long").
Result<ScenarioFile> read_scenarios(std::string_view text);

}  // namespace daybook::scenario
