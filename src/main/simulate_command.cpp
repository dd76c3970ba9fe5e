// daybook simulate: answers to the questions of a scenario file, without any data directory.
#include <memory>

#include "application/scenario/scenario_schema.hpp"
#include "application/scenario/simulate.hpp"
#include "main/console.hpp"
#include "main/exit_code.hpp"
#include "main/files.hpp"
#include "main/subcommand.hpp"

namespace daybook::cli {
namespace {

struct Settings {
  std::string file;
  bool schema = false;
};

base::Result<int> run_simulate(const Settings& settings) {
  if (settings.schema) {
    std::string schema = scenario::scenario_schema();
    schema.pop_back();
    print(schema);
    return kDone;
  }
  if (settings.file.empty()) return base::invalid("scenario.file_missing");
  const std::string text = TRY(read_file(settings.file));
  const scenario::Simulation simulation = TRY(scenario::simulate(text));
  print(simulation.answers);
  return simulation.all_answered && simulation.all_met ? kDone : kRefused;
}

}  // namespace

Run declare_simulate(Options& options) {
  auto settings = std::make_shared<Settings>();
  options.text("file,--file", settings->file, "Scenario file in JSON; - is standard input");
  options.flag("--schema", settings->schema, "Print the JSON Schema of scenario files");
  options.examples("  daybook simulate leave.json\n  daybook simulate - < leave.json");
  return [settings] {
    const auto code = run_simulate(*settings);
    return code ? *code : report(code.error(), Form::json);
  };
}

}  // namespace daybook::cli
