// A prepared statement, and the rows of one run of it.
//
//   Rows rows = statement.run(org.uuid, std::int64_t{7});
//   while (TRY(rows.next())) use(rows.integer(0), rows.bytes(1));
//
// A statement has one run at a time; the run ends, and its locks with it, when Rows is destroyed.
#pragma once
#include <cstdint>
#include <memory>
#include <sqlite3.h>
#include <string_view>

#include "base/id.hpp"
#include "base/result.hpp"

#include "application/ports/storage.hpp"

namespace daybook::sqlite {

// A parameter that is stored as a BLOB. It is not copied: it has to outlive the run.
struct Blob {
  std::string_view bytes;
};

class Rows {
 public:
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;
  ~Rows();

  // Moves to the next row; false after the last one.
  base::Result<bool> next();

  // Columns of the present row, from 0. What has another type comes out as 0 or empty bytes.
  std::int64_t integer(int column) const;
  std::string_view bytes(int column) const;  // valid until next()

 private:
  friend class Statement;
  template <class... Values>
  explicit Rows(sqlite3_stmt* statement, const Values&... values) : statement_(statement) {
    (bind(values), ...);
  }

  void bind(std::int64_t value);
  void bind(Blob value);
  void bind(std::string_view text);  // not copied, like Blob
  void bind(base::Uuid value);
  void bind(const Hash& value);

  sqlite3_stmt* statement_;
  int bound_ = 0;
  int bind_code_ = SQLITE_OK;
};

class Statement {
 public:
  static base::Result<Statement> prepare(sqlite3* connection, std::string_view sql);

  template <class... Values>
  Rows run(const Values&... values) {
    return Rows(statement_.get(), values...);
  }
  // For what has no rows, or one that nobody wants.
  template <class... Values>
  base::Outcome execute(const Values&... values) {
    Rows rows = run(values...);
    TRY(rows.next());
    return {};
  }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

base::Result<base::Uuid> uuid_from(std::string_view bytes);

}  // namespace daybook::sqlite
