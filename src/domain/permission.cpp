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

// On the first day, before it.
std::optional<TeamId> team_of(const Person& person, Date day) {
  return person.team_on(std::max(day, person.employment.first));
}

// The team that somebody is a team admin of, with those below it.
std::optional<TeamId> team_administered(const Organisation& organisation, const Orderer& by) {
  if (!has_standing(organisation, by, Standing::team_admin)) return std::nullopt;
  return team_of(organisation.find(*by.person)->person, by.today);
}

bool is_in_turn(const Organisation& organisation, const Orderer& by, const PersonRecord& owner,
                const Request& request) {
  if (base::contains(request.approved_by, *by.person)) return true;
  if (request.status != RequestStatus::pending)
    return base::contains(deciders_of(organisation, owner, request, by.today), *by.person);
  const auto turn = turn_of(organisation, owner, request, by.today);
  return turn && base::contains(turn->deciders, *by.person);
}

// What an order is about, as far as it says so and it is known.
struct Subject {
  std::optional<PersonId> person = std::nullopt;
  std::optional<TeamId> team = std::nullopt;
  std::optional<Request> request = std::nullopt;
};

class FindSubject {
 public:
  explicit FindSubject(const Organisation& organisation) : org_(organisation) {}

  template <class Fact>
  Result<Subject> operator()(const State<Fact>& command) const {
    if constexpr (requires { PersonId{command.fact.person}; })
      return Subject{.person = command.fact.person};
    else
      return Subject{};
  }
  Result<Subject> operator()(const SetTeamApprovers& command) const {
    return Subject{.team = command.fact.team};
  }
  Result<Subject> operator()(const RequestLeave& command) const {
    return Subject{.person = command.person};
  }
  Result<Subject> operator()(const RecordLeave& command) const {
    return Subject{.person = command.leave.person};
  }
  Result<Subject> operator()(const RequestSeries& command) const {
    return Subject{.person = command.first.person};
  }
  Result<Subject> operator()(const AskTimeInLieu& command) const {
    return Subject{.person = command.person};
  }
  Result<Subject> operator()(const LapseRequests&) const { return Subject{}; }
  Result<Subject> operator()(const ChangeLeave& command) const {
    return of_request(command.leave.request);
  }
  Result<Subject> operator()(const DecideChange& command) const {
    Subject subject = TRY(of_request(command.request));
    subject.request = latest(*subject.request);
    return subject;
  }
  Result<Subject> operator()(const AnswerTimeInLieu& command) const {
    return of_credit(command.credit);
  }
  Result<Subject> operator()(const WithdrawTimeInLieu& command) const {
    return of_credit(command.credit);
  }
  template <class Order>
  Result<Subject> operator()(const Order& command) const {
    return of_request(command.request);
  }

 private:
  Result<Subject> of_request(RequestId id) const {
    const PersonRecord* owner = org_.owner_of(id);
    if (!owner) return base::not_found("request.not_found", {{"request", to_string(id)}});
    return Subject{.person = owner->person.id, .request = *owner->find(id)};
  }
  Result<Subject> of_credit(AdjustmentId id) const {
    const PersonRecord* owner = org_.owner_of(id);
    if (!owner) return base::not_found("time_in_lieu.not_found", {{"id", to_string(id)}});
    return Subject{.person = owner->person.id, .request = owner->find(id)->as_request()};
  }

  const Organisation& org_;
};

class Reached {
 public:
  Reached(const Organisation& organisation, const Orderer& by, const Subject& subject)
      : org_(organisation), by_(by), subject_(subject) {}

  bool by(About about) const {
    switch (about) {
      case About::nobody: return false;
      case About::own: return is_own();
      case About::turn: return owner() && is_in_turn(org_, by_, *owner(), *subject_.request);
      case About::asked: return is_asked();
      case About::team: return is_of_team();
      case About::others: return !is_own();
      case About::everybody: return true;
    }
    return false;
  }

