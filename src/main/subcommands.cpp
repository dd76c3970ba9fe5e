#include <array>

#include "main/subcommand.hpp"

namespace daybook::cli {

std::span<const Subcommand> subcommands() {
  static constexpr std::array kSubcommands = {
      Subcommand{"demo", "Make the demo organisation in an empty data directory", declare_demo},
      Subcommand{"import", "Import people and their leave from CSV files", declare_import},
      Subcommand{"balance", "Show what people have, have taken and have left", declare_balance},
      Subcommand{"explain", "Take a figure apart into entries and events", declare_explain},
      Subcommand{"simulate", "Answer the questions of a scenario file, without any data",
                 declare_simulate},
      Subcommand{"whatif", "Show what changes would do, without making them", declare_whatif},
      Subcommand{"undo", "Put back what some events changed, by more events", declare_undo},
      Subcommand{"payroll", "Close periods for payroll and export them, with later corrections",
                 declare_payroll},
      Subcommand{"presets", "Print the leave that laws give, as policies to start from",
                 declare_presets},
      Subcommand{"export", "Write all events, or people and leave as CSV", declare_export},
      Subcommand{"verify", "Check that nothing in the logs was changed", declare_verify},
      Subcommand{"replay", "Compute all figures from the events alone", declare_replay},
      Subcommand{"serve", "Serve the dashboard and the API over HTTP", declare_serve},
      Subcommand{"sign-in", "Make a link that signs a person in once", declare_sign_in},
  };
  return kSubcommands;
}

}  // namespace daybook::cli
