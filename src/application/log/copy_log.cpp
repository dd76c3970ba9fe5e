#include "application/log/copy_log.hpp"

#include "application/log/hash_chain.hpp"

namespace daybook {
namespace {

constexpr std::size_t kReadBytes = 4u << 20;

// Appends what it is given as few batches.
class Joiner {
 public:
  Joiner(Storage& to, OrgId org, std::size_t batch_bytes)
      : to_(to), org_(org), batch_bytes_(batch_bytes) {}

  base::Outcome add(const Batch& batch) {
    if (joined_.count > 0 && joined_.bytes.size() + batch.bytes.size() > batch_bytes_) TRY(flush());
    if (joined_.count == 0) joined_.first = batch.first;
    joined_.count += batch.count;
    joined_.bytes += batch.bytes;
    joined_.nonce = batch.nonce;
    joined_.recorded_at = batch.recorded_at;
    return {};
  }

  base::Outcome flush() {
    if (joined_.count == 0) return {};
    joined_.previous_hash = head_hash_;
    const Batch batch = sealed(org_, std::move(joined_));
    const base::Version before{batch.first.number - 1};
    const AppendOutcome outcome = TRY(to_.append(org_, before, batch));
    if (!std::holds_alternative<Appended>(outcome))
      return base::fail(base::ErrorCode::conflict, "log.copy_target", {{"org", to_string(org_)}});
    head_hash_ = batch.hash;
    joined_ = {};
    return {};
  }

 private:
  Storage& to_;
  OrgId org_;
  std::size_t batch_bytes_;
  Hash head_hash_{};
  Batch joined_;
};

}  // namespace

base::Outcome copy_log(Storage& from, Storage& to, OrgId org, std::size_t batch_bytes) {
  Joiner joiner(to, org, batch_bytes);
  base::Version at;
  while (true) {
    const std::vector<Batch> batches = TRY(from.read(org, at, kReadBytes));
    if (batches.empty()) return joiner.flush();
    for (const Batch& batch : batches) TRY(joiner.add(batch));
    at = batches.back().last();
  }
}

}  // namespace daybook
