#pragma once

namespace daybook::cli {

// Parses the command line and runs the subcommand that it names. Returns the exit code.
int run_program(int argc, char** argv);

}  // namespace daybook::cli
