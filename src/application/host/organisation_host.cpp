#include "application/host/organisation_host.hpp"

#include "application/host/footprint.hpp"
#include "application/host/live_organisation.hpp"
#include "application/host/load_organisation.hpp"

namespace daybook {

OrganisationHost::OrganisationHost(Ports ports, HostLimits limits)
    : ports_(ports),
      limits_(limits),
      snapshots_(ports.storage),
      held_(limits.bytes),
      earlier_(limits.earlier_bytes) {}

OrganisationHost::~OrganisationHost() = default;

void OrganisationHost::on_change(ChangeListener listener) { listener_ = std::move(listener); }

Result<Done> OrganisationHost::execute(OrgId org, const Order& order, Deadline deadline) {
  const auto live = TRY(find_or_load(org));
  Result<Done> done = live->execute(order, deadline);
  if (!done || done->events == 0 || done->repeated) return done;
  find_held(org);  // counts it anew, and makes room for what it has grown by
  if (listener_) listener_(org, done->version);
  return done;
}

Result<View> OrganisationHost::view(OrgId org) {
  const auto live = TRY(find_or_load(org));
  return live->view();
}

std::shared_ptr<WarmAccounts> OrganisationHost::warm_accounts(OrgId org) {
  const auto live = find_or_load(org);
  return live ? (*live)->warm_accounts() : nullptr;
}

Result<View> OrganisationHost::view_known_at(OrgId org, Instant known_at) {
  const View now = TRY(view(org));
  // Commits are recorded in order, so the first one later than asked ends the search.
  std::size_t low = 0, high = now->commits.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (now->commits[middle].recorded_at <= known_at)
      low = middle + 1;
    else
      high = middle;
  }
  return view_at(org, low == 0 ? Version{} : now->commits[low - 1].last());
}

Result<View> OrganisationHost::view_at(OrgId org, Version version) {
  const View now = TRY(view(org));
  if (now->version <= version) return now;
  const CommitNote* note = now->commit_of(version);
  {
    const std::lock_guard lock(mutex_);
    if (View kept = note ? earlier_.find(org, note->last()) : nullptr) return kept;
  }
  const View view =
      std::make_shared<const Organisation>(TRY(fold_until(ports_.storage, org, version)));
  const std::size_t bytes = footprint_of(*view);
  const std::lock_guard lock(mutex_);
  earlier_.keep(org, view, bytes);
  return view;
}

Result<std::shared_ptr<LiveOrganisation>> OrganisationHost::find_or_load(OrgId org) {
  if (auto held = find_held(org)) return held;
  {
    const std::lock_guard lock(mutex_);
    const auto damaged = quarantined_.find(org);
    if (damaged != quarantined_.end() && std::chrono::steady_clock::now() < damaged->second.until)
      return std::unexpected(damaged->second.error);
  }
  // Loaded without the lock, so that a large organisation does not hold up the others; when two
  // callers load the same one, the first to finish is kept.
  auto live = std::make_shared<LiveOrganisation>(org, ports_, limits_, TRY(load(org)), snapshots_);
  std::vector<HeldOrganisations::Live> let_go;  // destroyed after the lock was given back
  const std::lock_guard lock(mutex_);
  live = held_.hold(org, std::move(live));
  let_go = held_.take_let_go();
  return live;
}

std::shared_ptr<LiveOrganisation> OrganisationHost::find_held(OrgId org) {
  std::vector<HeldOrganisations::Live> let_go;  // destroyed after the lock was given back
  const std::lock_guard lock(mutex_);
  auto held = held_.find(org);
  let_go = held_.take_let_go();
  return held;
}

Result<LoadedOrganisation> OrganisationHost::load(OrgId org) {
  auto loaded = load_organisation(ports_.storage, org);
  const std::lock_guard lock(mutex_);
  if (loaded) {
    quarantined_.erase(org);
    snapshots_used_ += loaded->snapshot_version > Version{} ? 1 : 0;
    snapshots_ignored_ += loaded->snapshot_ignored ? 1 : 0;
  } else if (loaded.error().rule == "organisation.damaged") {
    quarantined_[org] = {loaded.error(), std::chrono::steady_clock::now() + limits_.quarantine};
  }
  return loaded;
}

HostCounts OrganisationHost::counts() {
  const std::lock_guard lock(mutex_);
  return {.organisations = held_.size(),
          .bytes = held_.bytes(),
          .quarantined = quarantined_.size(),
          .snapshots_used = snapshots_used_,
          .snapshots_ignored = snapshots_ignored_,
          .snapshots_written = snapshots_.written(),
          .snapshots_failed = snapshots_.failed()};
}

}  // namespace daybook
