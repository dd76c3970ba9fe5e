// Folding events into a state. It cannot fail: what is in the log was decided once and is true.
#pragma once
#include "domain/organisation_state.hpp"

namespace daybook {

// The events of `commit` are the next ones of the log.
void evolve(Organisation& organisation, const Commit& commit);
void evolve(Organisation& organisation, const Event& event, Version version);

}  // namespace daybook
