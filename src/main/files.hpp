// Files that are named on the command line.
#pragma once
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace daybook::cli {

// The whole file; "-" is standard input. "file.unreadable", also for more than 64 MB.
base::Result<std::string> read_file(const std::string& path);
// Replaces what was there. "file.unwritable".
base::Outcome write_file(const std::string& path, std::string_view text);

}  // namespace daybook::cli