 private:
  bool is_own() const { return subject_.person == by_.person; }
  // Of the leave that it is about, if that is somebody else's.
  const PersonRecord* owner() const {
    return subject_.request && !is_own() ? org_.find(*subject_.person) : nullptr;
  }
  bool is_asked() const {
    return owner() &&
           base::contains(deciders_of(org_, *owner(), *subject_.request, by_.today), *by_.person);
  }
  bool is_of_team() const {
    const auto administered = team_administered(org_, by_);
    if (!administered) return false;
    if (subject_.team) return org_.structure->is_part_of(subject_.team, {*administered});
    const PersonRecord* record = subject_.person ? org_.find(*subject_.person) : nullptr;
    return record && is_team_admin_of(org_, by_, *record);
  }

  const Organisation& org_;
  const Orderer& by_;
  const Subject& subject_;
};

constexpr std::array kAllStandings{Standing::employee,       Standing::approver,
                                   Standing::team_admin,     Standing::hr_admin,
                                   Standing::payroll_reader, Standing::owner};

Outcome denied(const PermissionRow& row) {
  std::string needed;
  for (const Standing standing : kAllStandings) {
    if (row.about[static_cast<std::size_t>(standing)] == About::nobody) continue;
    const bool own = row.about[static_cast<std::size_t>(standing)] == About::own;
    needed += needed.empty() ? "" : " or ";
    needed += own ? "the person" : base::enum_name(standing);
  }
  if (needed.empty()) needed = "operator";
  return base::fail(base::ErrorCode::forbidden, "permission.denied", {{"needed", needed}});
}

}  // namespace

Outcome permit(const Organisation& organisation, const Orderer& by, const Command& command) {
  if (!by.person) return {};
  const Subject subject = TRY(std::visit(FindSubject(organisation), command));
  const PermissionRow& row = permission_of(command);
  const Reached reached(organisation, by, subject);
  for (const Standing standing : kAllStandings) {
    const About about = row.about[static_cast<std::size_t>(standing)];
    // Whose turn it is says who approves.
    const bool stands = standing == Standing::approver || has_standing(organisation, by, standing);
    if (stands && reached.by(about)) return {};
  }
  return denied(row);
}

bool has_standing(const Organisation& organisation, const Orderer& by, Standing standing) {
  const PersonRecord* record = by.person ? organisation.find(*by.person) : nullptr;
  if (!record) return false;
  const auto has = [&](Role role) {
    return record->person.employment.covers(by.today) && record->person.has_role(role);
  };
  switch (standing) {
    case Standing::employee: return true;
    case Standing::approver: return is_approver(organisation, *by.person);
    case Standing::team_admin: return has(Role::team_admin);
    case Standing::hr_admin: return has(Role::hr_admin);
    case Standing::payroll_reader: return has(Role::payroll_reader);
    case Standing::owner: return has(Role::owner);
  }
  return false;
}

bool is_admin(const Organisation& organisation, const Orderer& by) {
  return !by.person || has_standing(organisation, by, Standing::hr_admin) ||
         has_standing(organisation, by, Standing::owner);
}

bool is_team_admin_of(const Organisation& organisation, const Orderer& by,
                      const PersonRecord& record) {
  const auto administered = team_administered(organisation, by);
  return administered && by.person != record.person.id &&
         organisation.structure->is_part_of(team_of(record.person, by.today), {*administered});
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
  return is_admin(organisation, by) || is_team_admin_of(organisation, by, owner) ||
         base::contains(approvers_of(organisation, owner, by.today), *by.person);
}

bool may_decide(const Organisation& organisation, const Orderer& by, const PersonRecord& owner,
                const Request& request) {
  if (!by.person) return true;
  if (*by.person == owner.person.id) return false;
  return is_admin(organisation, by) || is_team_admin_of(organisation, by, owner) ||
         is_in_turn(organisation, by, owner, request);
}

}  // namespace daybook
