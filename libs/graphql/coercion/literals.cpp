#include <fmt/format.h>

#include "graphql/coercion/coercion.hpp"
#include "graphql/language/parser.hpp"
#include "graphql/problem.hpp"

namespace graphql {
namespace {

std::unexpected<InputProblem> refuse(std::string message) {
  return std::unexpected(InputProblem{std::move(message)});
}

std::unexpected<InputProblem> null_refused(TypeRef type) {
  return refuse(fmt::format("Expected value of type \"{}\", found null.", to_string(type)));
}

Coerced coerce_list(TypeRef type, const ast::Literal& literal,
                    std::span<const NamedValue> variables, Arena& arena) {
  if (literal.kind != ast::LiteralKind::list) {
    const auto single = arena.array<Value>(1);
    single[0] = TRY(coerce_literal(type.inner(), literal, variables, arena));
    return Value::list(single);
  }
  const auto items = arena.array<Value>(literal.items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    items[i] = TRY(coerce_literal(type.inner(), literal.items[i], variables, arena));
    if (!items[i].is_absent()) continue;
    if (type.inner().is_non_null()) return null_refused(type.inner());
    items[i] = Value::null();
  }
  return Value::list(items);
}

const ast::Literal* find_literal(const ast::Literal& object, std::string_view name) {
  for (const ast::LiteralField& field : object.fields)
    if (field.name.text == name) return &field.value;
  return nullptr;
}

Coerced one_of(const Type& type, const std::vector<NamedValue>& fields, Arena& arena) {
  if (fields.size() == 1 && fields[0].value.is_given()) return Value::object(arena.copy(fields));
  return refuse(fmt::format("OneOf Input Object \"{}\" must specify exactly one key.", type.name));
}

Coerced coerce_object(const Type& type, const ast::Literal& literal,
                      std::span<const NamedValue> variables, Arena& arena) {
  std::vector<NamedValue> fields;
  for (const InputValue& input : type.inputs) {
    const ast::Literal* given = find_literal(literal, input.name);
    Value value;
    if (given) value = TRY(coerce_literal(input.type, *given, variables, arena));
    if (value.is_absent()) value = input.default_value;
    if (value.is_absent() && input.type.is_non_null())
      return refuse(fmt::format("Field \"{}.{}\" of required type \"{}\" was not provided.",
                                type.name, input.name, to_string(input.type)));
    if (!value.is_absent()) fields.push_back({input.name, value});
  }
  if (type.one_of) return one_of(type, fields, arena);
  return Value::object(arena.copy(fields));
}

}  // namespace

Coerced coerce_literal(TypeRef type, const ast::Literal& literal,
                       std::span<const NamedValue> variables, Arena& arena) {
  if (literal.kind == ast::LiteralKind::variable) {
    const Value& value = find_value(variables, literal.text);
    if (value.is_null() && type.is_non_null()) return null_refused(type);
    return value;
  }
  if (literal.kind == ast::LiteralKind::null)
    return type.is_non_null() ? Coerced(null_refused(type)) : Value::null();
  type = type.nullable();
  if (type.is_list()) return coerce_list(type, literal, variables, arena);
  if (type.named->is_leaf()) return coerce_leaf(*type.named, literal, variables, arena);
  return coerce_object(*type.named, literal, variables, arena);
}

namespace {

std::string problem_of(const InputValue& input, const ast::Literal& given,
                       std::span<const NamedValue> variables) {
  if (given.kind != ast::LiteralKind::variable || !input.type.is_non_null())
    return fmt::format("Argument \"{}\" has invalid value {}.", input.name,
                       excerpt(to_string(given)));
  if (find_value(variables, given.text).is_null())
    return fmt::format("Argument \"{}\" of non-null type \"{}\" must not be null.", input.name,
                       to_string(input.type));
  return fmt::format(
      "Argument \"{}\" of required type \"{}\" was provided the variable \"${}\" "
      "which was not provided a runtime value.",
      input.name, to_string(input.type), given.text);
}

// Absent when it is a variable without value.
Coerced coerce_argument(const InputValue& input, const ast::Literal& given,
                        std::span<const NamedValue> variables, Arena& arena) {
  Coerced coerced = coerce_literal(input.type, given, variables, arena);
  const bool missing = coerced && coerced->is_absent() && input.is_required();
  if (coerced && !missing) return coerced;
  InputProblem problem;
  if (!coerced) problem = std::move(coerced).error();
  problem.message = problem_of(input, given, variables);
  problem.at = given.at;
  return std::unexpected(std::move(problem));
}

}  // namespace

std::expected<std::span<const NamedValue>, InputProblem> coerce_arguments(
    const std::vector<InputValue>& inputs, std::span<const ast::Argument> arguments,
    std::span<const NamedValue> variables, Arena& arena) {
  std::vector<NamedValue> values;
  values.reserve(inputs.size());
  for (const InputValue& input : inputs) {
    Value value;
    for (const ast::Argument& argument : arguments) {
      if (argument.name.text != input.name) continue;
      value = TRY(coerce_argument(input, argument.value, variables, arena));
    }
    if (value.is_absent()) value = input.default_value;
    if (value.is_absent() && input.type.is_non_null())
      return refuse(fmt::format("Argument \"{}\" of required type \"{}\" was not provided.",
                                input.name, to_string(input.type)));
    if (!value.is_absent()) values.push_back({input.name, value});
  }
  return arena.copy(values);
}

}  // namespace graphql
