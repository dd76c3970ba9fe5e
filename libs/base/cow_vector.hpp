// A vector whose copies share their elements until one of them is changed. Copying 100,000 elements
// copies a few thousand pointers, so every committed state of an organisation can be an ordinary
// immutable value: queries hold one while the next is made, and a what-if is a copy.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace base {

template <class T>
class CowVector {
 public:
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

  const T& operator[](std::size_t index) const {
    return *(*chunks_[index / kChunk])[index % kChunk];
  }

  // Keeps the element as it is, whatever becomes of this vector and its copies.
  std::shared_ptr<const T> share(std::size_t index) const {
    ENSURE(index < size_);
    return (*chunks_[index / kChunk])[index % kChunk];
  }

  void push_back(T value) {
    if (size_ % kChunk == 0) chunks_.push_back(std::make_shared<Chunk>());
    own(chunks_.back());
    (*chunks_.back())[size_ % kChunk] = std::make_shared<T>(std::move(value));
    ++size_;
  }

  // The element, no longer shared with any copy of this vector.
  T& edit(std::size_t index) {
    ENSURE(index < size_);
    auto& chunk = chunks_[index / kChunk];
    own(chunk);
    return own((*chunk)[index % kChunk]);
  }

  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using pointer = const T*;
    using reference = const T&;

    Iterator(const CowVector& vector, std::size_t at) : vector_(&vector), at_(at) {}
    const T& operator*() const { return (*vector_)[at_]; }
    Iterator& operator++() { return ++at_, *this; }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

   private:
    const CowVector* vector_;
    std::size_t at_;
  };
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size_}; }

  bool operator==(const CowVector& other) const {
    return size_ == other.size_ && std::equal(begin(), end(), other.begin());
  }

 private:
  static constexpr std::size_t kChunk = 32;
  using Chunk = std::array<std::shared_ptr<T>, kChunk>;

  // Only one thread edits a given copy, and other copies only ever drop their share: a count of
  // one seen here stays one.
  template <class Shared>
  static Shared& own(std::shared_ptr<Shared>& shared) {
    if (shared.use_count() != 1) shared = std::make_shared<Shared>(*shared);
    return *shared;
  }

  std::vector<std::shared_ptr<Chunk>> chunks_;
  std::size_t size_ = 0;
};

}  // namespace base
