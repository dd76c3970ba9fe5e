#include "adapters/store_memory/memory_storage.hpp"

#include <algorithm>

#include "application/log/append_check.hpp"

namespace daybook {
namespace {

base::Version head_of(const std::vector<Batch>& log) {
  return log.empty() ? base::Version{} : log.back().last();
}

// The first batch after the event `after`; none if that is inside a batch or beyond the end.
std::optional<std::size_t> position_after(const std::vector<Batch>& log, base::Version after) {
  const auto next = std::ranges::upper_bound(log, after, {}, &Batch::first);
  const auto index = static_cast<std::size_t>(next - log.begin());
  const base::Version end = index == 0 ? base::Version{} : log[index - 1].last();
  if (end != after) return std::nullopt;
  return index;
}

}  // namespace

base::Result<AppendOutcome> MemoryStorage::append(OrgId org, base::Version expected,
                                                  const Batch& batch,
                                                  const std::vector<Claim>& claims) {
  TRY(check_append(org, expected, batch, claims));
  AppendOutcome outcome;
  {
    const std::scoped_lock lock(mutex_);
    outcome = TRY(append_locked(org, expected, batch, claims));
  }
  if (const auto* appended = std::get_if<Appended>(&outcome)) {
    const std::scoped_lock lock(watcher_mutex_);
    if (watcher_) watcher_(org, appended->head);
  }
  return outcome;
}

base::Result<AppendOutcome> MemoryStorage::append_locked(OrgId org, base::Version expected,
                                                         const Batch& batch,
                                                         const std::vector<Claim>& claims) {
  const auto found = logs_.find(org);
  const Batch* last = found == logs_.end() ? nullptr : &found->second.back();
  const base::Version head = last ? last->last() : base::Version{};
  if (head != expected) return Conflict{head};
  if (batch.previous_hash != (last ? last->hash : Hash{})) return refuse_broken_chain(org, batch);
  if (const std::string* key = taken_by_another(org, claims)) return ClaimTaken{*key};
  apply(org, claims);
  logs_[org].push_back(batch);
  return Appended{batch.last()};
}

const std::string* MemoryStorage::taken_by_another(OrgId org,
                                                   const std::vector<Claim>& claims) const {
  for (const Claim& claim : claims) {
    if (claim.change != Claim::Change::take) continue;
    const auto held = claims_.find(claim.key);
    if (held != claims_.end() && held->second != org) return &claim.key;
  }
  return nullptr;
}

void MemoryStorage::apply(OrgId org, const std::vector<Claim>& claims) {
  for (const Claim& claim : claims) {
    const auto held = claims_.find(claim.key);
    if (claim.change == Claim::Change::take)
      claims_.insert_or_assign(claim.key, org);
    else if (held != claims_.end() && held->second == org)
      claims_.erase(held);
  }
}

base::Result<std::vector<Batch>> MemoryStorage::read(OrgId org, base::Version after,
                                                     std::size_t bytes_max, Consistency) {
  const std::scoped_lock lock(mutex_);
  const auto found = logs_.find(org);
  static const std::vector<Batch> kEmptyLog;
  const std::vector<Batch>& log = found == logs_.end() ? kEmptyLog : found->second;
  const std::optional<std::size_t> from = position_after(log, after);
  if (!from) return refuse_read_inside_batch(org, after);
  std::vector<Batch> batches;
  std::size_t bytes = 0;
  for (std::size_t at = *from; at < log.size(); ++at) {
    bytes += log[at].bytes.size();
    if (bytes > bytes_max && !batches.empty()) break;
    batches.push_back(log[at]);
  }
  return batches;
}

base::Result<base::Version> MemoryStorage::head(OrgId org) {
  const std::scoped_lock lock(mutex_);
  const auto found = logs_.find(org);
  return found == logs_.end() ? base::Version{} : head_of(found->second);
}

base::Result<std::vector<OrgId>> MemoryStorage::organisations() {
  const std::scoped_lock lock(mutex_);
  std::vector<OrgId> organisations;
  for (const auto& [org, log] : logs_) organisations.push_back(org);
  return organisations;
}

base::Result<std::optional<OrgId>> MemoryStorage::find_claim(std::string_view key) {
  const std::scoped_lock lock(mutex_);
  const auto held = claims_.find(key);
  if (held == claims_.end()) return std::nullopt;
  return held->second;
}

base::Result<std::optional<Snapshot>> MemoryStorage::load_snapshot(OrgId org,
                                                                   std::uint32_t fold_version,
                                                                   std::string_view section) {
  const std::scoped_lock lock(mutex_);
  const auto found = snapshots_.find({org, fold_version, std::string(section)});
  if (found == snapshots_.end()) return std::nullopt;
  return found->second;
}

base::Outcome MemoryStorage::save_snapshot(OrgId org, std::uint32_t fold_version,
                                           std::string_view section, const Snapshot& snapshot) {
  TRY(check_snapshot(section, snapshot));
  const std::scoped_lock lock(mutex_);
  snapshots_.insert_or_assign({org, fold_version, std::string(section)}, snapshot);
  return {};
}

base::Outcome MemoryStorage::delete_snapshots(OrgId org) {
  const std::scoped_lock lock(mutex_);
  std::erase_if(snapshots_, [&](const auto& entry) { return std::get<OrgId>(entry.first) == org; });
  return {};
}

void MemoryStorage::watch(Watcher watcher) {
  const std::scoped_lock lock(watcher_mutex_);
  watcher_ = std::move(watcher);
}

}  // namespace daybook
