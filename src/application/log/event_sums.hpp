// Which event of a batch is not what was written? The hash of a batch tells only that something in
// it was changed, and a batch may be an import of thousands. So every line, which is a commit, ends
// with the size and a sum of each of its events:
//
//   {"command":"018f…",…,"events":[{…},{…}],"sums":"312 9f01c2d4 287 00ab12cd"}
//
// The first size reaches from the start of the line to the end of the first event, the next ones
// from there to the end of the next. A sum is FNV-1a of 32 bits over these bytes, in hexadecimal:
// it differs whenever one byte does. The sums find accidents; what nobody can forge is the hash,
// which is over them as well. Lines that were written without are read as ever.
#pragma once
#include <optional>
#include <span>
#include <string>

#include "application/ports/storage.hpp"

namespace daybook {

// Adds them to the line that is the end of `bytes` from `start` on; `ends` are the places in
// `bytes` behind each event.
void add_sums(std::string& bytes, std::size_t start, std::span<const std::size_t> ends);

// The first event whose bytes, or whose commit's, are not what was summed; for a batch that does
// not have the hash that it should have. Nothing when the lines do not tell.
std::optional<base::Version> find_damaged_event(const Batch& batch);

}  // namespace daybook
