#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <vector>

#include "graphql/validation/document_check.hpp"

namespace graphql {
namespace {

// The root fields of a subscription by response key, in order, fragments written out.
class RootFields {
 public:
  RootFields(const ast::Operation& operation, const DocumentCheck& check)
      : check_(check), root_(check.schema().root(operation.kind)) {
    add(operation.selections);
  }

  struct Group {
    std::string_view key;
    std::vector<ast::Offset> places;
    bool is_introspection = false;
  };
  std::vector<Group> groups;
  const ast::Selection* conditional = nullptr;

 private:
  void add(std::span<const ast::Selection> selections) {
    for (const ast::Selection& selection : selections) {
      if (is_left_out(selection)) continue;
      switch (selection.kind) {
        case ast::SelectionKind::field: add_field(selection); break;
        case ast::SelectionKind::inline_fragment:
          if (applies(selection.type_condition)) add(selection.selections);
          break;
        case ast::SelectionKind::spread: add_fragment(selection.name.text);
      }
    }
  }

  // A condition is refused anyway; one that is decided keeps its field out of the other rules.
  bool is_left_out(const ast::Selection& selection) {
    bool left_out = false;
    for (const ast::Directive& directive : selection.directives) {
      const bool skip = directive.name.text == "skip";
      if (!skip && directive.name.text != "include") continue;
      conditional = &selection;
      for (const ast::Argument& argument : directive.arguments)
        if (argument.value.text == (skip ? "true" : "false")) left_out = true;
    }
    return left_out;
  }

  bool applies(const ast::Name& condition) const {
    if (!condition.is_given()) return true;
    const Type* type = check_.schema().find_type(condition.text);
    return type && root_ && type->may_be(*root_);
  }

  void add_fragment(std::string_view name) {
    const ast::Fragment* fragment = check_.find_fragment(name);
    if (!visited_.insert(name).second || !fragment) return;
    if (applies(fragment->type_condition)) add(fragment->selections);
  }

  void add_field(const ast::Selection& field) {
    auto group = std::ranges::find(groups, field.response_key(), &Group::key);
    if (group == groups.end())
      group = groups.insert(group, {field.response_key(), {}, field.name.text.starts_with("__")});
    group->places.push_back(field.at);
  }

  const DocumentCheck& check_;
  const Type* root_;
  std::set<std::string_view> visited_;
};

void check_root(const ast::Operation& operation, DocumentCheck& check) {
  constexpr std::string_view kRule = "graphql.single_field_subscriptions";
  const RootFields fields(operation, check);
  const std::string called = operation.name.is_given()
                                 ? fmt::format("Subscription \"{}\"", excerpt(operation.name.text))
                                 : "Anonymous Subscription";
  std::vector<ast::Offset> others;
  for (const RootFields::Group& group : fields.groups) {
    if (&group != fields.groups.data())
      others.insert(others.end(), group.places.begin(), group.places.end());
    if (group.is_introspection)
      check.refuse(kRule, called + " must not select an introspection top level field.",
                   group.places);
  }
  if (!others.empty())
    check.refuse(kRule, called + " must select only one top level field.", others);
  if (fields.conditional)
    check.refuse(kRule,
                 called +
                     " must not use `@skip` or `@include` directives in the top level "
                     "selection.",
                 {fields.conditional->at});
}

}  // namespace

void check_subscriptions(DocumentCheck& check) {
  for (const ast::Operation& operation : check.document().operations)
    if (operation.kind == OperationKind::subscription) check_root(operation, check);
}

}  // namespace graphql
