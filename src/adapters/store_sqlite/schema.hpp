// The tables of the database file and how older files become newer ones. Documented row by row in
// docs/reference/event-log.md.
#pragma once
#include <span>

#include "base/result.hpp"

#include "adapters/store_sqlite/database.hpp"

namespace daybook::sqlite {

// SQL that makes a file of version n one of version n + 1, where n is its place in the list. What
// was released is never edited: a change is another entry.
using Migration = const char*;

std::span<const Migration> migrations();
std::int64_t schema_version_known();

// Brings a file (also an empty one) to the newest version, each step in a transaction of its own:
// after a crash the next start goes on. Refuses with
//   "store.newer_schema"  written by a later Daybook; facts "version", "version_known"
//   "store.foreign_file"  a database that is not Daybook's
base::Outcome migrate(Database& writer, std::span<const Migration> steps = migrations());

// For those who may not write: "store.older_schema" besides the above.
base::Outcome check_schema(Database& reader);

}  // namespace daybook::sqlite
