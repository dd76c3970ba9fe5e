// One organisation in memory: its published state and the orders that wait. Used by the host.
#pragma once
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>

#include "application/host/load_organisation.hpp"
#include "application/host/organisation_host.hpp"
#include "application/host/snapshot_writer.hpp"

namespace daybook {

class LiveOrganisation {
 public:
  LiveOrganisation(OrgId org, OrganisationHost::Ports ports, HostLimits limits,
                   LoadedOrganisation loaded, SnapshotWriter& snapshots);

  View view() const;
  std::shared_ptr<WarmAccounts> warm_accounts() const { return warm_; }
  // How much memory it takes, about: measured again whenever it has grown by a tenth.
  std::size_t bytes() const { return bytes_ + warm_->bytes(); }
  Result<Done> execute(const Order& order, Deadline deadline);

 private:
  // An order on its way. Owned by shared_ptr: the caller may give up waiting before it is settled.
  struct Waiting {
    Order order;
    std::uint64_t fingerprint = 0;
    bool settled = false;  // guarded by mutex_
    bool left = false;     // nobody waits for the answer any more; guarded by mutex_
    std::condition_variable changed;
    Result<Done> answer;
  };
  using WaitingList = std::vector<std::shared_ptr<Waiting>>;

  // The state that a batch of orders leads to, not yet durable.
  struct Draft {
    Organisation state;
    std::vector<Commit> commits;
    Version before;
  };

  void wake_next();
  WaitingList take_waiting();
  void commit(const WaitingList& orders);
  void commit_halves(const WaitingList& orders);
  Draft draft(const WaitingList& orders);
  void decide_order(Draft& draft, Waiting& waiting);
  Result<std::vector<Event>> decide_commands(const Organisation& state, const Order& order);
  // Nothing when durable; what the callers must be told otherwise. Conflict means: draft again.
  enum class Stored { yes, conflict };
  Result<Stored> store(Draft& draft);
  Outcome catch_up();
  void publish(Organisation state);
  void offer_snapshot(const View& now);
  void measure(const Organisation& state);
  void refuse_all(const WaitingList& orders, const base::Error& error);

  const OrgId org_;
  OrganisationHost::Ports ports_;
  HostLimits limits_;
  SnapshotWriter& snapshots_;
  const std::shared_ptr<WarmAccounts> warm_ = std::make_shared<WarmAccounts>();
  std::atomic<std::size_t> bytes_ = 0;

  // Touched only by the thread that commits.
  LogEnd end_;
  Version snapshot_version_;  // of the last one that was loaded or offered
  Version measured_version_;

  mutable std::mutex mutex_;
  View published_;                                // guarded by mutex_
  std::deque<std::shared_ptr<Waiting>> waiting_;  // guarded by mutex_
  bool committing_ = false;                       // guarded by mutex_
};

}  // namespace daybook
