#include "adapters/store_sqlite/database.hpp"

#include "adapters/store_sqlite/error.hpp"

namespace daybook::sqlite {
namespace {

// A connection of our own never waits for another one of ours: this is for a tool that somebody
// has pointed at a live file.
constexpr int kBusyTimeoutMs = 5000;

// synchronous=full: the write-ahead log is flushed by every commit, so a commit is durable when it
// returns. Automatic checkpoints are off because SQLite drops their errors: GroupCommit makes them.
constexpr const char* kWriterSettings =
    "pragma journal_mode=wal;"
    "pragma synchronous=full;"
    "pragma wal_autocheckpoint=0;"
    "pragma journal_size_limit=67108864;"
    "pragma cache_size=-16384;"
    "pragma temp_store=memory;"
    "pragma trusted_schema=off;";
constexpr const char* kReaderSettings =
    "pragma query_only=on;"
    "pragma wal_autocheckpoint=0;"
    "pragma cache_size=-8192;"
    "pragma temp_store=memory;"
    "pragma trusted_schema=off;";

int flags_of(Role role) {
  constexpr int kAlways = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
  return kAlways |
         (role == Role::writer ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY);
}

}  // namespace

base::Result<Database> Database::open(const std::filesystem::path& file, Role role,
                                      const char* vfs) {
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &raw, flags_of(role), vfs);
  Database database;
  database.connection_.reset(raw);
  if (code != SQLITE_OK) return std::unexpected(error_of(raw, code));
  sqlite3_busy_timeout(raw, kBusyTimeoutMs);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  if (role == Role::reader) sqlite3_db_config(raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  TRY(database.execute(role == Role::writer ? kWriterSettings : kReaderSettings));
  return database;
}

base::Outcome Database::execute(const std::string& sql) {
  const int code = sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return std::unexpected(error_of(handle(), code));
  return {};
}

base::Result<std::int64_t> Database::ask_integer(std::string_view sql) {
  Statement statement = TRY(prepare(sql));
  Rows rows = statement.run();
  if (!TRY(rows.next())) return corrupt({{"query", std::string(sql)}});
  return rows.integer(0);
}

base::Outcome empty_log(Database& writer) {
  const int code = sqlite3_wal_checkpoint_v2(writer.handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE,
                                             nullptr, nullptr);
  if (code != SQLITE_OK) return std::unexpected(error_of(writer.handle(), code));
  return {};
}

}  // namespace daybook::sqlite
