// Memory for many small values that live and die together: a parsed document, the arguments of an
// execution. Nothing in it is destroyed, so only trivially destructible values may be put there.
#pragma once
#include <algorithm>
#include <memory_resource>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace graphql {

class Arena {
 public:
  Arena() = default;
  // Takes its first bytes from `buffer`, which must outlive the arena.
  explicit Arena(std::span<std::byte> buffer) : memory_(buffer.data(), buffer.size()) {}
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  // What has been handed out: what the document costs to keep.
  std::size_t bytes() const { return bytes_; }

  template <class T>
  T* make(T value) {
    return new (allocate<T>(1)) T(std::move(value));
  }

  template <class T>
  std::span<T> array(std::size_t count) {
    if (count == 0) return {};
    T* first = allocate<T>(count);
    std::uninitialized_value_construct_n(first, count);
    return {first, count};
  }

  template <class T>
  std::span<const T> copy(const std::vector<T>& values) {
    if (values.empty()) return {};
    T* first = allocate<T>(values.size());
    std::uninitialized_copy(values.begin(), values.end(), first);
    return {first, values.size()};
  }

  std::string_view copy(std::string_view text) {
    if (text.empty()) return {};
    char* first = allocate<char>(text.size());
    std::ranges::copy(text, first);
    return {first, text.size()};
  }

 private:
  template <class T>
  T* allocate(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<T>);
    bytes_ += count * sizeof(T);
    return static_cast<T*>(memory_.allocate(count * sizeof(T), alignof(T)));
  }

  std::pmr::monotonic_buffer_resource memory_;
  std::size_t bytes_ = 0;
};

}  // namespace graphql
