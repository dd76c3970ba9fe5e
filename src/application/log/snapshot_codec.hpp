// A folded state as the bytes of a snapshot, and back. A snapshot is a cache: what cannot be used
// is left aside and the log is folded instead, so nothing here is ever migrated.
//
// Names, addresses and reasons of people are in these bytes as they are in the state. Whoever
// erases a person therefore deletes the organisation's snapshots in the same step
// (Storage::delete_snapshots); the next one is made from what is left.
#pragma once
#include "application/ports/storage.hpp"
#include "domain/organisation_state.hpp"

namespace daybook {

// To be raised when `evolve` makes another state of the same events: a snapshot of another version
// is not looked at. A change of the state's types needs nothing, see shape_of.
inline constexpr std::uint32_t kFoldVersion = 1;
inline constexpr std::string_view kWholeState = "state";  // the section

// Where a log ends: its last batch.
struct LogEnd {
  Version before;  // the version that the batch was appended after
  Hash hash{};

  bool operator==(const LogEnd&) const = default;
};

struct Folded {
  Organisation state;
  LogEnd end;
};

// Refuses "snapshot.too_large".
Result<Snapshot> encode_snapshot(OrgId org, const Organisation& state, const LogEnd& end);

// Refuses "snapshot.damaged" when a bit of it is not as it was written or it is another
// organisation's, and "snapshot.other_shape" when it was written by a program with other types.
Result<Folded> decode_snapshot(OrgId org, const Snapshot& snapshot);

}  // namespace daybook
