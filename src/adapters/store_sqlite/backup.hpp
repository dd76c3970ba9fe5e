// A consistent copy of a database that is in use.
#pragma once
#include <filesystem>

#include "base/result.hpp"

#include "adapters/store_sqlite/database.hpp"

namespace daybook::sqlite {

// Copies what `source` sees now into a new file, which appears under its name when it is complete
// and flushed. Refuses with "store.backup_exists".
base::Outcome back_up(Database& source, const std::filesystem::path& file);

}  // namespace daybook::sqlite
