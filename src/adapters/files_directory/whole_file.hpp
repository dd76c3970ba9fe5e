// Files that are written and read as a whole, and survive a power cut or never were.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace daybook::files {

enum class Replace { no, yes };

// All of it is under its name, durably, or nothing is; the folders are made. Only the owner of the
// process may read it. With Replace::no, one that is there already stays and false comes back.
base::Result<bool> write_whole(const std::filesystem::path& path, std::string_view bytes,
                               Replace replace);
// Nothing when there is none. More than `bytes_max` is "file.altered".
base::Result<std::optional<std::string>> read_whole(const std::filesystem::path& path,
                                                    std::size_t bytes_max);
// Durably; success when there was none. A folder goes with what is in it.
base::Outcome remove_all(const std::filesystem::path& path);

std::unexpected<base::Error> unavailable(const std::filesystem::path& path, int error);

}  // namespace daybook::files
