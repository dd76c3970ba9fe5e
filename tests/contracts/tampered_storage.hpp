// A store whose batches are not what was appended: as after a failing disk, or somebody with access
// to the file.
#pragma once
#include "contracts/forwarding_storage.hpp"

namespace daybook::contracts {

class TamperedStorage final : public ForwardingStorage {
 public:
  using ForwardingStorage::ForwardingStorage;
  using Change = std::function<void(Batch&)>;

  // From now on this organisation's batch that begins at `first` is read changed; an empty change
  // makes it whole again.
  void tamper(OrgId org, base::Version first, Change change) {
    org_ = org;
    first_ = first;
    change_ = std::move(change);
  }
  int reads() const { return reads_; }

  base::Result<std::vector<Batch>> read(OrgId org, base::Version after, std::size_t bytes_max,
                                        Consistency consistency = Consistency::strong) override {
    ++reads_;
    auto batches = storage_.read(org, after, bytes_max, consistency);
    if (batches && change_ && org == org_)
      for (Batch& batch : *batches)
        if (batch.first == first_) change_(batch);
    return batches;
  }

 private:
  OrgId org_;
  base::Version first_;
  Change change_;
  int reads_ = 0;
};

}  // namespace daybook::contracts
