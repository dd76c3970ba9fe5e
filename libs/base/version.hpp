// The place of an event in its organisation's log: 1 is the first event, 0 is "before everything".
// Ranges of versions are half-open.
#pragma once
#include <compare>
#include <cstdint>

namespace base {

struct Version {
  std::uint64_t number = 0;

  auto operator<=>(const Version&) const = default;
  Version next() const { return {number + 1}; }
  Version plus(std::uint64_t count) const { return {number + count}; }
};

}  // namespace base
