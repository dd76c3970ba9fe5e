// Writes snapshots on a thread of its own, so that no request waits for one. A snapshot is a cache:
// one that cannot be written is counted and forgotten.
#pragma once
#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

#include "application/host/view.hpp"
#include "application/log/snapshot_codec.hpp"

namespace daybook {

class SnapshotWriter {
 public:
  explicit SnapshotWriter(Storage& storage);
  // Ends after the one that is being written; those that wait are dropped.
  ~SnapshotWriter() = default;

  // Takes the place of an older one of the organisation that still waits. False, and nothing is
  // done, when too many wait.
  bool offer(OrgId org, View view, const LogEnd& end);
  // Returns when nothing waits and nothing is being written.
  void settle();

  std::uint64_t written() const { return written_; }
  std::uint64_t failed() const { return failed_; }

 private:
  struct Waiting {
    View view;
    LogEnd end;
  };

  void run(const std::stop_token& stop);
  void write(OrgId org, const Waiting& waiting);

  Storage& storage_;
  std::atomic<std::uint64_t> written_ = 0;
  std::atomic<std::uint64_t> failed_ = 0;

  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::map<OrgId, Waiting> waiting_;  // guarded by mutex_
  bool writing_ = false;              // guarded by mutex_
  std::jthread thread_;               // last, so that it ends before what it uses
};

}  // namespace daybook
