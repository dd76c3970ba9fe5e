// What a store refuses before it looks at its log: the same in every adapter, so that a batch that
// one of them takes is taken by all.
#pragma once
#include <vector>

#include "base/result.hpp"

#include "application/ports/storage.hpp"

namespace daybook {

inline constexpr std::size_t kClaimKeyBytesMax = 256;
// Most batches take none or one; the first import of a large organisation takes thousands.
inline constexpr std::size_t kClaimsMax = 100'000;
// Versions fit the signed 64-bit whole numbers of databases, with room to add a count.
inline constexpr std::uint64_t kVersionMax = std::uint64_t{1} << 62;

// Refuses, as our own mistake caught before it is durable, with
//   "store.batch_empty"      no events or no bytes
//   "store.batch_too_big"    more than kBatchBytesMax; facts "bytes", "bytes_max"
//   "store.version_not_next" the batch does not begin at expected + 1, or is out of range
//   "store.hash_wrong"       `hash` is not what the batch hashes to
//   "store.claim_malformed"  an empty or too long key, or too many claims
base::Outcome check_append(OrgId org, base::Version expected, const Batch& batch,
                           const std::vector<Claim>& claims);

inline constexpr std::size_t kSnapshotSectionBytesMax = 256;
// The largest known snapshot, of 100,000 people over five years, takes 200 MB before compression.
inline constexpr std::size_t kSnapshotBytesMax = 512u << 20;

// "store.snapshot_malformed": no or too long a section name, or too many bytes.
base::Outcome check_snapshot(std::string_view section, const Snapshot& snapshot);

// What a store answers when `after` is not where a batch of this log ends.
std::unexpected<base::Error> refuse_read_inside_batch(OrgId org, base::Version after);

// What a store answers when a batch fits by its version, but follows another log.
std::unexpected<base::Error> refuse_broken_chain(OrgId org, const Batch& batch);

}  // namespace daybook
