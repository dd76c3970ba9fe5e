#include "application/scenario/facts.hpp"

namespace daybook::scenario {
namespace {

template <class Id, class Find>
Result<std::vector<Id>> ids_of(const std::vector<std::string>& names, Find find) {
  std::vector<Id> ids;
  for (const std::string& name : names) {
    TRY(find(name));
    ids.push_back(Id::from_name(name));
  }
  return ids;
}

}  // namespace

Result<RuleSet> rule_of(const Cast& cast, std::size_t at) {
  const RuleFacts& facts = cast.rules[at];
  const std::string path = place("rules", at) + ".";
  RuleTerms terms{.name = facts.name,
                  .window = facts.window,
                  .condition = facts.condition,
                  .effect = facts.effect,
                  .message = facts.message};
  terms.scope.labels = facts.labels;
  terms.scope.locations = TRY(ids_of<LocationId>(facts.locations, [&](const std::string& name) {
    return cast.location(name, path + "locations");
  }));
  terms.scope.teams = TRY(ids_of<TeamId>(
      facts.teams, [&](const std::string& name) { return cast.team(name, path + "teams"); }));
  terms.scope.people = TRY(ids_of<PersonId>(
      facts.people, [&](const std::string& name) { return cast.person(name, path + "people"); }));
  terms.leave_types = TRY(ids_of<LeaveTypeId>(facts.leave_types, [&](const std::string& name) {
    return cast.type(name, path + "leave_types");
  }));
  return RuleSet{.rule = RuleId::from_name(facts.name),
                 .from = base::kEarliestDate,
                 .terms = std::move(terms)};
}

}  // namespace daybook::scenario
