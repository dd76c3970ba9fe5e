#include <algorithm>
#include <fmt/format.h>

#include "graphql/schema/builder.hpp"

namespace graphql {

void SchemaBuilder::bind(const Bindings& bindings, bool complete) {
  for (const ScalarBinding& binding : bindings.scalars()) {
    const auto found = contents_.types_by_name.find(binding.name);
    if (found == contents_.types_by_name.end() || found->second->scalar != Scalar::custom)
      refuse(fmt::format("Scalar {} is bound but not a custom scalar of the schema.", binding.name),
             std::nullopt);
    else
      found->second->check = binding.check;
  }
  for (const FieldBinding& binding : bindings.fields()) bind_field(binding);
  if (complete) check_every_field_is_bound();
}

void SchemaBuilder::bind_field(const FieldBinding& binding) {
  const auto found = contents_.types_by_name.find(binding.type);
  Type* type = found == contents_.types_by_name.end() ? nullptr : found->second;
  if (!type || type->kind != TypeKind::object)
    return refuse(fmt::format("Field {}.{} is bound, but {} is not an object type of the schema.",
                              binding.type, binding.field, binding.type),
                  std::nullopt);
  const auto field = std::ranges::find(type->fields, binding.field, &Field::name);
  if (field == type->fields.end())
    return refuse(
        fmt::format("Field {}.{} is bound but not in the schema.", binding.type, binding.field),
        type->at);
  if (field->resolver)
    return refuse(fmt::format("Field {}.{} is bound twice.", binding.type, binding.field),
                  field->at);
  if (type->parent && type->parent != binding.parent)
    return refuse(fmt::format("Field {}.{} is bound to another parent type than the fields before "
                              "it.",
                              binding.type, binding.field),
                  field->at);
  type->parent = binding.parent;
  field->resolver = binding.resolver;
}

void SchemaBuilder::check_every_field_is_bound() {
  for (const Type& type : contents_.types) {
    if (type.kind == TypeKind::scalar && type.scalar == Scalar::custom && !type.check)
      refuse(fmt::format("Scalar {} has no check.", type.name), type.at);
    if (type.kind != TypeKind::object) continue;
    for (const Field& field : type.fields)
      if (!field.resolver)
        refuse(fmt::format("Field {}.{} has no resolver.", type.name, field.name), field.at);
  }
}

}  // namespace graphql
