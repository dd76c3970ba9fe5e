// What orders about one leave have in common. Used by decide_leave.cpp and decide_change.cpp.
#pragma once
#include "domain/permission.hpp"

namespace daybook {

struct FoundLeave {
  const PersonRecord& owner;
  const Request& request;
};

// "request.not_found".
Result<FoundLeave> find_leave(const Organisation& organisation, RequestId id);

// "request.already_decided" with the status that it has.
std::unexpected<base::Error> already_decided(RequestStatus status);

// "request.comment_too_long".
Outcome check_comment(const PersonalText& comment);

// Does somebody else than `person` give the order? What HR asks for is decided by that.
bool is_on_behalf(const Orderer& by, PersonId person);

// The account without this request, to see what it would do.
AccountFacts facts_without(const Organisation& organisation, const PersonRecord& record,
                           const Request& request, const LeaveType& type);

// Does the yes of this person, whose turn it is, leave somebody else to be asked?
bool leaves_others_to_ask(const Organisation& organisation, const PersonRecord& owner,
                          const Request& asked, const Orderer& by);

// What the yes of this person makes where others are still asked: StepApproved, or nothing if they
// have said it before. Nullopt where it is the last word, as that of an HR admin whose turn it is
// not always is. `asked` is the leave, or what it would be by its open change.
std::optional<std::vector<Event>> yes_of_several(const Organisation& organisation,
                                                 const PersonRecord& owner, const Request& asked,
                                                 const Orderer& by, const PersonalText& comment);

}  // namespace daybook
