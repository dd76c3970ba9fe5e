// The scenarios that are written down: in the guide, and in golden files.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace daybook::scenario {

struct Example {
  std::string name;     // where it stands: "scenario.md:120", "golden/tv-4.1.json"
  std::string text;     // the scenario, or the list of them
  std::string answers;  // JSON, where the guide prints them
};

std::vector<Example> examples_of_guide();
std::vector<Example> golden_examples();  // of golden/ and, for each preset, of presets/
std::string text_of_file(const std::string& path);

}  // namespace daybook::scenario
