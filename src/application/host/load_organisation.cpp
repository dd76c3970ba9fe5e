#include "application/host/load_organisation.hpp"

#include "application/log/commit_codec.hpp"
#include "application/log/hash_chain.hpp"
#include "domain/evolve.hpp"

namespace daybook {
namespace {

constexpr std::size_t kReadBytes = 8u << 20;

base::Error damaged(const Batch& batch, std::string_view reason) {
  return {base::ErrorCode::unavailable,
          "organisation.damaged",
          {{"version", std::to_string(batch.first.number)}, {"reason", std::string(reason)}}};
}

Result<std::vector<Commit>> decode_batch(const Batch& batch) {
  auto commits = decode_commits(batch.bytes);
  if (!commits) return std::unexpected(damaged(batch, commits.error().rule));
  std::size_t events = 0;
  for (const Commit& commit : *commits) events += commit.events.size();
  if (events != batch.count) return std::unexpected(damaged(batch, "log.event_count"));
  return commits;
}

}  // namespace

Outcome fold_tail(Storage& storage, OrgId org, LoadedOrganisation& loaded) {
  while (true) {
    const auto batches = TRY(storage.read(org, loaded.state.version, kReadBytes));
    if (batches.empty()) return {};
    for (const Batch& batch : batches) {
      if (batch.previous_hash != loaded.head_hash && loaded.head_hash != Hash{})
        return std::unexpected(damaged(batch, "log.chain_broken"));
      if (batch.hash != hash_of(org, batch))
        return std::unexpected(damaged(batch, "log.hash_mismatch"));
      for (const Commit& commit : TRY(decode_batch(batch))) evolve(loaded.state, commit);
      loaded.head_hash = batch.hash;
    }
  }
}

Result<LoadedOrganisation> load_organisation(Storage& storage, OrgId org) {
  LoadedOrganisation loaded;
  TRY(fold_tail(storage, org, loaded));
  return loaded;
}

Result<Organisation> fold_until(Storage& storage, OrgId org, Version version) {
  Organisation state;
  while (state.version < version) {
    const auto batches = TRY(storage.read(org, state.version, kReadBytes));
    if (batches.empty()) break;
    for (const Batch& batch : batches)
      for (const Commit& commit : TRY(decode_batch(batch))) {
        if (state.version >= version) return state;
        evolve(state, commit);
      }
  }
  return state;
}

}  // namespace daybook
