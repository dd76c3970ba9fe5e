#include <array>

#include "main/subcommand.hpp"

namespace daybook::cli {

std::span<const Subcommand> subcommands() {
  static constexpr std::array kSubcommands = {
      Subcommand{"demo", "Make the demo organisation in an empty data directory", declare_demo},
  };
  return kSubcommands;
}

}  // namespace daybook::cli
