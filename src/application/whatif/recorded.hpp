// Events as they were recorded, with the state before them, from the log.
#pragma once
#include "application/ports/storage.hpp"
#include "application/whatif/undo.hpp"

namespace daybook {

// Whole commits: from the one that holds the event `first` to the one that holds `last`. Refuses
// "undo.not_recorded" for events that there are not, and as load_organisation does.
Result<Recorded> load_recorded(Storage& storage, OrgId org, const Organisation& now, Version first,
                               Version last);

// The order that undoes these commits has an id that is made from their ids: sent twice it is
// carried out once, and the log shows what caused it.
CommandId id_of_undo(const Organisation& now, Version first, Version last);

}  // namespace daybook
