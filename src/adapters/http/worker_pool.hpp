// Threads for work that waits, such as a command until its commit is durable. They mostly sleep, so
// there may be many more than cores: as many commands as there are threads share one commit.
#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace daybook {

class WorkerPool {
 public:
  struct Size {
    std::size_t threads = 64;
    std::size_t queued = 1024;  // tasks that wait for a thread
  };
  using Task = std::move_only_function<void()>;

  explicit WorkerPool(Size size);
  WorkerPool() : WorkerPool(Size{}) {}
  // Runs what is queued, then joins.
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  // False when the queue is full: the task was not taken and will not run. A task must not throw.
  [[nodiscard]] bool post(Task task);

 private:
  void run();

  const std::size_t queued_max_;
  std::mutex mutex_;  // guards queue_ and stopping_
  std::condition_variable changed_;
  std::deque<Task> queue_;
  bool stopping_ = false;
  std::vector<std::jthread> threads_;
};

}  // namespace daybook
