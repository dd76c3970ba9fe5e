#include "domain/permission.hpp"

#include <algorithm>

#include "base/contains.hpp"

#include "domain/approval.hpp"

namespace daybook {
namespace {

bool may_act(const Organisation& organisation, PersonId id, PersonId not_this, Date day) {
  const PersonRecord* record = organisation.find(id);
  return record && id != not_this && record->person.employment.covers(day);
}

base::Outcome denied(std::string_view needed) {
  return base::fail(base::ErrorCode::forbidden, "permission.denied",
                    {{"needed", std::string(needed)}});
}

class Permit {
 public:
  Permit(const Organisation& organisation, const Orderer& by) : org_(organisation), by_(by) {}

  template <class Fact>
  Outcome operator()(const State<Fact>&) const {
    return is_admin(org_, by_) ? Outcome{} : denied("hr_admin");
  }
  Outcome operator()(const SetSubstitute& command) const {
    return own_or_admin(command.fact.person);
  }
  Outcome operator()(const RecordLeave&) const {
    return is_admin(org_, by_) ? Outcome{} : denied("hr_admin");
  }
  Outcome operator()(const RequestLeave& command) const { return own_or_admin(command.person); }
  Outcome operator()(const WithdrawLeave& command) const { return own_request(command.request); }
  Outcome operator()(const CancelLeave& command) const { return own_request(command.request); }
  Outcome operator()(const ChangeLeave& command) const {
    return own_request(command.leave.request);
  }
  Outcome operator()(const DropChange& command) const { return own_request(command.request); }
  Outcome operator()(const DecideChange& command) const {
    const PersonRecord* owner = org_.owner_of(command.request);
    if (!owner)
      return base::not_found("request.not_found", {{"request", to_string(command.request)}});
    const Request& request = *owner->find(command.request);
    const Request asked = request.change.empty() ? request : as_changed(request);
    return may_decide(org_, by_, *owner, asked) ? Outcome{}
                                                : denied("an approver whose turn it is");
  }
  Outcome operator()(const CommentOnLeave& command) const {
    const PersonRecord* owner = org_.owner_of(command.request);
    if (!owner)
      return base::not_found("request.not_found", {{"request", to_string(command.request)}});
    if (by_.person == owner->person.id || is_admin(org_, by_)) return {};
    const auto deciders = deciders_of(org_, *owner, *owner->find(command.request), by_.today);
    return base::contains(deciders, *by_.person) ? Outcome{}
                                                 : denied("the person or an approver of it");
  }
  Outcome operator()(const ApproveLeave& command) const { return decides(command.request); }
  Outcome operator()(const RejectLeave& command) const { return decides(command.request); }

 private:
  Outcome own_or_admin(PersonId person) const {
    if (by_.person == person || is_admin(org_, by_)) return {};
    return denied("the person or hr_admin");
  }
  Outcome own_request(RequestId request) const {
    const PersonRecord* owner = org_.owner_of(request);
    if (!owner) return base::not_found("request.not_found", {{"request", to_string(request)}});
    return own_or_admin(owner->person.id);
  }
  Outcome decides(RequestId request) const {
    const PersonRecord* owner = org_.owner_of(request);
    if (!owner) return base::not_found("request.not_found", {{"request", to_string(request)}});
    return may_decide(org_, by_, *owner, *owner->find(request))
               ? Outcome{}
               : denied("an approver whose turn it is");
  }

  const Organisation& org_;
  const Orderer& by_;
};

}  // namespace

Outcome permit(const Organisation& organisation, const Orderer& by, const Command& command) {
  return std::visit(Permit(organisation, by), command);
}

bool is_admin(const Organisation& organisation, const Orderer& by) {
  if (!by.person) return true;
  const PersonRecord* record = organisation.find(*by.person);
  if (!record || !record->person.employment.covers(by.today)) return false;
  return record->person.has_role(Role::hr_admin) || record->person.has_role(Role::owner);
}

bool is_approver(const Organisation& organisation, PersonId person) {
  const auto names = [&](const Approvers& some) {
    const auto* named = std::get_if<Named>(&some);
    return named && base::contains(named->people, person);
  };
  const auto by_team = [&](const Team& team) { return base::contains(team.approvers, person); };
  const auto by_chain = [&](const ApprovalChain& chain) {
    return chain.terms && std::ranges::any_of(chain.terms->steps, [&](const ApprovalStep& step) {
             return std::ranges::any_of(step.who, names);
           });
  };
  if (std::ranges::any_of(organisation.structure->teams, by_team) ||
      std::ranges::any_of(*organisation.chains, by_chain))
    return true;
  for (const PersonRecord& other : organisation.people) {
    const auto& managers = other.person.managers.changes();
    if (!managers.empty() && managers.back().value == person) return true;
    for (const Substitution& substitution : other.person.substitutions)
      if (substitution.substitute == person) return true;
  }
  return false;
}

std::vector<PersonId> approvers_of(const Organisation& organisation, const PersonRecord& record,
                                   Date day) {
  const PersonId self = record.person.id;
  std::vector<PersonId> approvers;
  const auto add = [&](PersonId id) {
    if (may_act(organisation, id, self, day)) approvers.push_back(id);
  };
  std::optional<TeamId> at = record.person.team_on(day);
  for (std::size_t step = 0; at && step <= organisation.structure->teams.size(); ++step) {
    const Team* team = organisation.structure->find(*at);
    std::ranges::for_each(team->approvers, add);
    if (!approvers.empty()) return approvers;
    at = team->parent;
  }
  for (const PersonRecord& other : organisation.people)
    if (other.person.has_role(Role::hr_admin) || other.person.has_role(Role::owner))
      add(other.person.id);
  return approvers;
}

bool may_decide(const Organisation& organisation, const Orderer& by, const PersonRecord& owner) {
  if (!by.person) return true;
  if (*by.person == owner.person.id) return false;
  return is_admin(organisation, by) ||
         base::contains(approvers_of(organisation, owner, by.today), *by.person);
}

bool may_decide(const Organisation& organisation, const Orderer& by, const PersonRecord& owner,
                const Request& request) {
  if (!by.person) return true;
  if (*by.person == owner.person.id) return false;
  if (is_admin(organisation, by) || base::contains(request.approved_by, *by.person)) return true;
  if (request.status != RequestStatus::pending)
    return base::contains(deciders_of(organisation, owner, request, by.today), *by.person);
  const auto turn = turn_of(organisation, owner, request, by.today);
  return turn && base::contains(turn->deciders, *by.person);
}

}  // namespace daybook
