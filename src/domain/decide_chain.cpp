#include "base/contains.hpp"

#include "domain/approval.hpp"
#include "domain/fact_checks.hpp"

namespace daybook {
namespace {

using base::invalid;
using base::not_found;

constexpr std::size_t kChainsMax = 1'000;
constexpr int kSubstituteDaysMax = 2 * 366;

Outcome check_person(const Organisation& organisation, PersonId id, const char* field) {
  if (organisation.find(id)) return {};
  return not_found("person.not_found", {{"field", field}, {"id", to_string(id)}});
}

}  // namespace

Outcome check_named(const Organisation& organisation, const std::vector<Approvers>& approvers) {
  for (const Approvers& some : approvers)
    if (const auto* named = std::get_if<Named>(&some))
      for (const PersonId id : named->people) TRY(check_person(organisation, id, "people"));
  return {};
}

Events decide_fact(const Organisation& organisation, const ChainSet& fact) {
  TRY(fact.terms.check());
  TRY(check_scope(organisation, fact.terms.scope, fact.terms.leave_types));
  for (const ApprovalStep& step : fact.terms.steps) TRY(check_named(organisation, step.who));
  TRY(check_named(organisation, fact.terms.watchers));
  const ApprovalChain* known = organisation.find(fact.chain);
  if (!known && organisation.chains->size() >= kChainsMax)
    return base::rejected("rule.too_many",
                          {{"field", "chain"}, {"count_max", std::to_string(kChainsMax)}});
  if (known && known->terms == fact.terms) return nothing_new();
  return record(fact);
}

Events decide_fact(const Organisation& organisation, const ChainEnded& fact) {
  const ApprovalChain* known = organisation.find(fact.chain);
  if (!known)
    return not_found("chain.not_found", {{"field", "chain"}, {"id", to_string(fact.chain)}});
  if (!known->terms) return nothing_new();
  return record(fact);
}

Events decide_fact(const Organisation& organisation, const ManagerSet& fact) {
  TRY(check_person(organisation, fact.person, "person"));
  if (fact.manager) TRY(check_person(organisation, *fact.manager, "manager"));
  // Nobody stands above themselves on that day.
  std::optional<PersonId> above = fact.manager;
  for (std::size_t level = 0; above && level <= organisation.people.size(); ++level) {
    if (*above == fact.person)
      return base::rejected("manager.circle", {{"field", "manager"}, {"id", to_string(*above)}});
    above = manager_of(organisation, *above, 1, fact.from);
  }
  const Person& person = organisation.find(fact.person)->person;
  return is_stated(person.managers, fact.from, fact.manager) ? nothing_new() : record(fact);
}

Events decide_fact(const Organisation& organisation, const SubstituteSet& fact) {
  TRY(check_person(organisation, fact.person, "person"));
  if (fact.substitute) TRY(check_person(organisation, *fact.substitute, "substitute"));
  if (fact.substitute == fact.person)
    return invalid("substitute.oneself", {{"field", "substitute"}});
  if (fact.days.last < fact.days.first || fact.days.days() > kSubstituteDaysMax)
    return invalid("substitute.dates", {{"field", "to"},
                                        {"from", to_string(fact.days.first)},
                                        {"to", to_string(fact.days.last)},
                                        {"days_max", std::to_string(kSubstituteDaysMax)}});
  bool touches = false;
  for (const Substitution& known : organisation.find(fact.person)->person.substitutions) {
    if (known.days == fact.days && known.substitute == fact.substitute) return nothing_new();
    touches = touches || known.days.overlaps(fact.days);
  }
  return !fact.substitute && !touches ? nothing_new() : record(fact);
}

}  // namespace daybook
