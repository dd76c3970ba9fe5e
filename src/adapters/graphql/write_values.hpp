// What fields of several types need: who asks, and how values are written.
#pragma once
#include <vector>

#include "graphql/call.hpp"

#include "adapters/graphql/context.hpp"
#include "domain/organisation_state.hpp"

namespace daybook {

inline Viewer viewer_in(graphql::Call& call) { return call.context<GraphqlContext>().viewer(); }

inline void write_people(const std::vector<PersonId>& people, const Organisation& organisation,
                         graphql::Out& out) {
  out.list(people, [&](PersonId id, graphql::Out& item) { item.object(*organisation.find(id)); });
}

// When the event was recorded; null where there is none.
inline void write_instant(const Organisation& organisation, Version event, graphql::Out& out) {
  const CommitNote* note = organisation.commit_of(event);
  if (!note) return out.null();
  out.string(to_string(note->recorded_at));
}

}  // namespace daybook
