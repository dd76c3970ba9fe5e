// The key that signs sessions and sign-in links: made once, kept in the data directory.
#pragma once
#include <string>

#include "adapters/store_sqlite/sqlite_storage.hpp"

namespace daybook::cli {

// Makes it when there is none yet.
Result<std::string> ensure_session_secret(SqliteStorage& storage);
// Reads it beside a running server; makes it when none ever ran on this data directory.
Result<std::string> ensure_session_secret(const std::string& directory);

}  // namespace daybook::cli
