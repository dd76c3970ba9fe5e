#include "graphql/coercion/literal_check.hpp"

#include <fmt/format.h>
#include <set>

#include "graphql/coercion/scalars.hpp"
#include "graphql/language/parser.hpp"
#include "graphql/problem.hpp"

namespace graphql {
namespace {

constexpr std::string_view kRule = "graphql.values_of_correct_type";

const ast::LiteralField* find_given(const ast::Literal& object, std::string_view name) {
  for (const ast::LiteralField& field : object.fields)
    if (field.name.text == name) return &field;
  return nullptr;
}

void check_unique_fields(const ast::Literal& literal, LiteralObserver& observer) {
  std::set<std::string_view> names;
  for (const ast::LiteralField& field : literal.fields)
    if (!names.insert(field.name.text).second)
      observer.refuse_literal(
          "graphql.unique_input_field_names",
          fmt::format("There can be only one input field named \"{}\".", excerpt(field.name.text)),
          field.name.at, std::nullopt);
}

// Also looks at what is inside a custom scalar, which no type describes.
bool contains_variable(const ast::Literal& literal, LiteralObserver& observer) {
  bool found = literal.kind == ast::LiteralKind::variable;
  if (found) observer.see_variable(literal, {});
  check_unique_fields(literal, observer);
  for (const ast::Literal& item : literal.items) found |= contains_variable(item, observer);
  for (const ast::LiteralField& field : literal.fields)
    found |= contains_variable(field.value, observer);
  return found;
}

void check_leaf(const ast::Literal& literal, const Type& type, LiteralObserver& observer) {
  // A custom scalar made of variables can only be judged with their values.
  if (contains_variable(literal, observer) && type.scalar == Scalar::custom) return;
  Arena scratch;
  Coerced coerced = coerce_leaf(type, literal, {}, scratch);
  if (coerced) return;
  observer.refuse_literal(kRule, std::move(coerced.error().message), literal.at,
                          std::move(coerced.error().cause));
}

void check_one_of(const ast::Literal& literal, const Type& type, LiteralObserver& observer) {
  if (literal.fields.size() != 1) {
    observer.refuse_literal(
        kRule, fmt::format("OneOf Input Object \"{}\" must specify exactly one key.", type.name),
        literal.at, std::nullopt);
  } else if (literal.fields[0].value.kind == ast::LiteralKind::null) {
    observer.refuse_literal(
        kRule,
        fmt::format("Field \"{}.{}\" must be non-null.", type.name, literal.fields[0].name.text),
        literal.at, std::nullopt);
  }
}

void check_object(const ast::Literal& literal, const Type& type, LiteralObserver& observer) {
  check_unique_fields(literal, observer);
  for (const InputValue& input : type.inputs) {
    const ast::LiteralField* given = find_given(literal, input.name);
    if (given)
      check_literal(given->value,
                    {input.type, input.default_literal != nullptr, type.one_of ? &type : nullptr},
                    observer);
    else if (input.is_required())
      observer.refuse_literal(
          kRule,
          fmt::format("Field \"{}.{}\" of required type \"{}\" was not provided.", type.name,
                      input.name, to_string(input.type)),
          literal.at, std::nullopt);
  }
  for (const ast::LiteralField& field : literal.fields)
    if (!type.find_input(field.name.text))
      observer.refuse_literal(kRule,
                              fmt::format("Field \"{}\" is not defined by type \"{}\".",
                                          excerpt(field.name.text), type.name),
                              field.name.at, std::nullopt);
  if (type.one_of) check_one_of(literal, type, observer);
}

}  // namespace

void check_literal(const ast::Literal& literal, const Position& position,
                   LiteralObserver& observer) {
  if (literal.kind == ast::LiteralKind::variable) return observer.see_variable(literal, position);
  const TypeRef type = position.type.nullable();
  const auto unexpected = [&] {
    observer.refuse_literal(kRule,
                            fmt::format("Expected value of type \"{}\", found {}.",
                                        to_string(position.type), excerpt(to_string(literal))),
                            literal.at, std::nullopt);
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
  if (type.named->is_leaf()) return check_leaf(literal, *type.named, observer);
  if (literal.kind == ast::LiteralKind::object) return check_object(literal, *type.named, observer);
  unexpected();
}

}  // namespace graphql
