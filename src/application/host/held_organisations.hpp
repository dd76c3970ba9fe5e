// The organisations in memory, within a budget of bytes: the least recently used go first. Not for
// several threads: the host locks around it.
#pragma once
#include <list>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "domain/ids.hpp"

namespace daybook {

class LiveOrganisation;

class HeldOrganisations {
 public:
  using Live = std::shared_ptr<LiveOrganisation>;

  explicit HeldOrganisations(std::size_t bytes_max) : bytes_max_(bytes_max) {}

  // The organisation, now the most recently used one; null when it is not held.
  Live find(OrgId org);
  // Holds it, and lets others go for it; when it is held already, the one that is.
  Live hold(OrgId org, Live live);

  // Those that had to go since this was last asked. Whoever asks destroys them, which takes a while
  // for large ones, without the lock.
  std::vector<Live> take_let_go() { return std::exchange(let_go_, {}); }

  std::size_t size() const { return held_.size(); }
  std::size_t bytes() const { return bytes_; }

 private:
  struct Held {
    Live live;
    std::size_t bytes = 0;  // that are counted for it
    std::list<OrgId>::iterator place;
  };

  void count(Held& held);
  void make_room(OrgId keep);

  std::size_t bytes_max_;
  std::size_t bytes_ = 0;
  std::list<OrgId> recently_used_;  // most recent first
  std::unordered_map<OrgId, Held> held_;
  std::vector<Live> let_go_;
};

}  // namespace daybook
