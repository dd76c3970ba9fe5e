#include "application/host/snapshot_writer.hpp"

namespace daybook {
namespace {

// Each holds a whole organisation in memory.
constexpr std::size_t kWaitingMax = 16;

}  // namespace

SnapshotWriter::SnapshotWriter(Storage& storage)
    : storage_(storage), thread_([this](const std::stop_token& stop) { run(stop); }) {}

bool SnapshotWriter::offer(OrgId org, View view, const LogEnd& end) {
  const std::scoped_lock lock(mutex_);
  if (waiting_.size() >= kWaitingMax && !waiting_.contains(org)) return false;
  waiting_.insert_or_assign(org, Waiting{std::move(view), end});
  changed_.notify_all();
  return true;
}

void SnapshotWriter::settle() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return waiting_.empty() && !writing_; });
}

void SnapshotWriter::run(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (changed_.wait(lock, stop, [this] { return !waiting_.empty(); }) &&
         !stop.stop_requested()) {
    const auto next = waiting_.extract(waiting_.begin());
    writing_ = true;
    lock.unlock();
    write(next.key(), next.mapped());
    lock.lock();
    writing_ = false;
    changed_.notify_all();
  }
}

void SnapshotWriter::write(OrgId org, const Waiting& waiting) {
  const auto snapshot = encode_snapshot(org, *waiting.view, waiting.end);
  const bool is_saved =
      snapshot && storage_.save_snapshot(org, kFoldVersion, kWholeState, *snapshot);
  ++(is_saved ? written_ : failed_);
}

}  // namespace daybook
