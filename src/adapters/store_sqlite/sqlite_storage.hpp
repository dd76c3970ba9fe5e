// Logs in one SQLite file: `daybook.db`, with `daybook.db-wal` and `daybook.db-shm` beside it while
// it is open, and `daybook.lock`, in a data directory.
//
// An append is durable when it returns: the commit was flushed to disk. One connection writes and
// checkpoints, on a thread of its own, and takes everybody's appends together in one transaction;
// others read. Nothing else may write to a live file. docs/reference/event-log.md says what is in
// it, row by row.
#pragma once
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "application/ports/storage.hpp"

namespace daybook {

namespace sqlite {
struct Writer;
class ReaderPool;
}  // namespace sqlite

enum class SqliteAccess {
  write,  // makes directory and file when missing; one process at a time
  read,   // for verification and copies, beside a running server or without one
};

struct SqliteOptions {
  std::filesystem::path directory;
  SqliteAccess access = SqliteAccess::write;
  std::size_t readers_max = 4;   // connections; each takes up to 8 MB for its cache
  std::size_t queue_max = 4096;  // appends that wait; more are refused with "store.overloaded"
  const char* vfs = nullptr;     // of SQLite's file layers; null is the system's
};

class SqliteStorage final : public Storage {
 public:
  // Refuses with
  //   "store.in_use"        another process writes in this directory
  //   "store.not_found"     nothing to read there
  //   "store.newer_schema"  written by a later version of Daybook
  //   "store.older_schema"  opened for reading, and written by an earlier version: open it once for
  //                         writing, which brings it up to date
  //   "store.foreign_file"  `daybook.db` is some other database
  // or as SQLite fails: "store.unavailable", "store.full", "store.corrupt", "store.busy".
  static base::Result<std::unique_ptr<SqliteStorage>> open(const SqliteOptions& options);
  ~SqliteStorage() override;

  // Besides what check_append refuses: "store.overloaded", "store.read_only", "store.full" (nothing
  // written; works again when there is room) and "store.unavailable" (nothing written, and for ever
  // after a failed flush). All of them are ErrorCode::unavailable.
  base::Result<AppendOutcome> append(OrgId org, base::Version expected, const Batch& batch,
                                     const std::vector<Claim>& claims = {}) override;
  base::Result<std::vector<Batch>> read(OrgId org, base::Version after, std::size_t bytes_max,
                                        Consistency consistency = Consistency::strong) override;
  base::Result<base::Version> head(OrgId org) override;
  base::Result<std::vector<OrgId>> organisations() override;
  base::Result<std::optional<OrgId>> find_claim(std::string_view key) override;
  base::Result<std::optional<Snapshot>> load_snapshot(OrgId org, std::uint32_t fold_version,
                                                      std::string_view section) override;
  base::Outcome save_snapshot(OrgId org, std::uint32_t fold_version, std::string_view section,
                              const Snapshot& snapshot) override;
  base::Outcome delete_snapshots(OrgId org) override;
  void watch(Watcher watcher) override;

  // Secrets of this server, such as the key that signs sessions. At most 64 KB;
  // "setting.malformed".
  base::Result<std::optional<std::string>> load_setting(std::string_view name);
  base::Outcome save_setting(std::string_view name, std::string_view value);

  // Copies the file as it is at this moment, while appends go on: `file` is a whole database
  // without a write-ahead log beside it. (Copying daybook.db with cp misses what is in the log.)
  // Refuses with "store.backup_exists", never overwrites.
  base::Outcome backup_to(const std::filesystem::path& file);

  // Looks for damage that verify_chain cannot see: SQLite's own structure, organisations whose
  // recorded head is not that of their last batch, batches of organisations that are not listed.
  // "store.corrupt" with the fact "finding". Reads the whole file.
  base::Outcome check_file();

 private:
  explicit SqliteStorage(const SqliteOptions& options);

  base::Outcome open_for_reading();
  base::Outcome open_for_writing();
  base::Outcome write(std::size_t bytes, const std::function<base::Outcome()>& work);
  void tell_watcher(OrgId org, base::Version head);

  const SqliteOptions options_;
  const std::filesystem::path file_;
  // The writer is closed last: its connection copies the write-ahead log into the file.
  std::unique_ptr<sqlite::Writer> writer_;
  std::unique_ptr<sqlite::ReaderPool> readers_;

  std::mutex watcher_mutex_;  // guards watcher_, and is held while it is called
  Watcher watcher_;
};

}  // namespace daybook
