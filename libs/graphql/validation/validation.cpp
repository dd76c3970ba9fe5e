#include "graphql/validation/validation.hpp"

#include "graphql/validation/document_check.hpp"

namespace graphql {

Problems validate(const ast::Document& document, const ValidationSetting& setting) {
  DocumentCheck check(document, setting);
  // The first three make sure that what follows ends, and soon.
  for (const auto rules : {check_definitions, check_spreads, check_costs}) {
    rules(check);
    if (check.has_given_up()) return check.take_problems();
  }
  check_selections(check);
  check_unused_fragments(check);
  check_subscriptions(check);
  check_variables(check);
  check_merging(check);
  return check.take_problems();
}

DocumentCheck::DocumentCheck(const ast::Document& document, const ValidationSetting& setting)
    : document_(document), setting_(setting) {
  for (const ast::Fragment& fragment : document.fragments)
    fragments_.insert_or_assign(fragment.name.text, &fragment);
}

void DocumentCheck::refuse(std::string_view rule, std::string message,
                           std::initializer_list<ast::Offset> at,
                           std::optional<base::Error> cause) {
  refuse(rule, std::move(message), std::vector<ast::Offset>(at), std::move(cause));
}

void DocumentCheck::refuse(std::string_view rule, std::string message,
                           const std::vector<ast::Offset>& at, std::optional<base::Error> cause) {
  if (is_full()) return;
  Problem problem{std::string(rule), std::move(message), {}, {}, std::move(cause)};
  for (const ast::Offset offset : at)
    problem.locations.push_back(location_of(setting_.text, offset));
  problems_.push_back(std::move(problem));
}

const ast::Fragment* DocumentCheck::find_fragment(std::string_view name) const {
  const auto found = fragments_.find(name);
  return found == fragments_.end() ? nullptr : found->second;
}

std::vector<const Mentions*> DocumentCheck::reached_from(std::size_t operation) const {
  std::vector<const Mentions*> reached{&operation_mentions[operation]};
  std::unordered_map<const ast::Fragment*, bool> seen;
  for (std::size_t next = 0; next < reached.size(); ++next)
    for (const ast::Selection* spread : reached[next]->spreads) {
      const ast::Fragment* fragment = find_fragment(spread->name.text);
      if (fragment && !std::exchange(seen[fragment], true))
        reached.push_back(&fragment_mentions.at(fragment));
    }
  return reached;
}

}  // namespace graphql
