#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "graphql/validation/document_check.hpp"

namespace graphql {
namespace {

using Selections = std::span<const ast::Selection>;

void collect_spreads(Selections selections, std::vector<const ast::Selection*>& spreads) {
  for (const ast::Selection& selection : selections) {
    if (selection.kind == ast::SelectionKind::spread) spreads.push_back(&selection);
    collect_spreads(selection.selections, spreads);
  }
}

// Depth first over the fragments, each entered once; a spread of one that is still open is a cycle.
class CycleSearch {
 public:
  explicit CycleSearch(DocumentCheck& check) : check_(check) {}

  void enter(const ast::Fragment& fragment) {
    if (!entered_.insert(fragment.name.text).second) return;
    open_.push_back(&fragment);
    std::vector<const ast::Selection*> spreads;
    collect_spreads(fragment.selections, spreads);
    for (const ast::Selection* spread : spreads) follow(*spread);
    open_.pop_back();
  }

 private:
  void follow(const ast::Selection& spread) {
    const ast::Fragment* target = check_.find_fragment(spread.name.text);
    if (!target) return;
    const auto cycle = std::ranges::find(open_, spread.name.text,
                                         [](const auto* open) { return open->name.text; });
    if (cycle == open_.end()) return enter(*target);
    std::string via;
    for (auto step = cycle + 1; step != open_.end(); ++step)
      via += fmt::format("{}\"{}\"", via.empty() ? " via " : ", ", excerpt((*step)->name.text));
    check_.refuse("graphql.no_fragment_cycles",
                  fmt::format("Cannot spread fragment \"{}\" within itself{}.",
                              excerpt(target->name.text), via),
                  {spread.at});
    check_.give_up();
  }

  DocumentCheck& check_;
  std::set<std::string_view> entered_;
  std::vector<const ast::Fragment*> open_;
};

void check_known(Selections selections, DocumentCheck& check) {
  std::vector<const ast::Selection*> spreads;
  collect_spreads(selections, spreads);
  for (const ast::Selection* spread : spreads)
    if (!check.find_fragment(spread->name.text))
      check.refuse("graphql.known_fragment_names",
                   fmt::format("Unknown fragment \"{}\".", excerpt(spread->name.text)),
                   {spread->name.at});
}

}  // namespace

void check_spreads(DocumentCheck& check) {
  for (const auto& operation : check.document().operations)
    check_known(operation.selections, check);
  for (const auto& fragment : check.document().fragments) check_known(fragment.selections, check);
  CycleSearch search(check);
  for (const auto& fragment : check.document().fragments) search.enter(fragment);
}

void check_unused_fragments(DocumentCheck& check) {
  std::set<std::string_view> used;
  for (std::size_t index = 0; index < check.document().operations.size(); ++index)
    for (const Mentions* mentions : check.reached_from(index))
      for (const ast::Selection* spread : mentions->spreads) used.insert(spread->name.text);
  for (const ast::Fragment& fragment : check.document().fragments)
    if (!used.contains(fragment.name.text))
      check.refuse("graphql.no_unused_fragments",
                   fmt::format("Fragment \"{}\" is never used.", excerpt(fragment.name.text)),
                   {fragment.at});
}

}  // namespace graphql
