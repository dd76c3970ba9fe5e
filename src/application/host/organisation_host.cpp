#include "application/host/organisation_host.hpp"

#include "application/host/live_organisation.hpp"
#include "application/host/load_organisation.hpp"

namespace daybook {

OrganisationHost::OrganisationHost(Ports ports, HostLimits limits)
    : ports_(ports), limits_(limits) {}

OrganisationHost::~OrganisationHost() = default;

void OrganisationHost::on_change(ChangeListener listener) { listener_ = std::move(listener); }

Result<Done> OrganisationHost::execute(OrgId org, const Order& order, Deadline deadline) {
  const auto live = TRY(find_or_load(org));
  Result<Done> done = live->execute(order, deadline);
  if (done && done->events > 0 && !done->repeated && listener_) listener_(org, done->version);
  return done;
}

Result<View> OrganisationHost::view(OrgId org) {
  const auto live = TRY(find_or_load(org));
  return live->view();
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
  return std::make_shared<const Organisation>(TRY(fold_until(ports_.storage, org, version)));
}

Result<std::shared_ptr<LiveOrganisation>> OrganisationHost::find_or_load(OrgId org) {
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = held_.find(org); found != held_.end()) {
      recently_used_.splice(recently_used_.begin(), recently_used_, found->second.place);
      return found->second.live;
    }
  }
  // Loaded without the lock, so that a large organisation does not hold up the others; when two
  // callers load the same one, the first to finish is kept.
  LoadedOrganisation loaded = TRY(load_organisation(ports_.storage, org));
  auto live = std::make_shared<LiveOrganisation>(org, ports_, limits_, std::move(loaded));
  const std::lock_guard lock(mutex_);
  if (const auto found = held_.find(org); found != held_.end()) return found->second.live;
  recently_used_.push_front(org);
  held_.emplace(org, Held{live, recently_used_.begin()});
  make_room(org);
  return live;
}

void OrganisationHost::make_room(OrgId keep) {
  std::size_t events = 0;
  for (const auto& [org, held] : held_) events += held.live->view()->version.number;
  while (held_.size() > 1 && (held_.size() > limits_.organisations || events > limits_.events)) {
    const auto idle = [&](OrgId org) {
      // Whoever still works with it keeps it; it may be dropped the next time.
      return org != keep && held_.at(org).live.use_count() == 1;
    };
    const auto oldest = std::find_if(recently_used_.rbegin(), recently_used_.rend(), idle);
    if (oldest == recently_used_.rend()) return;
    events -= held_.at(*oldest).live->view()->version.number;
    held_.erase(*oldest);
    recently_used_.erase(std::next(oldest).base());
  }
}

}  // namespace daybook
