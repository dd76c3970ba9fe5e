#include "domain/permission.hpp"

#include <algorithm>

#include "base/contains.hpp"

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
  Outcome operator()(const RecordLeave&) const {
    return is_admin(org_, by_) ? Outcome{} : denied("hr_admin");
  }
  Outcome operator()(const RequestLeave& command) const { return own_or_admin(command.person); }
  Outcome operator()(const WithdrawLeave& command) const { return own_request(command.request); }
  Outcome operator()(const CancelLeave& command) const { return own_request(command.request); }
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
    return may_decide(org_, by_, *owner) ? Outcome{} : denied("an approver of this person");
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
  return std::ranges::any_of(organisation.structure->teams, [&](const Team& team) {
    return base::contains(team.approvers, person);
  });
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

}  // namespace daybook
