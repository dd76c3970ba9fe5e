// Whose turn it is to decide about a request: the steps with which it was asked for, each with the
// people whom it means on the day on which it is looked at.
#pragma once
#include <optional>
#include <vector>

#include "domain/organisation_state.hpp"

namespace daybook {

// The step that waits. People who have said yes, and those whose place they took, are not in it.
struct Turn {
  std::size_t step = 0;            // from 0
  std::size_t steps = 1;           // in all
  std::size_t missing = 1;         // so many more have to say yes
  std::vector<PersonId> deciders;  // whose yes counts, substitutes after whom they stand in for
};

// How leave is decided that is asked for now: by the chain that fits it best, else by the approvers
// of the team; and by those whom rules ask for. Nothing when it is approved at once.
struct Route {
  std::vector<ApprovalStep> steps;
  std::vector<Approvers> watchers;
  Patience patience = {};
};
std::optional<Route> route_of(const Organisation& organisation, const PersonRecord& owner,
                              const Request& request, Date today);

// The steps by which time in lieu is decided, asked for now: those of leave of that type on the
// day, whether the type needs approval or not. Nothing when nobody could decide.
std::optional<std::vector<ApprovalStep>> steps_for(const Organisation& organisation,
                                                   const PersonRecord& owner,
                                                   const Request& request, Date today);

// The first step that is not complete with the yes of those who said it, and of `also`. A step that
// means nobody falls to HR admins and owners; where there is none of those either, it is passed.
// Never the one who asks. Nothing when all steps are complete.
std::optional<Turn> turn_of(const Organisation& organisation, const PersonRecord& owner,
                            const Request& request, Date day,
                            std::optional<PersonId> also = std::nullopt);

// Everybody whom the steps mean, whether it is their turn or not.
std::vector<PersonId> deciders_of(const Organisation& organisation, const PersonRecord& owner,
                                  const Request& request, Date day);
std::vector<PersonId> watchers_of(const Organisation& organisation, const PersonRecord& owner,
                                  const Request& request, Date day);

// The manager so many levels above, or nothing.
std::optional<PersonId> manager_of(const Organisation& organisation, PersonId person, int levels,
                                   Date day);

}  // namespace daybook
