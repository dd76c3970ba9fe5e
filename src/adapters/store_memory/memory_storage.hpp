// Logs in the memory of this process, for tests, demos and what-if copies: everything that the port
// promises but durability.
#pragma once
#include <map>
#include <mutex>
#include <tuple>

#include "application/ports/storage.hpp"

namespace daybook {

class MemoryStorage final : public Storage {
 public:
  base::Result<AppendOutcome> append(OrgId org, base::Version expected, const Batch& batch,
                                     const std::vector<Claim>& claims = {}) override;
  base::Result<std::vector<Batch>> read(OrgId org, base::Version after, std::size_t bytes_max,
                                        Consistency consistency = Consistency::strong) override;
  base::Result<base::Version> head(OrgId org) override;
  base::Result<std::vector<OrgId>> organisations() override;
  base::Result<std::optional<OrgId>> find_claim(std::string_view key) override;
  base::Result<std::optional<Snapshot>> load_snapshot(OrgId org, std::uint32_t fold_version,
                                                      std::string_view section) override;
  base::Outcome save_snapshot(OrgId org, std::uint32_t fold_version, std::string_view section,
                              const Snapshot& snapshot) override;
  base::Outcome delete_snapshots(OrgId org) override;
  void watch(Watcher watcher) override;

 private:
  using SnapshotKey = std::tuple<OrgId, std::uint32_t, std::string>;

  base::Result<AppendOutcome> append_locked(OrgId org, base::Version expected, const Batch& batch,
                                            const std::vector<Claim>& claims);
  const std::string* taken_by_another(OrgId org, const std::vector<Claim>& claims) const;
  void apply(OrgId org, const std::vector<Claim>& claims);

  std::mutex mutex_;                          // guards logs_, claims_, snapshots_
  std::map<OrgId, std::vector<Batch>> logs_;  // never an empty log
  std::map<std::string, OrgId, std::less<>> claims_;
  std::map<SnapshotKey, Snapshot> snapshots_;

  std::mutex watcher_mutex_;  // guards watcher_, and is held while it is called
  Watcher watcher_;
};

}  // namespace daybook
