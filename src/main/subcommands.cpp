#include <array>

#include "main/subcommand.hpp"

namespace daybook::cli {

std::span<const Subcommand> subcommands() {
  static constexpr std::array kSubcommands = {
      Subcommand{"demo", "Make the demo organisation in an empty data directory", declare_demo},
      Subcommand{"import", "Import people and their leave from CSV files", declare_import},
      Subcommand{"serve", "Serve the dashboard and the API over HTTP", declare_serve},
  };
  return kSubcommands;
}

}  // namespace daybook::cli
