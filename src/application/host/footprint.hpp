// How much memory a folded organisation takes.
#pragma once
#include "domain/organisation_state.hpp"

namespace daybook {

// An estimate in bytes, from a walk over the whole state: what its containers have reserved, and
// what an allocation costs on top. What a state shares with earlier ones counts in full.
std::size_t footprint_of(const Organisation& organisation);

}  // namespace daybook
