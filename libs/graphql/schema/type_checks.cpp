#include <fmt/format.h>
#include <set>

#include "graphql/schema/builder.hpp"

namespace graphql {
namespace {

void check_name(std::string_view name, ast::Offset at, SchemaBuilder& builder) {
  if (name.starts_with("__"))
    builder.refuse(fmt::format("Name \"{}\" must not begin with \"__\", which is reserved by "
                               "GraphQL introspection.",
                               name),
                   at);
}

void check_inputs(std::string_view owner, const std::vector<InputValue>& inputs,
                  SchemaBuilder& builder) {
  for (const InputValue& input : inputs) {
    check_name(input.name, input.at, builder);
    if (!input.type.named->is_input())
      builder.refuse(fmt::format("The type of {}.{} must be Input Type but got: {}.", owner,
                                 input.name, to_string(input.type)),
                     input.at);
  }
}

void check_fields(const Type& type, SchemaBuilder& builder) {
  if (type.fields.empty())
    builder.refuse(fmt::format("Type {} must define one or more fields.", type.name), type.at);
  for (const Field& field : type.fields) {
    check_name(field.name, field.at, builder);
    if (!field.type.named->is_output())
      builder.refuse(fmt::format("The type of {}.{} must be Output Type but got: {}.", type.name,
                                 field.name, to_string(field.type)),
                     field.at);
    check_inputs(fmt::format("{}.{}", type.name, field.name), field.arguments, builder);
  }
}

void check_union(const Type& type, SchemaBuilder& builder) {
  if (type.possible.empty())
    builder.refuse(fmt::format("Union type {} must define one or more member types.", type.name),
                   type.at);
  std::set<const Type*> seen;
  for (const Type* member : type.possible) {
    if (member->kind != TypeKind::object)
      builder.refuse(fmt::format("Union type {} can only include Object types, it cannot include "
                                 "{}.",
                                 type.name, member->name),
                     type.at);
    if (!seen.insert(member).second)
      builder.refuse(
          fmt::format("Union type {} can only include type {} once.", type.name, member->name),
          type.at);
  }
}

void check_input_object(const Type& type, SchemaBuilder& builder) {
  if (type.inputs.empty())
    builder.refuse(fmt::format("Input Object type {} must define one or more fields.", type.name),
                   type.at);
  check_inputs(type.name, type.inputs, builder);
  for (const InputValue& input : type.inputs) {
    if (!type.one_of) break;
    if (input.type.is_non_null())
      builder.refuse(
          fmt::format("OneOf input field {}.{} must be nullable.", type.name, input.name),
          input.at);
    if (input.default_literal)
      builder.refuse(fmt::format("OneOf input field {}.{} cannot have a default value.", type.name,
                                 input.name),
                     input.at);
  }
}

// An input object that needs itself can never be written down.
bool reaches(const Type& from, const Type& target, std::set<const Type*>& seen) {
  for (const InputValue& input : from.inputs) {
    const bool required = input.type.is_non_null() && input.type.inner().wraps.is_bare();
    if (!required || input.type.named->kind != TypeKind::input) continue;
    if (input.type.named == &target) return true;
    if (seen.insert(input.type.named).second && reaches(*input.type.named, target, seen))
      return true;
  }
  return false;
}

void check_type(const Type& type, SchemaBuilder& builder) {
  std::set<const Type*> seen;
  switch (type.kind) {
    case TypeKind::scalar: return;
    case TypeKind::object:
    case TypeKind::interface: check_fields(type, builder); return check_interfaces(type, builder);
    case TypeKind::union_type: return check_union(type, builder);
    case TypeKind::enumeration:
      if (type.values.empty())
        builder.refuse(fmt::format("Enum type {} must define one or more values.", type.name),
                       type.at);
      return;
    case TypeKind::input:
      check_input_object(type, builder);
      if (reaches(type, type, seen))
        builder.refuse(fmt::format("Cannot reference Input Object {} within itself through a "
                                   "series of non-null fields.",
                                   type.name),
                       type.at);
  }
}

}  // namespace

void check_types(const SchemaContents& contents, SchemaBuilder& builder) {
  for (const Type& type : contents.types)
    if (!is_introspection_name(type.name)) check_type(type, builder);
  for (const Directive& directive : contents.directives) {
    check_name(directive.name, 0, builder);
    check_inputs(fmt::format("@{}", directive.name), directive.arguments, builder);
  }
}

}  // namespace graphql
