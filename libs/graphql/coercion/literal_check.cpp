#include "graphql/coercion/literal_check.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

#include "graphql/coercion/scalars.hpp"
#include "graphql/language/parser.hpp"
#include "graphql/problem.hpp"

namespace graphql {
namespace {

constexpr std::string_view kRule = "graphql.values_of_correct_type";

bool has_field(const ast::Literal& object, std::string_view name) {
  return std::ranges::any_of(object.fields,
                             [&](const auto& field) { return field.name.text == name; });
}

void check_unique_fields(const ast::Literal& literal, LiteralObserver& observer) {
  std::map<std::string_view, ast::Offset> known;
  for (const ast::LiteralField& field : literal.fields) {
    const auto [first, fresh] = known.emplace(field.name.text, field.name.at);
    if (!fresh)
      observer.refuse_literal(
          "graphql.unique_input_field_names",
          fmt::format("There can be only one input field named \"{}\".", excerpt(field.name.text)),
          {first->second, field.name.at}, std::nullopt);
  }
}

// Looks at what is inside a leaf. The items of a list there are leafs of the same type; the fields
// of an object are described by no type.
bool contains_variable(const ast::Literal& literal, const Position& position,
                       LiteralObserver& observer) {
  bool found = literal.kind == ast::LiteralKind::variable;
  if (found) observer.see_variable(literal, position);
  check_unique_fields(literal, observer);
  for (const ast::Literal& item : literal.items)
    found |= contains_variable(item, {position.type.nullable(), false, position.one_of}, observer);
  for (const ast::LiteralField& field : literal.fields)
    found |= contains_variable(field.value, {}, observer);
  return found;
}

void check_leaf(const ast::Literal& literal, TypeRef wanted, LiteralObserver& observer) {
  const Type& type = *wanted.named;
  // A custom scalar made of variables can only be judged with their values.
  if (contains_variable(literal, {wanted, false, nullptr}, observer) &&
      type.scalar == Scalar::custom)
    return;
  Arena scratch;
  Coerced coerced = coerce_leaf(type, literal, {}, scratch);
  if (coerced) return;
  observer.refuse_literal(kRule, std::move(coerced.error().message), {literal.at},
                          std::move(coerced.error().cause));
}

void check_one_of(const ast::Literal& literal, const Type& type, LiteralObserver& observer) {
  std::set<std::string_view> keys;
  for (const ast::LiteralField& field : literal.fields) keys.insert(field.name.text);
  if (keys.size() != 1) {
    observer.refuse_literal(
        kRule, fmt::format("OneOf Input Object \"{}\" must specify exactly one key.", type.name),
        {literal.at}, std::nullopt);
  } else if (literal.fields.back().value.kind == ast::LiteralKind::null) {
    observer.refuse_literal(
        kRule,
        fmt::format("Field \"{}.{}\" must be non-null.", type.name, literal.fields[0].name.text),
        {literal.at}, std::nullopt);
  }
}

void check_object(const ast::Literal& literal, const Type& type, LiteralObserver& observer) {
  check_unique_fields(literal, observer);
  for (const InputValue& input : type.inputs)
    if (input.is_required() && !has_field(literal, input.name))
      observer.refuse_literal(
          kRule,
          fmt::format("Field \"{}.{}\" of required type \"{}\" was not provided.", type.name,
                      input.name, to_string(input.type)),
          {literal.at}, std::nullopt);
  for (const ast::LiteralField& field : literal.fields) {
    if (const InputValue* input = type.find_input(field.name.text)) {
      check_literal(field.value,
                    {input->type, input->default_literal != nullptr, type.one_of ? &type : nullptr},
                    observer);
      continue;
    }
    observer.refuse_literal(kRule,
                            fmt::format("Field \"{}\" is not defined by type \"{}\".",
                                        excerpt(field.name.text), type.name),
                            {field.name.at}, std::nullopt);
    contains_variable(field.value, {}, observer);
  }
  if (type.one_of) check_one_of(literal, type, observer);
}

}  // namespace

void see_untyped(const ast::Literal& literal, LiteralObserver& observer) {
  contains_variable(literal, {}, observer);
}

void check_literal(const ast::Literal& literal, const Position& position,
                   LiteralObserver& observer) {
  if (literal.kind == ast::LiteralKind::variable) return observer.see_variable(literal, position);
  const TypeRef type = position.type.nullable();
  const auto unexpected = [&] {
    observer.refuse_literal(kRule,
                            fmt::format("Expected value of type \"{}\", found {}.",
                                        to_string(position.type), excerpt(to_string(literal))),
                            {literal.at}, std::nullopt);
  };
  if (literal.kind == ast::LiteralKind::null) {
    if (position.type.is_non_null()) unexpected();
    return;
  }
  if (type.is_list() && literal.kind == ast::LiteralKind::list) {
    for (const ast::Literal& item : literal.items)
      check_literal(item, {type.inner(), false, nullptr}, observer);
    return;
  }
  if (type.is_list()) return check_literal(literal, {type.inner(), false, nullptr}, observer);
  if (type.named->is_leaf()) return check_leaf(literal, type, observer);
  if (literal.kind == ast::LiteralKind::object) return check_object(literal, *type.named, observer);
  unexpected();
  contains_variable(literal, {type, false, type.named->one_of ? type.named : nullptr}, observer);
}

}  // namespace graphql
