// What is good for one time: remembered until it would have ended anyway.
#pragma once
#include <map>
#include <mutex>
#include <string>

#include "base/instant.hpp"

namespace daybook::oidc {

class Once {
 public:
  // More in ten minutes is an attack: until it ends, nothing else is let through.
  static constexpr std::size_t kMax = 100'000;

  // False when it was used before, or when there are too many.
  bool use(const std::string& name, base::Instant until, base::Instant now) {
    const std::lock_guard lock(mutex_);
    if (used_.size() >= kMax)
      std::erase_if(used_, [&](const auto& each) { return each.second < now; });
    if (used_.size() >= kMax) return false;
    return used_.emplace(name, until).second;
  }

 private:
  std::mutex mutex_;
  std::map<std::string, base::Instant> used_;  // guarded by mutex_
};

}  // namespace daybook::oidc
