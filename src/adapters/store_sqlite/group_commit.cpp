#include "adapters/store_sqlite/group_commit.hpp"

#include "adapters/store_sqlite/error.hpp"

namespace daybook::sqlite {
namespace {

// About 4 MB of write-ahead log: SQLite's own default.
constexpr int kCheckpointFrames = 1000;

base::Error with_rule(const char* rule, const base::Error& cause) {
  return {base::ErrorCode::unavailable, rule, cause.facts};
}

}  // namespace

base::Result<std::unique_ptr<GroupCommit>> GroupCommit::start(Database& writer, Limits limits) {
  Statement begin = TRY(writer.prepare("begin immediate"));
  Statement commit = TRY(writer.prepare("commit"));
  Statement rollback = TRY(writer.prepare("rollback"));
  return std::unique_ptr<GroupCommit>(
      new GroupCommit(writer, limits, std::move(begin), std::move(commit), std::move(rollback)));
}

GroupCommit::GroupCommit(Database& writer, Limits limits, Statement begin, Statement commit,
                         Statement rollback)
    : writer_(writer),
      limits_(limits),
      begin_(std::move(begin)),
      commit_(std::move(commit)),
      rollback_(std::move(rollback)),
      log_frames_due_(kCheckpointFrames) {
  const auto note_frames = [](void* frames, sqlite3*, const char*, int count) {
    *static_cast<int*>(frames) = count;
    return SQLITE_OK;
  };
  sqlite3_wal_hook(writer_.handle(), note_frames, &log_frames_);
  thread_ = std::jthread([this] { work_until_stopped(); });
}

GroupCommit::~GroupCommit() {
  {
    const std::scoped_lock lock(mutex_);
    stopping_ = true;
  }
  queued_.notify_one();
  thread_.join();
  sqlite3_wal_hook(writer_.handle(), nullptr, nullptr);
}

base::Outcome GroupCommit::run(std::size_t bytes, const Work& work) {
  Waiting waiting{.work = &work, .bytes = bytes};
  TRY(enqueue(waiting));
  queued_.notify_one();
  waiting.released.await();
  return std::move(waiting.outcome);
}

base::Outcome GroupCommit::enqueue(Waiting& waiting) {
  const std::scoped_lock lock(mutex_);
  if (broken_) return std::unexpected(*broken_);
  if (queue_.size() >= limits_.queue_max)
    return base::fail(base::ErrorCode::unavailable, "store.overloaded",
                      {{"queue_max", std::to_string(limits_.queue_max)}});
  queue_.push_back(&waiting);
  return {};
}

void GroupCommit::work_until_stopped() {
  for (Group group = take_group(); !group.empty(); group = take_group()) {
    release(group, commit(group));
    checkpoint_when_due();
  }
}

// Empty only when it is time to stop and nothing is left to do.
GroupCommit::Group GroupCommit::take_group() {
  std::unique_lock lock(mutex_);
  queued_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
  Group group;
  std::size_t bytes = 0;
  while (!queue_.empty()) {
    bytes += queue_.front()->bytes;
    if (bytes > limits_.group_bytes_max && !group.empty()) break;
    group.push_back(queue_.front());
    queue_.pop_front();
  }
  return group;
}

base::Outcome GroupCommit::commit(const Group& group) {
  {
    const std::scoped_lock lock(mutex_);
    if (broken_) return std::unexpected(*broken_);
  }
  if (base::Outcome applied = apply(group); !applied) return abandon(std::move(applied.error()));
  base::Outcome committed = commit_.execute();
  if (committed) return {};
  // A commit that ran out of room has not written its last frame, so it never happened. After any
  // other failure the frame may be on the disk and be found by the next process.
  base::Outcome abandoned = abandon(committed.error());
  if (is_passing(committed.error())) return abandoned;
  return std::unexpected(with_rule("store.unknown", committed.error()));
}

base::Outcome GroupCommit::apply(const Group& group) {
  TRY(begin_.execute());
  for (const Waiting* waiting : group) TRY((*waiting->work)());
  return {};
}

base::Outcome GroupCommit::abandon(base::Error error) {
  bool is_clean = true;
  // SQLite has rolled back by itself after some errors.
  if (writer_.in_transaction()) is_clean = rollback_.execute().has_value();
  if (is_clean && is_passing(error)) return std::unexpected(std::move(error));
  refuse_from_now_on(error);
  return std::unexpected(with_rule("store.unavailable", error));
}

// Without the lock: of many threads that wake up, none has to wait for another one.
void GroupCommit::release(const Group& group, const base::Outcome& outcome) {
  for (Waiting* waiting : group) {
    waiting->outcome = outcome;
    waiting->released.give();
  }
}

// After everybody was told: nobody waits for it but those of the next group. SQLite's automatic
// checkpoint does the same inside the commit, and keeps quiet about a failed flush.
void GroupCommit::checkpoint_when_due() {
  if (log_frames_ < log_frames_due_) {
    // The log was started anew.
    if (log_frames_ + kCheckpointFrames < log_frames_due_) log_frames_due_ = kCheckpointFrames;
    return;
  }
  const int code = sqlite3_wal_checkpoint_v2(writer_.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE,
                                             nullptr, nullptr);
  // A reader may hold the log back: the next try is after as many frames again.
  log_frames_due_ = log_frames_ + kCheckpointFrames;
  if (code == SQLITE_OK) return;
  const base::Error error = error_of(writer_.handle(), code);
  if (!is_passing(error)) refuse_from_now_on(error);
}

void GroupCommit::refuse_from_now_on(const base::Error& cause) {
  const std::scoped_lock lock(mutex_);
  if (!broken_) broken_ = with_rule("store.unavailable", cause);
}

}  // namespace daybook::sqlite
