#include "main/program.hpp"

#include <CLI/CLI.hpp>

#include "main/exit_code.hpp"
#include "main/subcommand.hpp"

namespace daybook::cli {
namespace {

constexpr const char* kFooter =
    "Exit codes: 0 done, 1 refused or a check failed, 2 wrong usage, 3 data directory "
    "unavailable.\n"
    "daybook SUBCOMMAND --help tells more.";

void declare(CLI::App& app, const Subcommand& subcommand, Run& chosen) {
  CLI::App* sub = app.add_subcommand(std::string(subcommand.name), std::string(subcommand.summary));
  Options options(*sub);
  sub->callback([&chosen, run = subcommand.declare(options)] { chosen = run; });
}

}  // namespace

int run_program(int argc, char** argv) {
  CLI::App app("Daybook: leave tracking whose balances explain themselves.", "daybook");
  app.set_version_flag("--version", "daybook " DAYBOOK_VERSION);
  app.footer(kFooter);
  app.require_subcommand(1);
  Run chosen;
  for (const Subcommand& subcommand : subcommands()) declare(app, subcommand, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    // --help and --version come this way, too.
    return app.exit(error) == 0 ? kDone : kUsage;
  }
  return chosen();
}

}  // namespace daybook::cli
