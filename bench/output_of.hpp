// Runs a command and gives back what it prints.
#pragma once
#include <cstdio>
#include <string>

#include "base/result.hpp"

namespace daybook {

inline std::string output_of(const std::string& command) {
  std::string text;
  FILE* pipe = popen(command.c_str(), "r");
  ENSURE(pipe);
  char buffer[4096];
  while (const std::size_t size = fread(buffer, 1, sizeof buffer, pipe)) text.append(buffer, size);
  pclose(pipe);
  return text;
}

}  // namespace daybook
