#include "adapters/store_sqlite/backup.hpp"

#include <system_error>

#include "adapters/store_sqlite/error.hpp"

namespace daybook::sqlite {
namespace {

base::Outcome copy_pages(Database& source, Database& target) {
  sqlite3_backup* backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
  if (!backup)
    return std::unexpected(error_of(target.handle(), sqlite3_extended_errcode(target.handle())));
  // In one go: copied in pieces it would begin anew after every append.
  constexpr int kAllPages = -1;
  sqlite3_backup_step(backup, kAllPages);
  const int code = sqlite3_backup_finish(backup);
  if (code != SQLITE_OK) return std::unexpected(error_of(target.handle(), code));
  return {};
}

base::Outcome copy_into(Database& source, const std::filesystem::path& file) {
  Database target = TRY(Database::open(file, Role::writer));
  TRY(copy_pages(source, target));
  // A rollback journal leaves no second file: what was copied says that it has a write-ahead log.
  return target.execute("pragma journal_mode=delete;");
}

}  // namespace

base::Outcome back_up(Database& source, const std::filesystem::path& file) {
  std::error_code error;
  if (std::filesystem::exists(file, error))
    return base::rejected("store.backup_exists", {{"path", file.string()}});
  std::filesystem::path partial = file;
  partial += ".partial";
  std::filesystem::remove(partial, error);
  base::Outcome copied = copy_into(source, partial);
  if (copied) std::filesystem::rename(partial, file, error);
  if (copied && !error) return {};
  std::error_code ignored;
  std::filesystem::remove(partial, ignored);
  if (!copied) return copied;
  return base::fail(base::ErrorCode::unavailable, "store.unavailable",
                    {{"path", file.string()}, {"message", error.message()}});
}

}  // namespace daybook::sqlite
