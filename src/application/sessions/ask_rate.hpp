// How often something may be asked by somebody: so many times within a while.
#pragma once
#include <chrono>
#include <deque>
#include <map>
#include <string>

#include "base/instant.hpp"

namespace daybook {

// One thread at a time.
class AskRate {
 public:
  struct Limit {
    std::size_t times;
    std::chrono::milliseconds within;
  };
  // Whoever asks under more names than that makes all wait: memory is bounded.
  static constexpr std::size_t kNamesMax = 20'000;

  explicit AskRate(Limit limit) : limit_(limit) {}

  // Whether it may be asked now; counts when it may.
  bool take(const std::string& name, base::Instant now);

 private:
  bool is_over(base::Instant asked, base::Instant now) const {
    return now.milliseconds - asked.milliseconds >= limit_.within.count();
  }

  const Limit limit_;
  std::map<std::string, std::deque<base::Instant>> asked_;
};

}  // namespace daybook
