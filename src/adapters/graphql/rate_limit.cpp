#include "adapters/graphql/rate_limit.hpp"

#include <algorithm>

namespace daybook {

std::optional<std::chrono::nanoseconds> RateLimit::take(const Caller& caller, Instant now) {
  if (settings_.per_second == 0) return std::nullopt;
  const std::chrono::nanoseconds cost = std::chrono::seconds(1) / settings_.per_second;
  const std::chrono::nanoseconds room = cost * settings_.burst;
  Shard& shard = shards_[caller.person.uuid.low % shards_.size()];
  const std::lock_guard lock(shard.mutex);
  if (shard.full_at.size() >= kCallersMax / kShards) forget(shard, now);
  const auto known = shard.full_at.try_emplace({caller.org, caller.person}, now).first;
  const Instant full_at = std::max(known->second, now) + cost;
  if (full_at - now > room) return full_at - now - room;
  known->second = full_at;
  return std::nullopt;
}

void RateLimit::forget(Shard& shard, Instant now) {
  std::erase_if(shard.full_at, [&](const auto& entry) { return entry.second <= now; });
  // Looking at so many again for every operation would cost more than being generous once.
  if (shard.full_at.size() >= kCallersMax / 2 / kShards) shard.full_at.clear();
}

}  // namespace daybook
