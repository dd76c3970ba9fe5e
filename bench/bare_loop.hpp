// The yardstick of what is durable: a loop that commits what its writers hand it in groups, with
// the settings of store_sqlite, and does nothing else.
#pragma once
#include <filesystem>
#include <memory>
#include <mutex>
#include <semaphore>
#include <sqlite3.h>
#include <string>
#include <thread>
#include <vector>

#include "base/result.hpp"

namespace daybook {

inline const std::string kEvent(200, 'e');

class BareLoop {
 public:
  explicit BareLoop(const std::filesystem::path& file) {
    ENSURE(sqlite3_open(file.c_str(), &database_) == SQLITE_OK);
    execute(
        "pragma journal_mode=wal; pragma synchronous=full; pragma cache_size=-16384;"
        "create table events (id integer primary key, bytes blob)");
    ENSURE(sqlite3_prepare_v2(database_, "insert into events (bytes) values (?1)", -1, &insert_,
                              nullptr) == SQLITE_OK);
    thread_ = std::jthread([this](const std::stop_token& stop) {
      while (!stop.stop_requested()) commit_all();
    });
  }
  ~BareLoop() {
    thread_.request_stop();
    work_.release();
    thread_.join();
    sqlite3_finalize(insert_);
    sqlite3_close(database_);
  }

  void append() {
    std::binary_semaphore done{0};
    {
      const std::scoped_lock lock(mutex_);
      queue_.push_back(&done);
    }
    work_.release();
    done.acquire();
  }

 private:
  void execute(const char* sql) {
    ENSURE(sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
  }

  void commit_all() {
    work_.acquire();
    std::vector<std::binary_semaphore*> group;
    {
      const std::scoped_lock lock(mutex_);
      group.swap(queue_);
    }
    if (group.empty()) return;
    execute("begin immediate");
    for (std::size_t row = 0; row < group.size(); ++row) {
      sqlite3_bind_blob(insert_, 1, kEvent.data(), static_cast<int>(kEvent.size()), SQLITE_STATIC);
      ENSURE(sqlite3_step(insert_) == SQLITE_DONE);
      sqlite3_reset(insert_);
    }
    execute("commit");
    for (std::binary_semaphore* done : group) done->release();
  }

  sqlite3* database_ = nullptr;
  sqlite3_stmt* insert_ = nullptr;
  std::mutex mutex_;  // guards queue_
  std::vector<std::binary_semaphore*> queue_;
  std::counting_semaphore<> work_{0};
  std::jthread thread_;
};

}  // namespace daybook
