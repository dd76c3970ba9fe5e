#include "adapters/store_sqlite/reader_pool.hpp"

namespace daybook::sqlite {
namespace {

// Every loan is one statement: a queue of this length means that the disk does not answer.
constexpr auto kPatience = std::chrono::seconds(5);

}  // namespace

base::Result<ReaderPool::Loan> ReaderPool::lend() {
  {
    std::unique_lock lock(mutex_);
    const bool is_free = returned_.wait_for(
        lock, kPatience, [&] { return !idle_.empty() || opened_ < readers_max_; });
    if (!is_free) return base::fail(base::ErrorCode::unavailable, "store.overloaded");
    if (!idle_.empty()) {
      Loan loan(*this, std::move(idle_.back()));
      idle_.pop_back();
      return loan;
    }
    ++opened_;
  }
  auto reader = Reader::open(file_, vfs_);
  if (reader) return Loan(*this, std::move(*reader));
  {
    const std::scoped_lock lock(mutex_);
    --opened_;
  }
  returned_.notify_one();
  return std::unexpected(std::move(reader).error());
}

void ReaderPool::take_back(std::unique_ptr<Reader> reader) {
  {
    const std::scoped_lock lock(mutex_);
    idle_.push_back(std::move(reader));
  }
  returned_.notify_one();
}

}  // namespace daybook::sqlite
