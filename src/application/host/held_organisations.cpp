#include "application/host/held_organisations.hpp"

#include <algorithm>

#include "application/host/live_organisation.hpp"

namespace daybook {

HeldOrganisations::Live HeldOrganisations::find(OrgId org) {
  const auto found = held_.find(org);
  if (found == held_.end()) return nullptr;
  Held& held = found->second;
  recently_used_.splice(recently_used_.begin(), recently_used_, held.place);
  count(held);
  make_room(org);
  return held.live;
}

HeldOrganisations::Live HeldOrganisations::hold(OrgId org, Live live) {
  if (auto found = find(org)) return found;
  recently_used_.push_front(org);
  Held& held = held_[org];
  held = {live, 0, recently_used_.begin()};
  count(held);
  make_room(org);
  return live;
}

// It grew since it was last counted.
void HeldOrganisations::count(Held& held) {
  bytes_ -= held.bytes;
  held.bytes = held.live->bytes();
  bytes_ += held.bytes;
}

void HeldOrganisations::make_room(OrgId keep) {
  while (bytes_ > bytes_max_) {
    const auto idle = [&](OrgId org) {
      // Whoever still works with it keeps it; it may be dropped the next time.
      return org != keep && held_.at(org).live.use_count() == 1;
    };
    const auto oldest = std::find_if(recently_used_.rbegin(), recently_used_.rend(), idle);
    if (oldest == recently_used_.rend()) return;
    Held& held = held_.at(*oldest);
    bytes_ -= held.bytes;
    let_go_.push_back(std::move(held.live));
    held_.erase(*oldest);
    recently_used_.erase(std::next(oldest).base());
  }
}

}  // namespace daybook
