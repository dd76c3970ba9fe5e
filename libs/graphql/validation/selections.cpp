#include <algorithm>
#include <fmt/format.h>
#include <vector>

#include "graphql/validation/document_check.hpp"

namespace graphql {
namespace {

std::string_view location_name(OperationKind kind) {
  switch (kind) {
    case OperationKind::query: return "QUERY";
    case OperationKind::mutation: return "MUTATION";
    case OperationKind::subscription: return "SUBSCRIPTION";
  }
  return {};
}

// Walks a document beside the schema. A type that is unknown is null: what lies below it is still
// walked, for its variables and fragments, but not judged.
class Walk : public LiteralObserver {
 public:
  explicit Walk(DocumentCheck& check) : check_(check) {}

  void walk(const ast::Operation& operation) {
    mentions_ = &check_.operation_mentions.emplace_back();
    directives(operation.directives, location_name(operation.kind));
    for (const ast::VariableDefinition& variable : operation.variables)
      directives(variable.directives, "VARIABLE_DEFINITION");
    selections(operation.selections, check_.schema().root(operation.kind));
  }

  void walk(const ast::Fragment& fragment) {
    mentions_ = &check_.fragment_mentions[&fragment];
    directives(fragment.directives, "FRAGMENT_DEFINITION");
    const std::string called = fmt::format("Fragment \"{}\"", excerpt(fragment.name.text));
    selections(fragment.selections, condition(fragment.type_condition, called));
  }

  void refuse_literal(std::string_view rule, std::string message,
                      std::initializer_list<ast::Offset> at,
                      std::optional<base::Error> cause) override {
    check_.refuse(rule, std::move(message), at, std::move(cause));
  }

  void see_variable(const ast::Literal& variable, const Position& position) override {
    mentions_->variables.push_back({variable.text, variable.at, position});
  }

 private:
  void selections(std::span<const ast::Selection> selections, const Type* parent) {
    for (const ast::Selection& selection : selections) {
      if (check_.is_full()) return;
      switch (selection.kind) {
        case ast::SelectionKind::field: field(selection, parent); break;
        case ast::SelectionKind::spread: spread(selection, parent); break;
        case ast::SelectionKind::inline_fragment: inline_fragment(selection, parent); break;
      }
    }
  }

  void field(const ast::Selection& selection, const Type* parent) {
    directives(selection.directives, "FIELD");
    const Field* known = parent ? find_field(*parent, selection) : nullptr;
    if (!known) {
      unjudged(selection.arguments);
      return selections(selection.selections, nullptr);
    }
    arguments(selection.arguments, known->arguments, fmt::format("Field \"{}\"", known->name),
              fmt::format("field \"{}.{}\"", parent->name, known->name), selection.at);
    leafs(selection, *known);
    const Type* below = known->type.named;
    selections(selection.selections, below->is_composite() ? below : nullptr);
  }

  const Field* find_field(const Type& parent, const ast::Selection& selection) {
    const Field* field = check_.schema().find_field(parent, selection.name.text);
    if (!field)
      check_.refuse("graphql.fields_on_correct_type",
                    fmt::format("Cannot query field \"{}\" on type \"{}\".",
                                excerpt(selection.name.text), parent.name),
                    {selection.at});
    const bool meta = selection.name.text == "__schema" || selection.name.text == "__type";
    if (field && meta && !check_.introspection())
      check_.refuse("graphql.introspection_disabled",
                    fmt::format("GraphQL introspection has been disabled, but the requested query "
                                "contained the field \"{}\".",
                                selection.name.text),
                    {selection.at});
    return field;
  }

  void leafs(const ast::Selection& selection, const Field& field) {
    const bool has = !selection.selections.empty();
    if (has == field.type.named->is_composite()) return;
    check_.refuse(
        "graphql.scalar_leafs",
        has ? fmt::format("Field \"{}\" must not have a selection since type \"{}\" has no "
                          "subfields.",
                          field.name, to_string(field.type))
            : fmt::format("Field \"{}\" of type \"{}\" must have a selection of subfields.",
                          field.name, to_string(field.type)),
        {has ? selection.selections_at : selection.at});
  }

  void spread(const ast::Selection& selection, const Type* parent) {
    directives(selection.directives, "FRAGMENT_SPREAD");
    mentions_->spreads.push_back(&selection);
    const ast::Fragment* fragment = check_.find_fragment(selection.name.text);
    if (fragment)
      possible(check_.schema().find_type(fragment->type_condition.text), parent,
               fmt::format("Fragment \"{}\"", excerpt(selection.name.text)), selection.at);
  }

  void inline_fragment(const ast::Selection& selection, const Type* parent) {
    directives(selection.directives, "INLINE_FRAGMENT");
    if (!selection.type_condition.is_given()) return selections(selection.selections, parent);
    const Type* type = condition(selection.type_condition, "Fragment");
    possible(type, parent, "Fragment", selection.at);
    selections(selection.selections, type);
  }

