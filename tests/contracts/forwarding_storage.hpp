// A store that passes every call on: what a test wants different, it overrides.
#pragma once
#include <utility>

#include "application/ports/storage.hpp"

namespace daybook::contracts {

class ForwardingStorage : public Storage {
 public:
  explicit ForwardingStorage(Storage& storage) : storage_(storage) {}

  base::Result<AppendOutcome> append(OrgId org, base::Version expected, const Batch& batch,
                                     const std::vector<Claim>& claims = {}) override {
    return storage_.append(org, expected, batch, claims);
  }
  base::Result<std::vector<Batch>> read(OrgId org, base::Version after, std::size_t bytes_max,
                                        Consistency consistency = Consistency::strong) override {
    return storage_.read(org, after, bytes_max, consistency);
  }
  base::Result<base::Version> head(OrgId org) override { return storage_.head(org); }
  base::Result<std::vector<OrgId>> organisations() override { return storage_.organisations(); }
  base::Result<std::optional<OrgId>> find_claim(std::string_view key) override {
    return storage_.find_claim(key);
  }
  base::Result<std::optional<Snapshot>> load_snapshot(OrgId org, std::uint32_t fold_version,
                                                      std::string_view section) override {
    return storage_.load_snapshot(org, fold_version, section);
  }
  base::Outcome save_snapshot(OrgId org, std::uint32_t fold_version, std::string_view section,
                              const Snapshot& snapshot) override {
    return storage_.save_snapshot(org, fold_version, section, snapshot);
  }
  base::Outcome delete_snapshots(OrgId org) override { return storage_.delete_snapshots(org); }
  void watch(Watcher watcher) override { storage_.watch(std::move(watcher)); }

 protected:
  Storage& storage_;
};

}  // namespace daybook::contracts
