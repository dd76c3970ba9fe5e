// Holds the organisations that are in use in memory and takes their commands.
//
// Commands of one organisation run one after another and are committed in batches: whoever finds
// no commit under way decides all that has arrived, each on the state that the one before left,
// and appends them as one batch; the commit that runs is the only wait. An answer leaves after its
// events are durable. Queries take a view, a value that never changes, and never wait.
#pragma once
#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "application/host/earlier_views.hpp"
#include "application/host/held_organisations.hpp"
#include "application/host/order.hpp"
#include "application/host/snapshot_writer.hpp"
#include "application/host/view.hpp"
#include "application/ports/clock.hpp"
#include "application/ports/id_source.hpp"
#include "application/ports/storage.hpp"
#include "application/warm/warm_accounts.hpp"

namespace daybook {

struct LoadedOrganisation;

struct HostLimits {
  // Of all organisations held in memory, by estimate; the least recently used goes first. The one
  // that was asked for last stays whatever it takes.
  std::size_t bytes = std::size_t{1} << 30;
  std::size_t earlier_bytes = std::size_t{1} << 28;  // of earlier states, beside those
  std::size_t waiting_orders = 10'000;  // of one organisation, before "host.overloaded"
  std::size_t batch_orders = 1000;      // committed together
  // Events after the last snapshot before the next is written; a tenth of all when that is more.
  std::size_t snapshot_tail = 4096;
  // How long a damaged log is not read again.
  std::chrono::milliseconds quarantine = std::chrono::minutes(1);
};

// What operators watch.
struct HostCounts {
  std::size_t organisations = 0;        // in memory
  std::size_t bytes = 0;                // that they take, by estimate
  std::size_t quarantined = 0;          // organisations whose log was found damaged when last read
  std::uint64_t snapshots_used = 0;     // loads that started from one, since the start
  std::uint64_t snapshots_ignored = 0;  // damaged, or of another program
  std::uint64_t snapshots_written = 0;
  std::uint64_t snapshots_failed = 0;  // could not be written
};

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
  //   "organisation.damaged" the log cannot be folded, with the version and the reason: nothing of
  //                          the organisation is shown or changed, since what comes before the
  //                          damage would be wrong figures without saying so
  Result<Done> execute(OrgId org, const Order& order, Deadline deadline);

  // The organisation as it is now; one that was never created has version 0.
  Result<View> view(OrgId org);
  // The accounts of it that are kept ready; null when it cannot be had.
  std::shared_ptr<WarmAccounts> warm_accounts(OrgId org);
  // As it was known at an instant: folded from what had been recorded by then.
  Result<View> view_known_at(OrgId org, Instant known_at);
  // As it was after the commit that holds this event; kept for a while.
  Result<View> view_at(OrgId org, Version version);

  // Called after every commit, on the thread that committed: must not block, must not execute.
  void on_change(ChangeListener listener);

  HostCounts counts();
  // Returns when no snapshot waits to be written.
  void settle_snapshots() { snapshots_.settle(); }

 private:
  // A log that is not read again for a while: each look would read all of it up to the damage.
  struct Quarantined {
    base::Error error;
    std::chrono::steady_clock::time_point until;
  };

  Result<std::shared_ptr<LiveOrganisation>> find_or_load(OrgId org);
  std::shared_ptr<LiveOrganisation> find_held(OrgId org);
  Result<LoadedOrganisation> load(OrgId org);

  Ports ports_;
  HostLimits limits_;
  ChangeListener listener_;
  SnapshotWriter snapshots_;

  std::mutex mutex_;
  HeldOrganisations held_;                              // guarded by mutex_
  EarlierViews earlier_;                                // guarded by mutex_
  std::unordered_map<OrgId, Quarantined> quarantined_;  // guarded by mutex_
  std::uint64_t snapshots_used_ = 0;                    // guarded by mutex_
  std::uint64_t snapshots_ignored_ = 0;                 // guarded by mutex_
};

}  // namespace daybook
