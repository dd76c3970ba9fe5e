// daybook presets: policies of real regimes to start from, without any data directory.
#include <fmt/format.h>
#include <memory>

#include "application/scenario/preset.hpp"
#include "application/scenario/scenario_schema.hpp"
#include "main/console.hpp"
#include "main/exit_code.hpp"
#include "main/subcommand.hpp"

namespace daybook::cli {
namespace {

struct Settings {
  std::string id;
  bool whole = false;
  bool schema = false;
};

// print() adds the newline.
void print_file(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  print(text);
}

base::Outcome list_presets() {
  for (const scenario::PresetFile& file : scenario::preset_files()) {
    const scenario::Preset preset = TRY(scenario::read_preset(file.text));
    print(fmt::format("{:<24} {}  {}", file.id, preset.country, preset.name));
  }
  return {};
}

base::Outcome run_presets(const Settings& settings) {
  if (settings.schema) {
    print_file(scenario::preset_schema());
    return {};
  }
  if (settings.id.empty()) return list_presets();
  const scenario::PresetFile file = TRY(scenario::preset_file(settings.id, "id"));
  print_file(settings.whole ? std::string(file.text) : scenario::scenario_of(file));
  return {};
}

}  // namespace

Run declare_presets(Options& options) {
  auto settings = std::make_shared<Settings>();
  options.text("id,--id", settings->id, "Which one to print, as a scenario to go on from (a list)");
  options.flag("--whole", settings->whole, "Print its sources and what it leaves out, too");
  options.flag("--schema", settings->schema, "Print the JSON Schema of the files of presets/");
  options.examples("  daybook presets\n  daybook presets germany > leave.json");
  return [settings] {
    const auto done = run_presets(*settings);
    return done ? kDone : report(done.error());
  };
}

}  // namespace daybook::cli
