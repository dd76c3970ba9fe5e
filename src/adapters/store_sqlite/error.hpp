// SQLite's result codes as errors with rule ids:
//
//   "store.full"         the disk, or the size that was allowed; nothing was written, room may come
//   "store.busy"         another process holds the file's lock (it should not)
//   "store.no_memory"
//   "store.corrupt"      the file is damaged, or is no database
//   "store.unavailable"  everything else; the facts say what SQLite said
//
// All are ErrorCode::unavailable, and all carry the facts "sqlite" (extended result code) and
// "message".
#pragma once
#include <sqlite3.h>

#include "base/result.hpp"

namespace daybook::sqlite {

base::Error error_of(sqlite3* connection, int code);

// True for conditions that can end by themselves, after which the file is as it was before.
bool is_passing(const base::Error& error);

std::unexpected<base::Error> corrupt(std::vector<base::Fact> facts);

}  // namespace daybook::sqlite
