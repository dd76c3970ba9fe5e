// How a named type is wrapped in lists and non-null marks, outermost first, in one word.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace graphql {

class Wraps {
 public:
  static constexpr int kListsMax = 15;  // two wrappers each and one for the name fit in 64 bits

  constexpr Wraps() = default;

  constexpr Wraps in_list() const { return Wraps((bits_ << 2) | kList); }
  constexpr Wraps non_null() const {
    return is_non_null() ? *this : Wraps((bits_ << 2) | kNonNull);
  }
  constexpr bool is_bare() const { return bits_ == 0; }
  constexpr bool is_list() const { return (bits_ & 3) == kList; }
  constexpr bool is_non_null() const { return (bits_ & 3) == kNonNull; }
  // Without the outermost wrapper.
  constexpr Wraps inner() const { return Wraps(bits_ >> 2); }
  constexpr Wraps nullable() const { return is_non_null() ? inner() : *this; }
  constexpr bool operator==(const Wraps&) const = default;

  // "[Person!]!"
  std::string around(std::string_view name) const {
    if (is_bare()) return std::string(name);
    if (is_non_null()) return inner().around(name) + "!";
    return "[" + inner().around(name) + "]";
  }

 private:
  static constexpr std::uint64_t kList = 1;
  static constexpr std::uint64_t kNonNull = 2;
  constexpr explicit Wraps(std::uint64_t bits) : bits_(bits) {}

  std::uint64_t bits_ = 0;
};

}  // namespace graphql
