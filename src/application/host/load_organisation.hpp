// From a log to a state: newest usable snapshot, then the batches after it.
#pragma once
#include "application/ports/storage.hpp"
#include "domain/organisation_state.hpp"

namespace daybook {

struct LoadedOrganisation {
  Organisation state;
  Hash head_hash{};          // of the last batch folded in
  Version snapshot_version;  // that the state was started from; 0 without
};

// Refuses "organisation.damaged" when a batch cannot be decoded or does not follow its
// predecessor, with the version and the reason.
Result<LoadedOrganisation> load_organisation(Storage& storage, OrgId org);

// Folds what came after the state into it.
Outcome fold_tail(Storage& storage, OrgId org, LoadedOrganisation& loaded);

// The state after the commit that holds this event, from the log alone: a commit is told whole.
Result<Organisation> fold_until(Storage& storage, OrgId org, Version version);

}  // namespace daybook
