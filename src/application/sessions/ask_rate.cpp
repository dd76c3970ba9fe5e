#include "application/sessions/ask_rate.hpp"

namespace daybook {

bool AskRate::take(const std::string& name, base::Instant now) {
  if (asked_.size() >= kNamesMax)
    std::erase_if(asked_, [&](const auto& each) { return is_over(each.second.back(), now); });
  if (asked_.size() >= kNamesMax && !asked_.contains(name)) return false;
  std::deque<base::Instant>& times = asked_[name];
  while (!times.empty() && is_over(times.front(), now)) times.pop_front();
  if (times.size() >= limit_.times) return false;
  times.push_back(now);
  return true;
}

}  // namespace daybook
