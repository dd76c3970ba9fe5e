#include "application/host/load_organisation.hpp"

#include "application/log/commit_codec.hpp"
#include "application/log/event_sums.hpp"
#include "application/log/hash_chain.hpp"
#include "domain/evolve.hpp"

namespace daybook {
namespace {

constexpr std::size_t kReadBytes = 8u << 20;
constexpr std::size_t kOneBatch = 1;

base::Error damaged(OrgId org, Version version, std::string_view reason) {
  return {base::ErrorCode::unavailable,
          "organisation.damaged",
          {{"org", to_string(org)},
           {"version", std::to_string(version.number)},
           {"reason", std::string(reason)}}};
}

Result<std::vector<Batch>> read_on(Storage& storage, OrgId org, Version after) {
  auto batches = storage.read(org, after, kReadBytes);
  if (!batches && batches.error().rule == "store.corrupt")
    return std::unexpected(damaged(org, after.next(), batches.error().rule));
  return batches;
}

LogEnd end_of(const Batch& batch) { return {{batch.first.number - 1}, batch.hash}; }

// What is wrong with a batch that comes after `end`, or nothing.
std::string_view doubt_about(OrgId org, const Batch& batch, const LogEnd& end) {
  // Its own hash first: it tells which of two neighbours was changed.
  if (batch.hash != hash_of(org, batch)) return "log.hash_mismatch";
  if (batch.previous_hash != end.hash) return "log.chain_broken";
  return {};
}

Result<std::vector<Commit>> checked_commits(OrgId org, const Batch& batch, const LogEnd& end) {
  const std::string_view doubt = doubt_about(org, batch, end);
  if (!doubt.empty())
    return std::unexpected(damaged(org, find_damaged_event(batch).value_or(batch.first), doubt));
  auto commits = decode_commits(batch.bytes);
  if (!commits) return std::unexpected(damaged(org, batch.first, commits.error().rule));
  std::size_t events = 0;
  for (const Commit& commit : *commits) events += commit.events.size();
  if (events != batch.count) return std::unexpected(damaged(org, batch.first, "log.event_count"));
  return commits;
}

// A snapshot is of this log when the batch that it ends with is there: a log that was restored from
// a backup may be another one from somewhere on.
bool ends_in_log(Storage& storage, OrgId org, const Folded& folded) {
  const auto batches = storage.read(org, folded.end.before, kOneBatch);
  if (!batches || batches->empty()) return false;
  const Batch& last = batches->front();
  return last.last() == folded.state.version && last.hash == folded.end.hash &&
         last.hash == hash_of(org, last);
}

LoadedOrganisation start_from_snapshot(Storage& storage, OrgId org) {
  const auto snapshot = storage.load_snapshot(org, kFoldVersion, kWholeState);
  if (snapshot && !*snapshot) return {};
  LoadedOrganisation loaded;
  loaded.snapshot_ignored = true;
  if (!snapshot) return loaded;
  auto folded = decode_snapshot(org, **snapshot);
  if (!folded || !ends_in_log(storage, org, *folded)) return loaded;
  const Version version = folded->state.version;
  return {std::move(folded->state), folded->end, version, false};
}

}  // namespace

Outcome fold_tail(Storage& storage, OrgId org, LoadedOrganisation& loaded) {
  while (true) {
    const auto batches = TRY(read_on(storage, org, loaded.state.version));
    if (batches.empty()) return {};
    for (const Batch& batch : batches) {
      for (const Commit& commit : TRY(checked_commits(org, batch, loaded.end)))
        evolve(loaded.state, commit);
      loaded.end = end_of(batch);
    }
  }
}

Result<LoadedOrganisation> load_organisation(Storage& storage, OrgId org) {
  LoadedOrganisation loaded = start_from_snapshot(storage, org);
  TRY(fold_tail(storage, org, loaded));
  return loaded;
}

Result<Organisation> fold_until(Storage& storage, OrgId org, Version version) {
  Organisation state;
  LogEnd end;
  while (state.version < version) {
    const auto batches = TRY(read_on(storage, org, state.version));
    if (batches.empty()) break;
    for (const Batch& batch : batches) {
      for (const Commit& commit : TRY(checked_commits(org, batch, end))) {
        if (state.version >= version) return state;
        evolve(state, commit);
      }
      end = end_of(batch);
    }
  }
  return state;
}

}  // namespace daybook
