// A task that is done again and again on a thread of its own, until this is destroyed.
#pragma once
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace daybook {

class Periodic {
 public:
  // After every pause, the first time too. `task` must not throw.
  Periodic(std::chrono::milliseconds pause, std::function<void()> task)
      : thread_([this, pause, task = std::move(task)](const std::stop_token& stop) {
          std::unique_lock lock(mutex_);
          while (true) {
            ended_.wait_for(lock, stop, pause, [] { return false; });
            if (stop.stop_requested()) return;
            task();
          }
        }) {}

 private:
  std::mutex mutex_;
  std::condition_variable_any ended_;
  std::jthread thread_;  // last: it stops before the others go
};

}  // namespace daybook
