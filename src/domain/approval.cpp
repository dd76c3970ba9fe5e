#include "domain/approval.hpp"

#include <algorithm>

#include "base/contains.hpp"

#include "domain/ledger/charge.hpp"
#include "domain/permission.hpp"
#include "domain/rule_verdict.hpp"

namespace daybook {
namespace {

// Somebody who decides, and who may do it instead of them on that day.
struct Seat {
  PersonId holder;
  std::vector<PersonId> substitutes;
};

class Asking {
 public:
  Asking(const Organisation& organisation, const PersonRecord& owner, Date day)
      : org_(organisation), owner_(owner), day_(day) {}

  std::vector<PersonId> people(const std::vector<Approvers>& who) const {
    std::vector<PersonId> people;
    for (const Approvers& some : who)
      for (const PersonId id : std::visit(*this, some))
        if (!base::contains(people, id) && may_act(id)) people.push_back(id);
    return people;
  }

  std::vector<Seat> seats(const ApprovalStep& step) const {
    std::vector<PersonId> holders = people(step.who);
    if (holders.empty()) holders = people({WithRole{Role::hr_admin}, WithRole{Role::owner}});
    std::vector<Seat> seats;
    for (const PersonId holder : holders) seats.push_back({holder, substitutes_of(holder)});
    return seats;
  }

  std::vector<PersonId> operator()(const TeamApprovers&) const {
    return approvers_of(org_, owner_, day_);
  }
  std::vector<PersonId> operator()(const ManagerAbove& above) const {
    const auto manager = manager_of(org_, owner_.person.id, above.levels, day_);
    return manager ? std::vector{*manager} : std::vector<PersonId>{};
  }
  std::vector<PersonId> operator()(const WithRole& with) const {
    std::vector<PersonId> people;
    for (const PersonRecord& record : org_.people)
      if (record.person.has_role(with.role)) people.push_back(record.person.id);
    return people;
  }
  std::vector<PersonId> operator()(const Named& named) const { return named.people; }

 private:
  bool may_act(PersonId id) const {
    const PersonRecord* record = org_.find(id);
    return record && id != owner_.person.id && record->person.employment.covers(day_);
  }
  std::vector<PersonId> substitutes_of(PersonId holder) const {
    std::vector<PersonId> people;
    for (const Substitution& substitution : org_.find(holder)->person.substitutions)
      if (substitution.days.contains(day_) && may_act(substitution.substitute))
        people.push_back(substitution.substitute);
    return people;
  }

