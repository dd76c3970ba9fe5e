#include <fmt/format.h>

#include "graphql/coercion/coercion.hpp"
#include "graphql/schema/builder.hpp"

namespace graphql {
namespace {

const ast::Literal* find_given(const ast::Literal& object, std::string_view name) {
  for (const ast::LiteralField& field : object.fields)
    if (field.name.text == name) return &field.value;
  return nullptr;
}

}  // namespace

void SchemaBuilder::coerce_defaults() {
  for (Type& type : contents_.types) {
    for (Field& field : type.fields)
      for (InputValue& argument : field.arguments) coerce_default(argument);
    for (InputValue& input : type.inputs) coerce_default(input);
  }
  for (Directive& directive : contents_.directives)
    for (InputValue& argument : directive.arguments) coerce_default(argument);
}

void SchemaBuilder::coerce_default(InputValue& input) {
  if (!input.default_literal || !input.default_value.is_absent()) return;
  if (!open_defaults_.insert(&input).second)
    return refuse(fmt::format("Default of {} needs itself.", input.name), input.at);
  const std::size_t before = problems_.size();
  check_default(input);
  if (problems_.size() == before) coerce_needed_defaults(*input.default_literal, input.type);
  open_defaults_.erase(&input);
  if (problems_.size() != before) return;
  const Coerced coerced = coerce_literal(input.type, *input.default_literal, {}, contents_.arena);
  if (coerced)
    input.default_value = *coerced;
  else
    refuse(coerced.error().message, input.default_literal->at);
}

// What an input object leaves out takes the defaults of its fields, so those come first.
void SchemaBuilder::coerce_needed_defaults(const ast::Literal& literal, TypeRef type) {
  for (const ast::Literal& item : literal.items)
    coerce_needed_defaults(item, type.nullable().inner());
  if (literal.kind != ast::LiteralKind::object || type.named->kind != TypeKind::input) return;
  for (InputValue& input : contents_.types_by_name.at(type.named->name)->inputs) {
    if (const ast::Literal* given = find_given(literal, input.name))
      coerce_needed_defaults(*given, input.type);
    else
      coerce_default(input);
  }
}

}  // namespace graphql
