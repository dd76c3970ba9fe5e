#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <unordered_map>

#include "graphql/validation/document_check.hpp"

namespace graphql {
namespace {

struct Cost {
  std::size_t depth = 0;
  std::size_t fields = 0;
  std::size_t aliases = 0;
  std::size_t root_fields = 0;
};

// Ten fragments that each spread the next one twice are a thousand fields: sums stop at a ceiling
// far above every limit instead of running over.
std::size_t add(std::size_t a, std::size_t b) {
  constexpr std::size_t kCeiling = std::numeric_limits<std::size_t>::max() / 4;
  return std::min(a + b, kCeiling);
}

class Costs {
 public:
  explicit Costs(const DocumentCheck& check) : check_(check) {}

  Cost of(std::span<const ast::Selection> selections) {
    Cost sum;
    for (const ast::Selection& selection : selections) {
      const Cost cost = of(selection);
      sum.depth = std::max(sum.depth, cost.depth);
      sum.fields = add(sum.fields, cost.fields);
      sum.aliases = add(sum.aliases, cost.aliases);
      sum.root_fields = add(sum.root_fields, cost.root_fields);
    }
    return sum;
  }

 private:
  Cost of(const ast::Selection& selection) {
    if (selection.kind == ast::SelectionKind::spread)
      return of_fragment(check_.find_fragment(selection.name.text));
    Cost cost = of(selection.selections);
    if (selection.kind == ast::SelectionKind::inline_fragment) return cost;
    cost.depth = add(cost.depth, 1);
    cost.fields = add(cost.fields, 1);
    cost.aliases = add(cost.aliases, selection.alias.is_given() ? 1 : 0);
    cost.root_fields = 1;
    return cost;
  }

  Cost of_fragment(const ast::Fragment* fragment) {
    if (!fragment) return {};
    const auto known = by_fragment_.find(fragment);
    if (known != by_fragment_.end()) return known->second;
    const Cost cost = of(fragment->selections);
    by_fragment_.emplace(fragment, cost);
    return cost;
  }

  const DocumentCheck& check_;
  std::unordered_map<const ast::Fragment*, Cost> by_fragment_;
};

void check_limit(std::string_view rule, std::string_view what, std::size_t is, std::size_t most,
                 ast::Offset at, DocumentCheck& check) {
  if (is <= most) return;
  check.refuse(rule, fmt::format("Operation has more than {} {}.", most, what), {at});
  check.give_up();
}

}  // namespace

void check_costs(DocumentCheck& check) {
  Costs costs(check);
  const Limits& limits = check.limits();
  for (const ast::Operation& operation : check.document().operations) {
    const Cost cost = costs.of(operation.selections);
    const ast::Offset at = operation.at;
    check_limit("graphql.too_deep", "levels of fields", cost.depth, limits.depth, at, check);
    check_limit("graphql.too_many_fields", "fields", cost.fields, limits.fields, at, check);
    check_limit("graphql.too_many_aliases", "aliases", cost.aliases, limits.aliases, at, check);
    check_limit("graphql.too_many_root_fields", "fields at its root", cost.root_fields,
                limits.root_fields, at, check);
  }
}

}  // namespace graphql
