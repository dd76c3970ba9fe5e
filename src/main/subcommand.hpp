// A subcommand of `daybook`: its options are declared into a value that its run closes over.
#pragma once
#include <functional>
#include <span>
#include <string_view>

#include "main/options.hpp"

namespace daybook::cli {

using Run = std::function<int()>;  // returns the exit code

struct Subcommand {
  std::string_view name;
  std::string_view summary;
  Run (*declare)(Options& options);
};

// All of them, in the order in which --help lists them.
std::span<const Subcommand> subcommands();

Run declare_balance(Options& options);
Run declare_demo(Options& options);
Run declare_explain(Options& options);
Run declare_export(Options& options);
Run declare_import(Options& options);
Run declare_payroll(Options& options);
Run declare_presets(Options& options);
Run declare_replay(Options& options);
Run declare_serve(Options& options);
Run declare_sign_in(Options& options);
Run declare_simulate(Options& options);
Run declare_undo(Options& options);
Run declare_verify(Options& options);
Run declare_whatif(Options& options);

}  // namespace daybook::cli
