#include <cstdio>
#include <exception>

#include "main/exit_code.hpp"
#include "main/program.hpp"

int main(int argc, char** argv) {
  try {
    return daybook::cli::run_program(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "daybook: %s\n", error.what());
    return daybook::cli::kRefused;
  }
}
