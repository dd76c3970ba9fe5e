// Who may order what, and who decides about whose leave.
#pragma once
#include <optional>
#include <vector>

#include "domain/organisation_state.hpp"
#include "domain/permission_table.hpp"

namespace daybook {

// Who gives an order and when, as seen by the rules.
struct Orderer {
  std::optional<PersonId> person;  // not set: the operator, at the server's own console
  Date today;                      // where that person is
};

// By permission_table.hpp; the operator may everything. "permission.denied" with the standings that
// may, "request.not_found" for leave that there is not.
Outcome permit(const Organisation& organisation, const Orderer& by, const Command& command);

// Does this person have the standing today? Everybody known is an employee, and an approver where
// something waits for them; roles hold while employed.
bool has_standing(const Organisation& organisation, const Orderer& by, Standing standing);

// The people who may decide about this person's requests, on a day: the approvers of the team, else
// of the nearest parent team that has one beside the person; if there are none, HR admins and
// owners. Never the person.
std::vector<PersonId> approvers_of(const Organisation& organisation, const PersonRecord& record,
                                   Date day);
bool may_decide(const Organisation& organisation, const Orderer& by, const PersonRecord& owner);
// About this request: whose turn it is (approval.hpp), who said yes already, and HR admins and
// those of the team; about one that is decided, everybody whom its steps mean, so that a second
// click is harmless.
bool may_decide(const Organisation& organisation, const Orderer& by, const PersonRecord& owner,
                const Request& request);
// HR admins, owners and the operator.
bool is_admin(const Organisation& organisation, const Orderer& by);
// A team admin of the team of this person, or of one above it; never one's own.
bool is_team_admin_of(const Organisation& organisation, const Orderer& by,
                      const PersonRecord& record);
// Does this person approve anybody's requests by team, as a manager, as a substitute or by name?
bool is_approver(const Organisation& organisation, PersonId person);

}  // namespace daybook
