// Copies the log of an organisation from one store to another one.
#pragma once
#include "application/ports/storage.hpp"

namespace daybook {

// Neighbouring batches are joined up to `batch_bytes`, so that a log of many small batches is
// written in a few durable steps: the events and their versions stay the same, the hashes differ.
// Refuses with "log.copy_target" when the organisation has events in `to` already, or as the
// stores do.
base::Outcome copy_log(Storage& from, Storage& to, OrgId org, std::size_t batch_bytes);

}  // namespace daybook
