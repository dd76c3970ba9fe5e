// A connection to the database file. One thread at a time uses a connection.
#pragma once
#include <filesystem>
#include <memory>
#include <sqlite3.h>
#include <string>

#include "base/result.hpp"

#include "adapters/store_sqlite/statement.hpp"

namespace daybook::sqlite {

enum class Role {
  writer,  // creates the file; alone writes and alone checkpoints
  reader,  // never writes to the database and never checkpoints
};

class Database {
 public:
  // `vfs` names one of SQLite's file layers; null is the system's. Refuses with the rules of
  // error.hpp.
  static base::Result<Database> open(const std::filesystem::path& file, Role role,
                                     const char* vfs = nullptr);

  base::Result<Statement> prepare(std::string_view sql) {
    return Statement::prepare(connection_.get(), sql);
  }
  // Runs statements that have no parameters and whose rows nobody wants.
  base::Outcome execute(const std::string& sql);
  // The first column of the only row of a query.
  base::Result<std::int64_t> ask_integer(std::string_view sql);

  bool in_transaction() const { return sqlite3_get_autocommit(connection_.get()) == 0; }
  sqlite3* handle() { return connection_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
  };
  std::unique_ptr<sqlite3, Close> connection_;
};

// Copies what an earlier process left in the write-ahead log into the database and flushes that,
// before anything is acknowledged on top of it. The log may come from a process whose flush failed:
// then its last commit can be in the operating system's memory and not on the disk, and a commit
// behind it would be lost with it.
base::Outcome empty_log(Database& writer);

}  // namespace daybook::sqlite
