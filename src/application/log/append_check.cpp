#include "application/log/append_check.hpp"

#include "application/log/hash_chain.hpp"

namespace daybook {
namespace {

std::unexpected<base::Error> refuse(OrgId org, base::Version version, const char* rule) {
  return base::invalid(rule,
                       {{"org", to_string(org)}, {"version", std::to_string(version.number)}});
}

base::Outcome check_claims(const std::vector<Claim>& claims) {
  if (claims.size() > kClaimsMax) return base::invalid("store.claim_malformed");
  for (const Claim& claim : claims)
    if (claim.key.empty() || claim.key.size() > kClaimKeyBytesMax)
      return base::invalid("store.claim_malformed", {{"key", claim.key.substr(0, 64)}});
  return {};
}

}  // namespace

base::Outcome check_append(OrgId org, base::Version expected, const Batch& batch,
                           const std::vector<Claim>& claims) {
  if (batch.count == 0 || batch.bytes.empty()) return refuse(org, batch.first, "store.batch_empty");
  if (batch.bytes.size() > kBatchBytesMax)
    return base::invalid("store.batch_too_big", {{"org", to_string(org)},
                                                 {"bytes", std::to_string(batch.bytes.size())},
                                                 {"bytes_max", std::to_string(kBatchBytesMax)}});
  if (expected.number >= kVersionMax || batch.first != expected.next())
    return refuse(org, batch.first, "store.version_not_next");
  if (batch.hash != hash_of(org, batch)) return refuse(org, batch.first, "store.hash_wrong");
  return check_claims(claims);
}

base::Outcome check_snapshot(std::string_view section, const Snapshot& snapshot) {
  if (section.empty() || section.size() > kSnapshotSectionBytesMax ||
      snapshot.bytes.size() > kSnapshotBytesMax || snapshot.version.number > kVersionMax)
    return base::invalid("store.snapshot_malformed",
                         {{"section", std::string(section.substr(0, 64))}});
  return {};
}

std::unexpected<base::Error> refuse_read_inside_batch(OrgId org, base::Version after) {
  return refuse(org, after, "store.not_a_batch_end");
}

std::unexpected<base::Error> refuse_broken_chain(OrgId org, const Batch& batch) {
  return refuse(org, batch.first, "store.chain_broken");
}

}  // namespace daybook
