// From a log to a state: newest usable snapshot, then the batches after it.
#pragma once
#include "application/log/snapshot_codec.hpp"
#include "application/ports/storage.hpp"
#include "domain/organisation_state.hpp"

namespace daybook {

struct LoadedOrganisation {
  Organisation state;
  LogEnd end;                     // of what is folded in
  Version snapshot_version;       // that the state was started from; 0 without
  bool snapshot_ignored = false;  // there was one, of no use
};

// Every batch that is folded is checked against its hash and its predecessor; those that a snapshot
// spares are not read, `daybook verify` does that. A snapshot that is damaged, of other types or
// not of this log is left aside. Refuses "organisation.damaged" when a batch cannot be decoded or
// does not follow its predecessor, with the version and the reason.
Result<LoadedOrganisation> load_organisation(Storage& storage, OrgId org);

// Folds what came after the state into it, up to the damage if there is any.
Outcome fold_tail(Storage& storage, OrgId org, LoadedOrganisation& loaded);

// The state after the commit that holds this event, from the log alone: a commit is told whole.
Result<Organisation> fold_until(Storage& storage, OrgId org, Version version);

}  // namespace daybook
