// The hash chain of a log: every batch carries the hash of its predecessor, so a change anywhere in
// the stored bytes shows in the batch where it was made, and a removed or inserted batch in its
// neighbour.
//
//   hash = SHA-256(previous_hash | org | first | count | recorded_at | nonce | bytes)
//
// Whole numbers are big-endian, versions and milliseconds of 8 bytes and the count of 4; ids are 16
// bytes. All but the last part have a fixed width, so no two batches are hashed from the same
// bytes. The organisation is in the hash, so a batch does not fit into the log of another one.
#pragma once
#include <functional>

#include "base/result.hpp"

#include "application/ports/storage.hpp"

namespace daybook {

// What `batch.hash` has to be.
Hash hash_of(OrgId org, const Batch& batch);

// The batch with its hash filled in: the last thing done before it is appended.
Batch sealed(OrgId org, Batch batch);

struct VerifiedChain {
  base::Version head;
  std::uint64_t batches = 0;
  Hash hash{};  // of the last batch: equal on two copies of a log exactly if all of both is equal
};

// Called with each batch that was found good, in order; an error of it ends the walk and is
// returned.
using BatchVisitor = std::function<base::Outcome(const Batch&)>;

// Reads the whole log of an organisation and checks it. The log may grow meanwhile. Refuses with
//   "log.hash_mismatch"  a batch is not what was hashed when it was written
//   "log.chain_broken"   a batch does not follow the one before it
//   "log.head_mismatch"  the log ends before or after the version that the store calls its head
// or with the store's own error when it cannot be read. All carry the facts "org" and "version"
// (the first event that is in doubt). The first two also carry "last", the batch's last event,
// unless the event was found that bytes of were changed.
base::Result<VerifiedChain> verify_chain(Storage& storage, OrgId org,
                                         const BatchVisitor& visit = {});

}  // namespace daybook
