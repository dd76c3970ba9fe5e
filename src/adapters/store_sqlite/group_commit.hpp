// Many writes, one flush to disk: callers put their work in a queue and wait, one thread does all
// that is waiting in one transaction, and everybody is told after the commit.
//
// While one commit is being flushed the next group gathers, so the group grows with the load and a
// lone writer waits for nobody.
#pragma once
#include <cerrno>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <semaphore.h>
#include <thread>
#include <vector>

#include "base/result.hpp"

#include "adapters/store_sqlite/database.hpp"

namespace daybook::sqlite {

class GroupCommit {
 public:
  struct Limits {
    std::size_t queue_max = 4096;             // waiting writes; every one holds a thread
    std::size_t group_bytes_max = 32u << 20;  // of one transaction, or one write that is larger
  };
  // Called on the committing thread inside the transaction. Reads and writes through statements of
  // the same connection. An error means that SQLite failed, not that the caller is refused: it
  // rolls back the whole group.
  using Work = std::function<base::Outcome()>;

  // From here on the connection belongs to this object, but has to outlive it.
  static base::Result<std::unique_ptr<GroupCommit>> start(Database& writer, Limits limits);
  ~GroupCommit();  // commits what is in the queue

  // Success means that the work is durable. `bytes` is about what it adds to the file. Fails with
  //   "store.overloaded"  the queue is full; nothing was done
  //   "store.full", "store.busy", "store.no_memory"
  //                       nothing was done; a later try can succeed
  //   "store.unknown"     the commit failed half way: the work may turn out to be done or not to be
  //                       done when the file is opened again. Nothing is accepted any more.
  //   "store.unavailable" nothing was done, and nothing is accepted any more: after a failed flush
  //                       nobody can tell what is on the disk, so it is not tried again
  base::Outcome run(std::size_t bytes, const Work& work);

 private:
  // POSIX's semaphore: std::binary_semaphore of libstdc++ 12 yields the processor many times before
  // it sleeps. Its post() is done with the semaphore when wait() returns, so that may be destroyed.
  class Signal {
   public:
    Signal() { ENSURE(sem_init(&semaphore_, 0, 0) == 0); }
    Signal(const Signal&) = delete;
    ~Signal() { sem_destroy(&semaphore_); }
    void give() { ENSURE(sem_post(&semaphore_) == 0); }
    void await() {
      while (sem_wait(&semaphore_) != 0) ENSURE(errno == EINTR);
    }

   private:
    sem_t semaphore_;
  };

  // Lives on the stack of its caller, who leaves as soon as it is released.
  struct Waiting {
    const Work* work;
    std::size_t bytes;
    base::Outcome outcome;
    Signal released;
  };
  using Group = std::vector<Waiting*>;

  GroupCommit(Database& writer, Limits limits, Statement begin, Statement commit,
              Statement rollback);

  base::Outcome enqueue(Waiting& waiting);
  void work_until_stopped();
  Group take_group();
  base::Outcome commit(const Group& group);
  base::Outcome apply(const Group& group);
  base::Outcome abandon(base::Error error);
  static void release(const Group& group, const base::Outcome& outcome);
  void checkpoint_when_due();
  void refuse_from_now_on(const base::Error& cause);

  Database& writer_;
  const Limits limits_;
  Statement begin_, commit_, rollback_;
  int log_frames_ = 0;      // in the write-ahead log, since it was last started anew
  int log_frames_due_ = 0;  // when to copy it into the database

  std::mutex mutex_;  // guards queue_, stopping_ and broken_
  std::condition_variable queued_;
  std::deque<Waiting*> queue_;
  bool stopping_ = false;
  std::optional<base::Error> broken_;

  std::jthread thread_;
};

}  // namespace daybook::sqlite
