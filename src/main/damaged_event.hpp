// Where in a damaged batch the damage is. The hash of a batch covers all of its events; this looks
// for the one that can no longer be read, or would not be written so.
#pragma once
#include <optional>

#include "application/ports/storage.hpp"

namespace daybook::cli {

// The first event of the batch's only damaged part: an event, or what says who committed the events
// from there on. Nothing when every byte could have been written as it stands, so that only the
// hash knows better, or when several parts look damaged.
std::optional<Version> find_damaged_event(const Batch& batch);

}  // namespace daybook::cli
