#include "adapters/store_sqlite/statement.hpp"

#include "adapters/store_sqlite/error.hpp"

namespace daybook::sqlite {
namespace {

std::array<unsigned char, 16> big_endian(base::Uuid uuid) {
  std::array<unsigned char, 16> bytes;
  for (std::size_t at = 0; at < 8; ++at) {
    bytes[at] = static_cast<unsigned char>(uuid.high >> (56 - 8 * at));
    bytes[8 + at] = static_cast<unsigned char>(uuid.low >> (56 - 8 * at));
  }
  return bytes;
}

}  // namespace

Rows::~Rows() {
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
}

base::Result<bool> Rows::next() {
  const int code = bind_code_ == SQLITE_OK ? sqlite3_step(statement_) : bind_code_;
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return std::unexpected(error_of(sqlite3_db_handle(statement_), code));
}

std::int64_t Rows::integer(int column) const { return sqlite3_column_int64(statement_, column); }

std::string_view Rows::bytes(int column) const {
  const void* bytes = sqlite3_column_blob(statement_, column);
  const int size = sqlite3_column_bytes(statement_, column);
  if (!bytes) return {};
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

void Rows::bind(std::int64_t value) {
  bind_code_ |= sqlite3_bind_int64(statement_, ++bound_, value);
}

void Rows::bind(Blob value) {
  // A null pointer would bind NULL instead of an empty BLOB.
  const char* bytes = value.bytes.data() ? value.bytes.data() : "";
  bind_code_ |= sqlite3_bind_blob64(statement_, ++bound_, bytes, value.bytes.size(), SQLITE_STATIC);
}

void Rows::bind(std::string_view text) {
  const char* bytes = text.data() ? text.data() : "";
  bind_code_ |=
      sqlite3_bind_text64(statement_, ++bound_, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void Rows::bind(base::Uuid value) {
  const auto bytes = big_endian(value);
  bind_code_ |=
      sqlite3_bind_blob64(statement_, ++bound_, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
}

void Rows::bind(const Hash& value) {
  bind_code_ |=
      sqlite3_bind_blob64(statement_, ++bound_, value.data(), value.size(), SQLITE_TRANSIENT);
}

base::Result<Statement> Statement::prepare(sqlite3* connection, std::string_view sql) {
  sqlite3_stmt* raw = nullptr;
  const int code = sqlite3_prepare_v3(connection, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
  if (code != SQLITE_OK) return std::unexpected(error_of(connection, code));
  Statement statement;
  statement.statement_.reset(raw);
  return statement;
}

base::Result<base::Uuid> uuid_from(std::string_view bytes) {
  if (bytes.size() != 16) return corrupt({{"column_bytes", std::to_string(bytes.size())}});
  base::Uuid uuid;
  for (std::size_t at = 0; at < 8; ++at) {
    uuid.high = uuid.high << 8 | static_cast<unsigned char>(bytes[at]);
    uuid.low = uuid.low << 8 | static_cast<unsigned char>(bytes[8 + at]);
  }
  return uuid;
}

}  // namespace daybook::sqlite
