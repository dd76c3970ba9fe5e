#include "adapters/store_sqlite/sqlite_storage.hpp"

#include "adapters/store_sqlite/backup.hpp"
#include "adapters/store_sqlite/directory_lock.hpp"
#include "adapters/store_sqlite/error.hpp"
#include "adapters/store_sqlite/group_commit.hpp"
#include "adapters/store_sqlite/log_tables.hpp"
#include "adapters/store_sqlite/reader_pool.hpp"
#include "adapters/store_sqlite/schema.hpp"
#include "application/log/append_check.hpp"

namespace daybook {
namespace {

constexpr std::size_t kSettingBytesMax = 64u << 10;
// What a row takes besides its bytes, for the size of a transaction.
constexpr std::size_t kRowBytes = 256;

// Every organisation's head against its last batch, both ways.
constexpr const char* kHeadsThatDisagree = R"(
  select count(*) from (
    select org, max(first) as first from batches group by org
  ) last
  join batches using (org, first)
  full join organisations using (org)
  where batches.hash is not organisations.head_hash
     or batches.first + batches.count - 1 is not organisations.head
)";

base::Outcome corrupt_finding(std::string finding) {
  return sqlite::corrupt({{"finding", std::move(finding)}});
}

}  // namespace

namespace sqlite {

struct Writer {
  DirectoryLock lock;
  Database database;
  LogTables tables;
  std::unique_ptr<GroupCommit> commits;  // last, so that it ends first
};

}  // namespace sqlite

SqliteStorage::SqliteStorage(const SqliteOptions& options)
    : options_(options), file_(options.directory / "daybook.db") {}

SqliteStorage::~SqliteStorage() { readers_.reset(); }

base::Result<std::unique_ptr<SqliteStorage>> SqliteStorage::open(const SqliteOptions& options) {
  std::unique_ptr<SqliteStorage> storage(new SqliteStorage(options));
  TRY(options.access == SqliteAccess::write ? storage->open_for_writing()
                                            : storage->open_for_reading());
  storage->readers_ =
      std::make_unique<sqlite::ReaderPool>(storage->file_, options.vfs, options.readers_max);
  TRY(storage->readers_->lend());
  return storage;
}

base::Outcome SqliteStorage::open_for_reading() {
  std::error_code error;
  if (!std::filesystem::exists(file_, error))
    return base::not_found("store.not_found", {{"path", file_.string()}});
  sqlite::Database database =
      TRY(sqlite::Database::open(file_, sqlite::Role::reader, options_.vfs));
  return sqlite::check_schema(database);
}

base::Outcome SqliteStorage::open_for_writing() {
  TRY(sqlite::ensure_directory(options_.directory));
  sqlite::DirectoryLock lock = TRY(sqlite::DirectoryLock::acquire(options_.directory));
  sqlite::Database database =
      TRY(sqlite::Database::open(file_, sqlite::Role::writer, options_.vfs));
  TRY(sqlite::migrate(database));
  TRY(sqlite::empty_log(database));
  sqlite::LogTables tables = TRY(sqlite::LogTables::prepare(database));
  writer_.reset(
      new sqlite::Writer{std::move(lock), std::move(database), std::move(tables), nullptr});
  writer_->commits =
      TRY(sqlite::GroupCommit::start(writer_->database, {.queue_max = options_.queue_max}));
  return {};
}

base::Outcome SqliteStorage::write(std::size_t bytes, const std::function<base::Outcome()>& work) {
  if (!writer_) return base::fail(base::ErrorCode::unavailable, "store.read_only");
  return writer_->commits->run(bytes + kRowBytes, work);
}

base::Result<AppendOutcome> SqliteStorage::append(OrgId org, base::Version expected,
                                                  const Batch& batch,
                                                  const std::vector<Claim>& claims) {
  TRY(check_append(org, expected, batch, claims));
  base::Result<AppendOutcome> answer = Unknown{};
  const base::Outcome committed = write(batch.bytes.size(), [&]() -> base::Outcome {
    answer = TRY(writer_->tables.append(org, expected, batch, claims));
    return {};
  });
  const bool is_written = answer && std::holds_alternative<Appended>(*answer);
  if (!committed) {
    if (is_written && committed.error().rule == "store.unknown") return Unknown{};
    return base::fail(committed.error().code, committed.error().rule, committed.error().facts);
  }
  if (is_written) tell_watcher(org, batch.last());
  return answer;
}

base::Result<std::vector<Batch>> SqliteStorage::read(OrgId org, base::Version after,
                                                     std::size_t bytes_max, Consistency) {
  auto reader = TRY(readers_->lend());
  return reader->read(org, after, bytes_max);
}

base::Result<base::Version> SqliteStorage::head(OrgId org) {
  auto reader = TRY(readers_->lend());
  return reader->head(org);
}

base::Result<std::vector<OrgId>> SqliteStorage::organisations() {
  auto reader = TRY(readers_->lend());
  return reader->organisations();
}

base::Result<std::optional<OrgId>> SqliteStorage::find_claim(std::string_view key) {
  auto reader = TRY(readers_->lend());
  return reader->find_claim(key);
}

base::Result<std::optional<Snapshot>> SqliteStorage::load_snapshot(OrgId org,
                                                                   std::uint32_t fold_version,
                                                                   std::string_view section) {
  auto reader = TRY(readers_->lend());
  return reader->load_snapshot(org, fold_version, section);
}

base::Outcome SqliteStorage::save_snapshot(OrgId org, std::uint32_t fold_version,
                                           std::string_view section, const Snapshot& snapshot) {
  TRY(check_snapshot(section, snapshot));
  return write(snapshot.bytes.size(),
               [&] { return writer_->tables.save_snapshot(org, fold_version, section, snapshot); });
}

base::Outcome SqliteStorage::delete_snapshots(OrgId org) {
  return write(0, [&] { return writer_->tables.delete_snapshots(org); });
}

void SqliteStorage::watch(Watcher watcher) {
  const std::scoped_lock lock(watcher_mutex_);
  watcher_ = std::move(watcher);
}

void SqliteStorage::tell_watcher(OrgId org, base::Version head) {
  const std::scoped_lock lock(watcher_mutex_);
  if (watcher_) watcher_(org, head);
}

base::Result<std::optional<std::string>> SqliteStorage::load_setting(std::string_view name) {
  auto reader = TRY(readers_->lend());
  return reader->load_setting(name);
}

base::Outcome SqliteStorage::save_setting(std::string_view name, std::string_view value) {
  if (name.empty() || name.size() > kSettingBytesMax || value.size() > kSettingBytesMax)
    return base::invalid("setting.malformed", {{"name", std::string(name.substr(0, 64))}});
  return write(value.size(), [&] { return writer_->tables.save_setting(name, value); });
}

base::Outcome SqliteStorage::backup_to(const std::filesystem::path& file) {
  auto reader = TRY(readers_->lend());
  return sqlite::back_up(reader->database(), file);
}

base::Outcome SqliteStorage::check_file() {
  auto reader = TRY(readers_->lend());
  sqlite::Statement check = TRY(reader->database().prepare("pragma integrity_check(1)"));
  {
    sqlite::Rows rows = check.run();
    if (!TRY(rows.next())) return corrupt_finding("integrity_check");
    if (rows.bytes(0) != "ok") return corrupt_finding(std::string(rows.bytes(0)));
  }
  const std::int64_t heads = TRY(reader->database().ask_integer(kHeadsThatDisagree));
  if (heads != 0) return corrupt_finding("heads_that_disagree=" + std::to_string(heads));
  return {};
}

}  // namespace daybook
