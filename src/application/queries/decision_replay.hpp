// Why was it decided so? The rules and figures, and who was away, as they were known right before
// the decision.
#pragma once
#include <optional>

#include "application/ports/clock.hpp"
#include "application/queries/preview_request.hpp"

namespace daybook {

// The place in the log right before the decision about a request that was approved or rejected;
// nothing of others, and of what was told by an import at once.
std::optional<Version> version_before_decision(const Organisation& organisation,
                                               const Request& request);

struct Decided {
  const Organisation& now;
  const Organisation& before;  // at version_before_decision
  const PersonRecord& owner;   // both as in `now`
  const Request& request;
};

struct Looking {
  PersonId person;
  Clock& clock;
};

// What was approved at once is judged as when it was asked for, what somebody decided as when they
// did. Nothing when the person was not known yet. Points into `before`.
std::optional<RequestPreview> replay_decision(const Decided& decided, const Looking& looking);

}  // namespace daybook
