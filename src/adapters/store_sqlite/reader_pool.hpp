// A few reading connections for many threads: opened when needed, kept until the end.
#pragma once
#include <condition_variable>
#include <mutex>
#include <vector>

#include "adapters/store_sqlite/reader.hpp"

namespace daybook::sqlite {

class ReaderPool {
 public:
  ReaderPool(std::filesystem::path file, const char* vfs, std::size_t readers_max)
      : file_(std::move(file)), vfs_(vfs), readers_max_(readers_max) {}

  // Lends a reader to one thread until Loan is destroyed. Fails with "store.overloaded" when none
  // comes free in time, or as opening a connection does.
  class Loan {
   public:
    Loan(ReaderPool& pool, std::unique_ptr<Reader> reader)
        : pool_(&pool), reader_(std::move(reader)) {}
    Loan(Loan&&) = default;
    ~Loan() {
      if (reader_) pool_->take_back(std::move(reader_));
    }
    Reader* operator->() { return reader_.get(); }

   private:
    ReaderPool* pool_;
    std::unique_ptr<Reader> reader_;
  };
  base::Result<Loan> lend();

 private:
  void take_back(std::unique_ptr<Reader> reader);

  const std::filesystem::path file_;
  const char* const vfs_;
  const std::size_t readers_max_;

  std::mutex mutex_;  // guards idle_ and opened_
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Reader>> idle_;
  std::size_t opened_ = 0;  // idle and lent
};

}  // namespace daybook::sqlite
