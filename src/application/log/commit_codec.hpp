// The bytes of a batch: one JSON line per commit.
//
//   {"command":"018f…","fingerprint":"9f…","at":"2026-03-29T07:05:00.000Z","actor":"018e…",
//    "channel":"web","events":[{"type":"LeaveRequested","v":1,"data":{…}}]}
//
// Field names and meanings: docs/reference/event-log.md.
#pragma once
#include <span>
#include <string>

#include "domain/event.hpp"

namespace daybook {

std::string encode_commits(std::span<const Commit> commits);

// The same with the sizes and sums of the events in each line, so that damage can be narrowed down
// to one of them (application/log/event_sums.hpp): what is stored.
std::string encode_batch(std::span<const Commit> commits);

// Refuses "log.commit_malformed" and "log.event_unknown" (the log was written by a newer program).
Result<std::vector<Commit>> decode_commits(std::string_view bytes);

// The JSON of one event's data, for exports and explanations.
std::string encode_event(const Event& event);

// A number that differs when what a command says differs: retries must mean the same.
std::uint64_t fingerprint_of(std::string_view content);

}  // namespace daybook
