#include "scenario/examples.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace daybook::scenario {
namespace {

constexpr std::string_view kScenarioFence = "```json";
constexpr std::string_view kAnswersFence = "```json answers";
const std::string kFolder = DAYBOOK_SOURCE_DIR;

}  // namespace

std::string text_of_file(const std::string& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<Example> examples_of_guide() {
  std::vector<Example> examples;
  std::istringstream lines(text_of_file(kFolder + "/docs/reference/scenario.md"));
  std::string line;
  std::string* block = nullptr;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (line == kAnswersFence) {
      block = &examples.back().answers;
    } else if (line == kScenarioFence) {
      examples.push_back({"scenario.md:" + std::to_string(number), "", ""});
      block = &examples.back().text;
    } else if (line.starts_with("```")) {
      block = nullptr;
    } else if (block) {
      *block += line + "\n";
    }
  }
  return examples;
}

std::vector<Example> golden_examples() {
  std::vector<Example> examples;
  for (const std::string folder : {"golden/", "presets/"})
    for (const auto& entry :
         std::filesystem::directory_iterator(kFolder + "/tests/scenario/" + folder))
      examples.push_back(
          {folder + entry.path().filename().string(), text_of_file(entry.path()), ""});
  std::ranges::sort(examples, {}, &Example::name);
  return examples;
}

}  // namespace daybook::scenario
