#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "graphql/validation/document_check.hpp"

namespace graphql {
namespace {

// The root fields of a subscription, fragments included: one response key, no introspection, and no
// condition that could leave none.
class RootFields {
 public:
  explicit RootFields(const DocumentCheck& check) : check_(check) {}

  void add(std::span<const ast::Selection> selections) {
    for (const ast::Selection& selection : selections) {
      for (const ast::Directive& directive : selection.directives)
        if (directive.name.text == "skip" || directive.name.text == "include")
          conditional = &selection;
      if (selection.kind == ast::SelectionKind::field)
        add_field(selection);
      else if (selection.kind == ast::SelectionKind::inline_fragment)
        add(selection.selections);
      else if (visited_.insert(selection.name.text).second)
        add_fragment(check_.find_fragment(selection.name.text));
    }
  }

  std::set<std::string_view> keys;
  const ast::Selection* second = nullptr;
  const ast::Selection* introspection = nullptr;
  const ast::Selection* conditional = nullptr;

 private:
  void add_fragment(const ast::Fragment* fragment) {
    if (fragment) add(fragment->selections);
  }

  void add_field(const ast::Selection& field) {
    if (field.name.text.starts_with("__")) introspection = &field;
    if (keys.insert(field.response_key()).second && keys.size() == 2) second = &field;
  }

  const DocumentCheck& check_;
  std::set<std::string_view> visited_;
};

}  // namespace

void check_subscriptions(DocumentCheck& check) {
  for (const ast::Operation& operation : check.document().operations) {
    if (operation.kind != OperationKind::subscription) continue;
    RootFields fields(check);
    fields.add(operation.selections);
    const std::string called =
        operation.name.is_given() ? fmt::format("Subscription \"{}\"", excerpt(operation.name.text))
                                  : "Anonymous Subscription";
    const auto refuse = [&](const ast::Selection* because, std::string_view message) {
      if (because)
        check.refuse("graphql.single_field_subscriptions", fmt::format("{} {}", called, message),
                     {because->at});
    };
    refuse(fields.second, "must select only one top level field.");
    refuse(fields.introspection, "must not select an introspection top level field.");
    refuse(fields.conditional,
           "must not use `@skip` or `@include` directives in the top level selection.");
  }
}

}  // namespace graphql
