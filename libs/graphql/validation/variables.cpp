#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "graphql/validation/document_check.hpp"

namespace graphql {
namespace {

// Default values of variables are constant, so there is nothing to see but misfits.
class DefaultValues : public LiteralObserver {
 public:
  explicit DefaultValues(DocumentCheck& check) : check_(check) {}
  void refuse_literal(std::string_view rule, std::string message,
                      std::initializer_list<ast::Offset> at,
                      std::optional<base::Error> cause) override {
    check_.refuse(rule, std::move(message), at, std::move(cause));
  }
  void see_variable(const ast::Literal&, const Position&) override {}

 private:
  DocumentCheck& check_;
};

void check_definition(const ast::VariableDefinition& variable, DocumentCheck& check) {
  const TypeRef type{check.schema().find_type(variable.type.name.text), variable.type.wraps};
  if (!type.is_known())
    return check.refuse("graphql.known_type_names",
                        fmt::format("Unknown type \"{}\".", excerpt(variable.type.name.text)),
                        {variable.type.name.at});
  if (!type.named->is_input())
    return check.refuse("graphql.variables_are_input_types",
                        fmt::format("Variable \"${}\" cannot be non-input type \"{}\".",
                                    excerpt(variable.name.text), to_string(type)),
                        {variable.type.at});
  DefaultValues observer(check);
  if (variable.default_value)
    check_literal(*variable.default_value, {type, false, nullptr}, observer);
}

void check_definitions_of(const ast::Operation& operation, DocumentCheck& check) {
  for (const ast::VariableDefinition& variable : operation.variables) {
    const auto first = std::ranges::find(operation.variables, variable.name.text,
                                         [](const auto& other) { return other.name.text; });
    if (&*first != &variable)
      check.refuse(
          "graphql.unique_variable_names",
          fmt::format("There can be only one variable named \"${}\".", excerpt(variable.name.text)),
          {first->name.at, variable.name.at});
    check_definition(variable, check);
  }
}

// Whether a variable may stand at a place: of a subtype, where a default on either side makes up
// for a type that allows null.
bool is_allowed(TypeRef type, const ast::VariableDefinition& variable, const Position& position) {
  const bool strict = position.type.is_non_null() && !type.is_non_null();
  if (!strict) return is_subtype(type, position.type);
  const bool non_null_default =
      variable.default_value && variable.default_value->kind != ast::LiteralKind::null;
  return (non_null_default || position.has_default) && is_subtype(type, position.type.nullable());
}

void check_position(const VariableUse& use, const ast::VariableDefinition& variable,
                    DocumentCheck& check) {
  const TypeRef type{check.schema().find_type(variable.type.name.text), variable.type.wraps};
  if (!type.is_known() || !use.position.type.is_known()) return;
  const std::string name = excerpt(use.name);
  if (!is_allowed(type, variable, use.position))
    check.refuse("graphql.variables_in_allowed_position",
                 fmt::format("Variable \"${}\" of type \"{}\" used in position expecting type "
                             "\"{}\".",
                             name, to_string(type), to_string(use.position.type)),
                 {variable.at, use.at});
  if (use.position.one_of && !type.is_non_null())
    check.refuse("graphql.variables_in_allowed_position",
                 fmt::format("Variable \"${}\" is of type \"{}\" but must be non-nullable to be "
                             "used for OneOf Input Object \"{}\".",
                             name, to_string(type), use.position.one_of->name),
                 {variable.at, use.at});
}

std::string in_operation(const ast::Operation& operation, std::string_view preposition) {
  if (!operation.name.is_given()) return "";
  return fmt::format(" {} operation \"{}\"", preposition, excerpt(operation.name.text));
}

const ast::VariableDefinition* find_last(const ast::Operation& operation, std::string_view name) {
  const ast::VariableDefinition* last = nullptr;
  for (const ast::VariableDefinition& variable : operation.variables)
    if (variable.name.text == name) last = &variable;
  return last;
}

void check_uses_of(std::size_t index, DocumentCheck& check) {
  const ast::Operation& operation = check.document().operations[index];
  std::set<std::string_view> used;
  for (const Mentions* mentions : check.reached_from(index)) {
    for (const VariableUse& use : mentions->variables) {
      if (check.is_full()) return;
      const ast::VariableDefinition* variable = find_last(operation, use.name);
      used.insert(use.name);
      if (!variable) {
        check.refuse("graphql.no_undefined_variables",
                     fmt::format("Variable \"${}\" is not defined{}.", excerpt(use.name),
                                 in_operation(operation, "by")),
                     {use.at, operation.at});
        continue;
      }
      check_position(use, *variable, check);
    }
  }
  for (const ast::VariableDefinition& variable : operation.variables)
    if (!used.contains(variable.name.text))
      check.refuse("graphql.no_unused_variables",
                   fmt::format("Variable \"${}\" is never used{}.", excerpt(variable.name.text),
                               in_operation(operation, "in")),
                   {variable.at});
}

}  // namespace

void check_variables(DocumentCheck& check) {
  for (std::size_t index = 0; index < check.document().operations.size(); ++index) {
    check_definitions_of(check.document().operations[index], check);
    check_uses_of(index, check);
  }
}

}  // namespace graphql
