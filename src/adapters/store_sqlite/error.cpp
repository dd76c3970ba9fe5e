#include "adapters/store_sqlite/error.hpp"

namespace daybook::sqlite {
namespace {

const char* rule_of(int code) {
  constexpr int kPrimaryCodeMask = 0xFF;
  switch (code & kPrimaryCodeMask) {
    case SQLITE_FULL: return "store.full";
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "store.busy";
    case SQLITE_NOMEM: return "store.no_memory";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return "store.corrupt";
    default: return "store.unavailable";
  }
}

}  // namespace

base::Error error_of(sqlite3* connection, int code) {
  const char* message = connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
  return {base::ErrorCode::unavailable,
          rule_of(code),
          {{"sqlite", std::to_string(code)}, {"message", message}}};
}

bool is_passing(const base::Error& error) {
  return error.rule == "store.full" || error.rule == "store.busy" ||
         error.rule == "store.no_memory";
}

std::unexpected<base::Error> corrupt(std::vector<base::Fact> facts) {
  return base::fail(base::ErrorCode::unavailable, "store.corrupt", std::move(facts));
}

}  // namespace daybook::sqlite
