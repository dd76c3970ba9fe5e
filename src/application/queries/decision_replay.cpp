#include "application/queries/decision_replay.hpp"

#include "application/queries/today.hpp"

namespace daybook {
namespace {

// As it waited for the answer: a change of approved leave is judged as what it would have made.
Request as_it_waited(const Request* then, const Request& now) {
  if (then) return latest(*then);
  Request asked = now;
  asked.status = RequestStatus::pending;
  return asked;
}

}  // namespace

std::optional<Version> version_before_decision(const Organisation& organisation,
                                               const Request& request) {
  const bool decided =
      request.status == RequestStatus::approved || request.status == RequestStatus::rejected;
  const CommitNote* note = decided ? organisation.commit_of(request.decided) : nullptr;
  if (!note || note->first.number <= 1) return std::nullopt;
  return Version{note->first.number - 1};
}

std::optional<RequestPreview> replay_decision(const Decided& decided, const Looking& looking) {
  const PersonRecord* owner = decided.before.find(decided.owner.person.id);
  if (!owner) return std::nullopt;
  const Request* then = owner->find(decided.request.id);
  const Instant at = decided.now.commit_of(decided.request.decided)->recorded_at;
  const Viewer viewer{decided.before, looking.person,
                      date_of(decided.before, looking.person, looking.clock, at)};
  return preview_request(viewer, *owner, as_it_waited(then, decided.request),
                         then ? Moment::approved : Moment::asked);
}

}  // namespace daybook
