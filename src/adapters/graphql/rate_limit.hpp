// How many operations a caller may begin: so many a second, and a burst of so many at once. A token
// bucket, of which one instant is kept for each caller, so that a million callers cost little.
#pragma once
#include <array>
#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include "adapters/graphql/graphql_settings.hpp"
#include "application/caller.hpp"

namespace daybook {

class RateLimit {
 public:
  using Instant = std::chrono::steady_clock::time_point;
  // Callers remembered at most; beyond that, those whose bucket is full are forgotten, then all.
  static constexpr std::size_t kCallersMax = 100'000;
  static constexpr std::size_t kShards = 16;

  explicit RateLimit(RateLimitSettings settings) : settings_(settings) {}

  // Nothing when the operation may begin, else how long to wait until it may.
  std::optional<std::chrono::nanoseconds> take(const Caller& caller, Instant now);

 private:
  using Key = std::pair<OrgId, PersonId>;
  struct Shard {
    std::mutex mutex;
    // When the bucket will be full again.
    std::map<Key, Instant> full_at;  // guarded by mutex
  };

  static void forget(Shard& shard, Instant now);

  const RateLimitSettings settings_;
  std::array<Shard, kShards> shards_;
};

}  // namespace daybook
