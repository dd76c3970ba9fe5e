// Prepared documents by their text, the least recently used dropped first. A hit needs the whole
// text to be equal, so nobody can plant an operation under another one's name.
#pragma once
#include <list>
#include <mutex>
#include <string_view>
#include <unordered_map>

#include "graphql/engine.hpp"
#include "graphql/execution/prepared_document.hpp"

namespace graphql {

class Engine::Cache {
 public:
  using Entry = std::shared_ptr<const PreparedDocument>;

  Cache(std::size_t documents_max, std::size_t bytes_max)
      : documents_max_(documents_max), bytes_max_(bytes_max) {}

  Entry find(std::string_view text) {
    const std::lock_guard lock(mutex_);
    const auto found = by_text_.find(text);
    if (found == by_text_.end()) return nullptr;
    recent_.splice(recent_.begin(), recent_, found->second);
    return recent_.front();
  }

  void add(const Entry& document) {
    const std::lock_guard lock(mutex_);
    if (document->bytes() > bytes_max_ || by_text_.contains(document->text)) return;
    recent_.push_front(document);
    by_text_.emplace(document->text, recent_.begin());
    bytes_ += document->bytes();
    while (recent_.size() > documents_max_ || bytes_ > bytes_max_) drop_oldest();
  }

 private:
  void drop_oldest() {
    bytes_ -= recent_.back()->bytes();
    by_text_.erase(recent_.back()->text);
    recent_.pop_back();
  }

  const std::size_t documents_max_;
  const std::size_t bytes_max_;
  std::mutex mutex_;  // guards all below
  std::list<Entry> recent_;
  std::unordered_map<std::string_view, std::list<Entry>::iterator> by_text_;
  std::size_t bytes_ = 0;
};

}  // namespace graphql
