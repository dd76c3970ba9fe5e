#include "domain/decide_fact.hpp"

namespace daybook {
namespace {

using base::not_found;

constexpr std::size_t kRulesMax = 1'000;

template <class Things, class Ids>
Outcome check_all_exist(const Things& things, const Ids& ids, const char* thing,
                        const char* field) {
  for (const auto& id : ids)
    if (!things.find(id))
      return not_found(std::string(thing) + ".not_found",
                       {{"field", field}, {"id", to_string(id)}});
  return {};
}

template <class Value>
bool is_stated(const Rule& rule, Date from, const Value& value) {
  const auto* now = rule.versions.find(from);
  return now && now->from == from && now->value == value;
}

}  // namespace

Outcome check_scope(const Organisation& organisation, const RuleScope& scope,
                    const std::vector<LeaveTypeId>& leave_types) {
  TRY(check_all_exist(*organisation.structure, scope.locations, "location", "locations"));
  TRY(check_all_exist(*organisation.structure, scope.teams, "team", "teams"));
  TRY(check_all_exist(organisation, scope.people, "person", "people"));
  return check_all_exist(organisation, leave_types, "leave_type", "leave_types");
}

Events decide_fact(const Organisation& organisation, const RuleSet& fact) {
  const RuleTerms& terms = fact.terms;
  TRY(terms.check());
  TRY(check_scope(organisation, terms.scope, terms.leave_types));
  TRY(check_named(organisation, terms.approvers));
  const Rule* known = organisation.find(fact.rule);
  if (!known && organisation.rules->size() >= kRulesMax)
    return base::rejected("rule.too_many",
                          {{"field", "rule"}, {"count_max", std::to_string(kRulesMax)}});
  if (known && is_stated(*known, fact.from, std::optional(terms))) return std::vector<Event>{};
  return std::vector<Event>{fact};
}

Events decide_fact(const Organisation& organisation, const RuleEnded& fact) {
  const Rule* known = organisation.find(fact.rule);
  if (!known) return not_found("rule.not_found", {{"field", "rule"}, {"id", to_string(fact.rule)}});
  if (is_stated(*known, fact.from, std::optional<RuleTerms>())) return std::vector<Event>{};
  return std::vector<Event>{fact};
}

}  // namespace daybook
