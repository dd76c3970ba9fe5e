#include "application/log/was_appended.hpp"

namespace daybook {

base::Result<bool> was_appended(Storage& storage, OrgId org, const Batch& batch) {
  const base::Version expected{batch.first.number - 1};
  constexpr std::size_t kOneBatch = 1;
  const std::vector<Batch> next = TRY(storage.read(org, expected, kOneBatch));
  return !next.empty() && next.front().nonce == batch.nonce;
}

}  // namespace daybook
