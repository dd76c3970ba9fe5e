// Chance that falls the same way every time: the demo organisation has the same history on every
// machine.
#pragma once
#include <cstdint>
#include <string_view>

#include "base/id.hpp"

namespace daybook {

class Dice {
 public:
  explicit Dice(std::string_view seed) : state_(base::uuid_from_name("dice", seed).low) {}

  // A whole number from low to high, both included.
  int between(int low, int high) {
    return low + static_cast<int>(next() % static_cast<std::uint64_t>(high - low + 1));
  }
  bool percent(int chance) { return between(1, 100) <= chance; }

 private:
  // SplitMix64.
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
    return mixed ^ (mixed >> 31);
  }

  std::uint64_t state_;
};

}  // namespace daybook
