// The storage port: where the logs of organisations are kept.
//
// One ordered, append-only log per organisation is the only truth. A row of it is a batch: the
// events of all commands that were committed together. Order exists within an organisation only;
// nothing relates the logs of two organisations, so every call names one.
//
//   append(org, Version{0}, batch of 3 events) -> Appended{Version{3}}
//   append(org, Version{0}, another batch)     -> Conflict{Version{3}}
//   read(org, Version{0}, 1 MiB)               -> the first batch: first = 1, count = 3
//
// Every adapter passes tests/contracts/storage_contract.hpp.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "base/result.hpp"
#include "base/version.hpp"

#include "domain/ids.hpp"

namespace daybook {

using Hash = std::array<std::byte, 32>;  // SHA-256

// The events of one append as they are stored. `bytes` is opaque to the store and at most
// kBatchBytesMax; `hash` covers the predecessor's hash and these bytes
// (application/log/hash_chain).
struct Batch {
  base::Version first;      // of the first event; the predecessor's last plus one
  std::uint32_t count = 0;  // how many events, at least 1
  std::string bytes;
  Hash previous_hash{};  // all zero before the first batch
  Hash hash{};
  base::Uuid nonce;  // chosen by the writer: finds its own batch again after Unknown
  base::Instant recorded_at;

  bool operator==(const Batch&) const = default;
  base::Version last() const { return first.plus(count - 1); }
};

inline constexpr std::size_t kBatchBytesMax = 16u << 20;

// A key that is unique over all organisations, or finds the organisation before it is known: a
// sign-in domain, a Slack team, the hash of an API key. Taken or released with a batch, or not at
// all. At most 256 bytes.
struct Claim {
  enum class Change { take, release };
  std::string key;
  Change change = Change::take;
};

struct Appended {
  base::Version head;  // last version now in the log, durable
};
struct Conflict {
  base::Version head;  // what the log's last version is instead of the expected one
};
struct ClaimTaken {
  std::string key;  // held by another organisation; nothing was appended
};
// The connection broke while committing: the batch may or may not be there. Read from the expected
// version and look for the nonce.
struct Unknown {};

using AppendOutcome = std::variant<Appended, Conflict, ClaimTaken, Unknown>;

enum class Consistency { strong, eventual };

// A disposable cache of folded state: loss costs time, never truth.
struct Snapshot {
  base::Version version;  // state after this event
  std::string bytes;
};

using Watcher = std::function<void(OrgId, base::Version)>;

class Storage {
 public:
  virtual ~Storage() = default;

  // Durable when it returns Appended. Fails with "store.unavailable" when nothing was written, and
  // for ever after a failed flush to disk: a failed fsync is never retried.
  virtual base::Result<AppendOutcome> append(OrgId org, base::Version expected, const Batch& batch,
                                             const std::vector<Claim>& claims = {}) = 0;
  // Whole batches after the event `after`, in order and without gaps: as many as fit `bytes_max`,
  // but at least one if there is one. `after` must be the last version of a batch, or 0.
  virtual base::Result<std::vector<Batch>> read(OrgId org, base::Version after,
                                                std::size_t bytes_max,
                                                Consistency consistency = Consistency::strong) = 0;
  // Version 0 for an organisation that has no events.
  virtual base::Result<base::Version> head(OrgId org) = 0;
  virtual base::Result<std::vector<OrgId>> organisations() = 0;

  virtual base::Result<std::optional<OrgId>> find_claim(std::string_view key) = 0;

  virtual base::Result<std::optional<Snapshot>> load_snapshot(OrgId org, std::uint32_t fold_version,
                                                              std::string_view section) = 0;
  virtual base::Outcome save_snapshot(OrgId org, std::uint32_t fold_version,
                                      std::string_view section, const Snapshot& snapshot) = 0;
  virtual base::Outcome delete_snapshots(OrgId org) = 0;

  // A hint that an organisation's log grew: may be lost, late or repeated. The callback must not
  // block and must not call the store. Replaces the previous watcher.
  virtual void watch(Watcher watcher) = 0;
};

}  // namespace daybook
