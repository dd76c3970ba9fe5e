// Logs of any events in any order that can be folded: first every sample once, which makes all that
// events refer to, then any of them again.
#pragma once
#include <rapidcheck.h>

#include "application/log/commit_codec.hpp"
#include "application/log/hash_chain.hpp"
#include "domain/evolve.hpp"
#include "host/sample_events.hpp"

namespace daybook {

inline const OrgId kGenerated = OrgId::from_name("generated");

inline std::vector<Event> generated_events() {
  std::vector<Event> events = sample_events();
  const auto more = *rc::gen::container<std::vector<std::size_t>>(
      rc::gen::inRange<std::size_t>(1, events.size()));
  for (std::size_t at : more) events.push_back(Event(events[at]));
  return events;
}

// Commits of one to five events by anybody.
inline std::vector<Commit> generated_commits() {
  std::vector<Commit> commits;
  const std::vector<Event> events = generated_events();
  for (std::size_t at = 0; at < events.size();) {
    const std::size_t end = std::min(events.size(), at + *rc::gen::inRange<std::size_t>(1, 6));
    Commit commit{.command = {{1, at}},
                  .fingerprint = *rc::gen::arbitrary<std::uint64_t>(),
                  .recorded_at = {static_cast<std::int64_t>(at)},
                  .channel = static_cast<Channel>(*rc::gen::inRange(0, 5)),
                  .events = {events.begin() + static_cast<std::ptrdiff_t>(at),
                             events.begin() + static_cast<std::ptrdiff_t>(end)}};
    if (*rc::gen::arbitrary<bool>()) commit.actor = PersonId::from_name("Anna");
    commits.push_back(std::move(commit));
    at = end;
  }
  return commits;
}

// A batch each, as they are stored.
inline std::vector<Batch> batches_of(OrgId org, const std::vector<Commit>& commits) {
  std::vector<Batch> batches;
  Version head;
  Hash hash{};
  for (const Commit& commit : commits) {
    batches.push_back(sealed(org, {.first = head.next(),
                                   .count = static_cast<std::uint32_t>(commit.events.size()),
                                   .bytes = encode_commits({&commit, 1}),
                                   .previous_hash = hash,
                                   .nonce = {2, head.number},
                                   .recorded_at = commit.recorded_at}));
    head = batches.back().last();
    hash = batches.back().hash;
  }
  return batches;
}

}  // namespace daybook