  const Organisation& org_;
  const PersonRecord& owner_;
  Date day_;
};

std::size_t needed_of(const ApprovalStep& step, std::size_t seats) {
  switch (step.needed) {
    case Needed::any: return std::min<std::size_t>(seats, 1);
    case Needed::all: return seats;
    case Needed::number: return std::min(seats, static_cast<std::size_t>(step.number));
  }
  return seats;
}

std::vector<ApprovalStep> usual_steps() { return {{.who = {TeamApprovers{}}}}; }

const std::vector<ApprovalStep>& steps_of(const Request& request) {
  static const std::vector<ApprovalStep> usual = usual_steps();
  return request.steps.empty() ? usual : request.steps;
}

Rational length_of(const Organisation& organisation, const PersonRecord& owner,
                   const Request& request) {
  LeaveType type = *organisation.find(request.leave_type);
  type.unit = Unit::days;
  type.days_charged = DaysCharged::working_days;
  const PersonCalendar calendar(owner.person, *organisation.structure);
  return total_of(charge_days(type, calendar, request.days, request.parts), Unit::days).value;
}

const ChainTerms* chain_for(const Organisation& organisation, const PersonRecord& owner,
                            const Request& request, Date today) {
  const ChainTerms* chosen = nullptr;
  for (const ApprovalChain& chain : *organisation.chains) {
    if (!chain.terms) continue;
    const ChainTerms& terms = *chain.terms;
    const bool fits =
        (terms.leave_types.empty() || base::contains(terms.leave_types, request.leave_type)) &&
        is_in_scope(terms.scope, owner.person, *organisation.structure, today) &&
        terms.from_length <= length_of(organisation, owner, request);
    if (fits && (!chosen || chosen->from_length < terms.from_length)) chosen = &terms;
  }
  return chosen;
}

bool asks_for_more(const Organisation& organisation) {
  return std::ranges::any_of(*organisation.rules, [](const Rule& rule) {
    return std::ranges::any_of(rule.versions.changes(), [](const auto& version) {
      return version.value && version.value->effect == RuleEffect::extra_approval;
    });
  });
}

// Somebody has to say so even where leave of this type needs no approval otherwise.
void add_extra_steps(const Organisation& organisation, Judged judged, Route& route) {
  judged.nearest = Nearest::left_out;
  for (const RuleVerdict& verdict : judge(organisation, judged)) {
    if (verdict.effect != RuleEffect::extra_approval) continue;
    std::vector<Approvers> who = verdict.approvers;
    if (who.empty()) who = {WithRole{Role::hr_admin}, WithRole{Role::owner}};
    route.steps.push_back({.who = std::move(who)});
  }
}

}  // namespace

std::optional<Route> route_of(const Organisation& organisation, const PersonRecord& owner,
                              const Request& request, Date today) {
  Route route;
  const ChainTerms* chain = chain_for(organisation, owner, request, today);
  if (organisation.find(request.leave_type)->needs_approval)
    route.steps = chain ? chain->steps : usual_steps();
  if (chain) route.watchers = chain->watchers;
  if (chain) route.patience = chain->patience;
  if (asks_for_more(organisation)) add_extra_steps(organisation, {owner, request, today}, route);
  Request asked = request;
  asked.steps = route.steps;
  if (route.steps.empty() || !turn_of(organisation, owner, asked, today)) return std::nullopt;
  // What is usual need not be written down.
  if (route.steps == usual_steps()) route.steps.clear();
  return route;
}

std::optional<std::vector<ApprovalStep>> steps_for(const Organisation& organisation,
                                                   const PersonRecord& owner,
                                                   const Request& request, Date today) {
  const ChainTerms* chain = chain_for(organisation, owner, request, today);
  Request asked = request;
  asked.steps = chain && !chain->steps.empty() ? chain->steps : usual_steps();
  if (!turn_of(organisation, owner, asked, today)) return std::nullopt;
  if (asked.steps == usual_steps()) asked.steps.clear();
  return asked.steps;
}

std::optional<Turn> turn_of(const Organisation& organisation, const PersonRecord& owner,
                            const Request& request, Date day, std::optional<PersonId> also) {
  const Asking asking(organisation, owner, day);
  const std::vector<ApprovalStep>& steps = steps_of(request);
  const auto said_yes = [&](PersonId id) {
    return also == id || base::contains(request.approved_by, id);
  };
  for (std::size_t at = 0; at < steps.size(); ++at) {
    const std::vector<Seat> seats = asking.seats(steps[at]);
    Turn turn{.step = at, .steps = steps.size(), .missing = needed_of(steps[at], seats.size())};
    for (const Seat& seat : seats) {
      if (said_yes(seat.holder) || std::ranges::any_of(seat.substitutes, said_yes)) {
        if (turn.missing > 0) --turn.missing;
        continue;
      }
      turn.deciders.push_back(seat.holder);
      for (const PersonId id : seat.substitutes)
        if (!base::contains(turn.deciders, id)) turn.deciders.push_back(id);
    }
    if (turn.missing > 0) return turn;
  }
  return std::nullopt;
}

std::vector<PersonId> deciders_of(const Organisation& organisation, const PersonRecord& owner,
                                  const Request& request, Date day) {
  const Asking asking(organisation, owner, day);
  std::vector<PersonId> people;
  const auto add = [&](PersonId id) {
    if (!base::contains(people, id)) people.push_back(id);
  };
  for (const ApprovalStep& step : steps_of(request))
    for (const Seat& seat : asking.seats(step)) {
      add(seat.holder);
      std::ranges::for_each(seat.substitutes, add);
    }
  return people;
}

std::vector<PersonId> watchers_of(const Organisation& organisation, const PersonRecord& owner,
                                  const Request& request, Date day) {
  return Asking(organisation, owner, day).people(request.watchers);
}

std::optional<PersonId> manager_of(const Organisation& organisation, PersonId person, int levels,
                                   Date day) {
  std::optional<PersonId> at = person;
  for (int level = 0; at && level < levels; ++level) {
    const PersonRecord* record = organisation.find(*at);
    const auto* dated = record ? record->person.managers.find(day) : nullptr;
    at = dated ? dated->value : std::nullopt;
  }
  return at;
}

}  // namespace daybook
