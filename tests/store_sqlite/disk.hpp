// A file layer for SQLite that does to writes what disks do: fails to flush, is full, is slow,
// loses on a power cut all that was not flushed.
//
//   Disk disk;
//   SqliteStorage::open({.directory = directory, .vfs = disk.name()});
//   disk.fail_flushes_of(".db-wal");
#pragma once
#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <string>

namespace daybook::sqlite {

// One at a time, and the stores on it have to be closed before it goes.
class Disk {
 public:
  Disk();
  ~Disk();

  const char* name() const { return "daybook-test-disk"; }

  // Every flush of files that end so fails from now on; "" for none.
  void fail_flushes_of(std::string file_ending);
  void fill_up(bool is_full) { is_full_ = is_full; }

  // Flushes wait while the disk is held; `wait_until_flushing` is true as soon as one does, and
  // false when none comes.
  void hold();
  void let_go();
  [[nodiscard]] bool wait_until_flushing();

  // From now on every flushed file is also copied into this directory, as it was when it was
  // flushed: what a power cut would leave.
  void keep_flushed_in(std::filesystem::path directory);

  // What the file layer calls.
  int on_flush(const std::string& file, const std::string& content);
  void on_delete(const std::string& file);
  bool is_full() const { return is_full_; }
  bool wants_content();

 private:
  std::mutex mutex_;  // guards the rest
  std::condition_variable changed_;
  std::string failing_ending_;
  std::filesystem::path kept_in_;
  bool is_held_ = false;
  int flushing_ = 0;
  std::atomic<bool> is_full_{false};
};

}  // namespace daybook::sqlite