  // The type that a fragment is on, or null when it may be on no such type.
  const Type* condition(const ast::Name& name, std::string_view called) {
    const Type* type = check_.schema().find_type(name.text);
    if (!type)
      check_.refuse("graphql.known_type_names",
                    fmt::format("Unknown type \"{}\".", excerpt(name.text)), {name.at});
    if (!type || type->is_composite()) return type;
    check_.refuse(
        "graphql.fragments_on_composite_types",
        fmt::format("{} cannot condition on non composite type \"{}\".", called, type->name),
        {name.at});
    return nullptr;
  }

  void possible(const Type* type, const Type* parent, std::string_view called, ast::Offset at) {
    const bool judged = type && parent && type->is_composite() && parent->is_composite();
    if (!judged || type->overlaps(*parent)) return;
    check_.refuse("graphql.possible_fragment_spreads",
                  fmt::format("{} cannot be spread here as objects of type \"{}\" can never be of "
                              "type \"{}\".",
                              called, parent->name, type->name),
                  {at});
  }

  // `on` is how messages about missing arguments begin; `where`, how those about unknown ones end.
  void arguments(std::span<const ast::Argument> given, const std::vector<InputValue>& known,
                 std::string_view on, std::string_view where, ast::Offset at) {
    for (const ast::Argument& argument : given) {
      if (check_.is_full()) return;
      unique(argument, given);
      this->argument(argument, known, where);
    }
    for (const InputValue& wanted : known) {
      const auto named = [&](const auto& argument) { return argument.name.text == wanted.name; };
      if (wanted.is_required() && std::ranges::none_of(given, named))
        check_.refuse("graphql.provided_required_arguments",
                      fmt::format("{} argument \"{}\" of type \"{}\" is required, but it was not "
                                  "provided.",
                                  on, wanted.name, to_string(wanted.type)),
                      {at});
    }
  }

  // Told once, at the first of those of one name.
  void unique(const ast::Argument& argument, std::span<const ast::Argument> given) {
    std::vector<ast::Offset> places;
    for (const ast::Argument& other : given) {
      if (other.name.text != argument.name.text) continue;
      if (places.empty() && &other != &argument) return;
      places.push_back(other.name.at);
    }
    if (places.size() > 1)
      check_.refuse(
          "graphql.unique_argument_names",
          fmt::format("There can be only one argument named \"{}\".", excerpt(argument.name.text)),
          places);
  }

  void argument(const ast::Argument& argument, const std::vector<InputValue>& known,
                std::string_view where) {
    const auto found = std::ranges::find(known, argument.name.text, &InputValue::name);
    if (found != known.end())
      return check_literal(argument.value,
                           {found->type, found->default_literal != nullptr, nullptr}, *this);
    check_.refuse("graphql.known_argument_names",
                  fmt::format("Unknown argument \"{}\" on {}.", excerpt(argument.name.text), where),
                  {argument.name.at});
    see_untyped(argument.value, *this);
  }

  void unjudged(std::span<const ast::Argument> given) {
    for (const ast::Argument& argument : given) {
      if (check_.is_full()) return;
      unique(argument, given);
      see_untyped(argument.value, *this);
    }
  }

  void directives(std::span<const ast::Directive> uses, std::string_view location) {
    for (const ast::Directive& use : uses) {
      if (check_.is_full()) return;
      const Directive* known = check_.schema().find_directive(use.name.text);
      if (!known) {
        check_.refuse("graphql.known_directives",
                      fmt::format("Unknown directive \"@{}\".", excerpt(use.name.text)),
                      {use.name.at});
        unjudged(use.arguments);
        continue;
      }
      directive(use, *known, uses, location);
    }
  }

  void directive(const ast::Directive& use, const Directive& known,
                 std::span<const ast::Directive> uses, std::string_view location) {
    if (!known.may_stand_on(location))
      check_.refuse("graphql.known_directives",
                    fmt::format("Directive \"@{}\" may not be used on {}.", known.name, location),
                    {use.name.at});
    const auto first =
        std::ranges::find(uses, use.name.text, [](const auto& other) { return other.name.text; });
    if (!known.repeatable && &*first != &use)
      check_.refuse(
          "graphql.unique_directives_per_location",
          fmt::format("The directive \"@{}\" can only be used once at this location.", known.name),
          {first->name.at, use.name.at});
    arguments(use.arguments, known.arguments, fmt::format("Directive \"@{}\"", known.name),
              fmt::format("directive \"@{}\"", known.name), use.name.at);
  }

  DocumentCheck& check_;
  Mentions* mentions_ = nullptr;
};

}  // namespace

void check_selections(DocumentCheck& check) {
  Walk walk(check);
  check.operation_mentions.reserve(check.document().operations.size());
  for (const ast::Operation& operation : check.document().operations) walk.walk(operation);
  for (const ast::Fragment& fragment : check.document().fragments) walk.walk(fragment);
}

}  // namespace graphql
