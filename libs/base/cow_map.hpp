// A hash map whose copies share their shards until one of them is changed. Look-up only: what must
// be walked in a stable order lives in a CowVector, and this map holds the places in it.
#pragma once
#include <array>
#include <memory>
#include <unordered_map>

namespace base {

template <class Key, class Value>
class CowMap {
 public:
  const Value* find(const Key& key) const {
    const auto& shard = shards_[shard_of(key)];
    if (!shard) return nullptr;
    const auto found = shard->find(key);
    return found == shard->end() ? nullptr : &found->second;
  }

  void set(const Key& key, Value value) {
    auto& shard = shards_[shard_of(key)];
    if (!shard)
      shard = std::make_shared<Shard>();
    else if (shard.use_count() != 1)
      shard = std::make_shared<Shard>(*shard);
    if (shard->insert_or_assign(key, std::move(value)).second) ++size_;
  }

  void erase(const Key& key) {
    auto& shard = shards_[shard_of(key)];
    if (!shard || !shard->contains(key)) return;
    if (shard.use_count() != 1) shard = std::make_shared<Shard>(*shard);
    shard->erase(key);
    --size_;
  }

  std::size_t size() const { return size_; }

  bool operator==(const CowMap& other) const {
    for (std::size_t shard = 0; shard < kShards; ++shard)
      if (!same(shards_[shard], other.shards_[shard])) return false;
    return true;
  }

 private:
  static constexpr std::size_t kShards = 128;
  using Shard = std::unordered_map<Key, Value>;

  static std::size_t shard_of(const Key& key) {
    return (std::hash<Key>{}(key) * 0x9E3779B97F4A7C15ULL) >> 57;
  }

  // A shard that was never written is like one that was emptied.
  static bool same(const std::shared_ptr<Shard>& a, const std::shared_ptr<Shard>& b) {
    if (!a || !b) return (!a || a->empty()) && (!b || b->empty());
    return a == b || *a == *b;
  }

  std::array<std::shared_ptr<Shard>, kShards> shards_;
  std::size_t size_ = 0;
};

}  // namespace base
