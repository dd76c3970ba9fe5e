#include "domain/leave_order.hpp"

#include "base/contains.hpp"

#include "domain/approval.hpp"
#include "domain/request/rules.hpp"

namespace daybook {

Result<FoundLeave> find_leave(const Organisation& organisation, RequestId id) {
  const PersonRecord* owner = organisation.owner_of(id);
  if (!owner)
    return base::not_found("request.not_found", {{"field", "requestId"}, {"id", to_string(id)}});
  return FoundLeave{*owner, *owner->find(id)};
}

std::unexpected<base::Error> already_decided(RequestStatus status) {
  return base::rejected("request.already_decided",
                        {{"status", std::string(base::enum_name(status))}});
}

Outcome check_comment(const PersonalText& comment) {
  if (comment.text.size() <= kReasonBytesMax) return {};
  return base::invalid("request.comment_too_long",
                       {{"field", "comment"}, {"bytes_max", std::to_string(kReasonBytesMax)}});
}

bool is_on_behalf(const Orderer& by, PersonId person) { return by.person && by.person != person; }

AccountFacts facts_without(const Organisation& organisation, const PersonRecord& record,
                           const Request& request, const LeaveType& type) {
  AccountFacts facts = organisation.facts_for(record, type);
  std::erase_if(facts.absences,
                [&](const Absence& absence) { return absence.request == request.id; });
  return facts;
}

bool leaves_others_to_ask(const Organisation& organisation, const PersonRecord& owner,
                          const Request& asked, const Orderer& by) {
  const auto turn = turn_of(organisation, owner, asked, by.today);
  const bool is_asked = turn && by.person && base::contains(turn->deciders, *by.person);
  return is_asked && turn_of(organisation, owner, asked, by.today, by.person).has_value();
}

std::optional<std::vector<Event>> yes_of_several(const Organisation& organisation,
                                                 const PersonRecord& owner, const Request& asked,
                                                 const Orderer& by, const PersonalText& comment) {
  if (!by.person || !turn_of(organisation, owner, asked, by.today)) return std::nullopt;
  if (base::contains(asked.approved_by, *by.person)) return std::vector<Event>{};
  if (!leaves_others_to_ask(organisation, owner, asked, by)) return std::nullopt;
  return std::vector<Event>{
      StepApproved{.request = asked.id, .by = *by.person, .comment = comment}};
}

}  // namespace daybook
