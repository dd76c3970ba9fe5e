// Who may order what, and who decides about whose leave.
#pragma once
#include <optional>
#include <vector>

#include "domain/command.hpp"
#include "domain/organisation_state.hpp"

namespace daybook {

// Who gives an order and when, as seen by the rules.
struct Orderer {
  std::optional<PersonId> person;  // not set: the operator, at the server's own console
  Date today;                      // where that person is
};

// "permission.denied" with the role that would be needed.
//   employee   asks for, withdraws and cancels own leave
//   approver   decides requests whose turn it is, never their own
//   anybody    says who stands in for them
//   hr_admin   all of that for everybody, and everything about people, policies and balances
//   owner      everything
Outcome permit(const Organisation& organisation, const Orderer& by, const Command& command);

// The people who may decide about this person's requests, on a day: the approvers of the team, else
// of the nearest parent team that has one beside the person; if there are none, HR admins and
// owners. Never the person.
std::vector<PersonId> approvers_of(const Organisation& organisation, const PersonRecord& record,
                                   Date day);
bool may_decide(const Organisation& organisation, const Orderer& by, const PersonRecord& owner);
// About this request: whose turn it is (approval.hpp), who said yes already, and HR admins; about
// one that is decided, everybody whom its steps mean, so that a second click is harmless.
bool may_decide(const Organisation& organisation, const Orderer& by, const PersonRecord& owner,
                const Request& request);
bool is_admin(const Organisation& organisation, const Orderer& by);
// Does this person approve anybody's requests by team, as a manager, as a substitute or by name?
bool is_approver(const Organisation& organisation, PersonId person);

}  // namespace daybook
