// Holds the organisations that are in use in memory and takes their commands.
//
// Commands of one organisation run one after another and are committed in batches: whoever finds
// no commit under way decides all that has arrived, each on the state that the one before left,
// and appends them as one batch; the commit that runs is the only wait. An answer leaves after its
// events are durable. Queries take a view, a value that never changes, and never wait.
#pragma once
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "application/host/order.hpp"
#include "application/ports/clock.hpp"
#include "application/ports/id_source.hpp"
#include "application/ports/storage.hpp"
#include "domain/organisation_state.hpp"

namespace daybook {

using View = std::shared_ptr<const Organisation>;

struct HostLimits {
  std::size_t organisations = 1000;     // held in memory; the least recently used goes first
  std::size_t events = 20'000'000;      // folded into those together
  std::size_t waiting_orders = 10'000;  // of one organisation, before "host.overloaded"
  std::size_t batch_orders = 1000;      // committed together
  std::size_t snapshot_tail = 4096;     // events after the last snapshot before the next is written
};

class LiveOrganisation;

class OrganisationHost {
 public:
  struct Ports {
    Storage& storage;
    Clock& clock;
    IdSource& ids;
  };
  using ChangeListener = std::function<void(OrgId, Version)>;

  explicit OrganisationHost(Ports ports, HostLimits limits = {});
  ~OrganisationHost();

  // Carries out the order, once: the same id again returns the first answer. Refuses with the rules
  // of permit and decide, and with
  //   "command.id_reused"   the id was used for something else
  //   "command.too_large"   its events do not fit one batch
  //   "host.overloaded"     too many orders wait
  //   "host.deadline"       it was not durable in time; it may still be carried out: ask again
  //   "organisation.damaged" the log cannot be folded, with the version and the reason
  Result<Done> execute(OrgId org, const Order& order, Deadline deadline);

  // The organisation as it is now; one that was never created has version 0.
  Result<View> view(OrgId org);
  // As it was known at an instant: folded from what had been recorded by then.
  Result<View> view_known_at(OrgId org, Instant known_at);
  // As it was after the commit that holds this event.
  Result<View> view_at(OrgId org, Version version);

  // Called after every commit, on the thread that committed: must not block, must not execute.
  void on_change(ChangeListener listener);

 private:
  Result<std::shared_ptr<LiveOrganisation>> find_or_load(OrgId org);
  void make_room(OrgId keep);

  Ports ports_;
  HostLimits limits_;
  ChangeListener listener_;

  std::mutex mutex_;
  std::list<OrgId> recently_used_;  // most recent first; guarded by mutex_
  struct Held {
    std::shared_ptr<LiveOrganisation> live;
    std::list<OrgId>::iterator place;
  };
  std::unordered_map<OrgId, Held> held_;  // guarded by mutex_
};

}  // namespace daybook
