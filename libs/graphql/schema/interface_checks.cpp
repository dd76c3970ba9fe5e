#include <algorithm>
#include <fmt/format.h>

#include "graphql/schema/builder.hpp"

namespace graphql {
namespace {

void check_arguments(const Type& type, const Field& own, const Type& interface, const Field& wanted,
                     SchemaBuilder& builder) {
  for (const InputValue& argument : wanted.arguments) {
    const InputValue* given = own.find_argument(argument.name);
    if (!given)
      builder.refuse(fmt::format("Interface field argument {}.{}({}:) expected but {}.{} does not "
                                 "provide it.",
                                 interface.name, wanted.name, argument.name, type.name, own.name),
                     own.at);
    else if (given->type != argument.type)
      builder.refuse(
          fmt::format("Interface field argument {}.{}({}:) expects type {} but "
                      "{}.{}({}:) is type {}.",
                      interface.name, wanted.name, argument.name, to_string(argument.type),
                      type.name, own.name, argument.name, to_string(given->type)),
          given->at);
  }
  for (const InputValue& argument : own.arguments)
    if (!wanted.find_argument(argument.name) && argument.is_required())
      builder.refuse(fmt::format("Argument \"{}.{}({}:)\" must not be required type \"{}\" if not "
                                 "provided by the Interface field \"{}.{}\".",
                                 type.name, own.name, argument.name, to_string(argument.type),
                                 interface.name, wanted.name),
                     argument.at);
}

void check_field(const Type& type, const Type& interface, const Field& wanted,
                 SchemaBuilder& builder) {
  const Field* own = type.find_field(wanted.name);
  if (!own)
    return builder.refuse(fmt::format("Interface field {}.{} expected but {} does not provide it.",
                                      interface.name, wanted.name, type.name),
                          type.at);
  if (!is_subtype(own->type, wanted.type))
    builder.refuse(fmt::format("Interface field {}.{} expects type {} but {}.{} is type {}.",
                               interface.name, wanted.name, to_string(wanted.type), type.name,
                               own->name, to_string(own->type)),
                   own->at);
  check_arguments(type, *own, interface, wanted, builder);
}

void check_interface(const Type& type, const Type& interface, SchemaBuilder& builder) {
  if (interface.kind != TypeKind::interface)
    return builder.refuse(fmt::format("Type {} must only implement Interface types, it cannot "
                                      "implement {}.",
                                      type.name, interface.name),
                          type.at);
  if (&type == &interface)
    return builder.refuse(fmt::format("Type {} cannot implement itself.", type.name), type.at);
  for (const Type* inherited : interface.interfaces)
    if (!type.implements(*inherited))
      builder.refuse(fmt::format("Type {} must implement {} because it is implemented by {}.",
                                 type.name, inherited->name, interface.name),
                     type.at);
  for (const Field& wanted : interface.fields) check_field(type, interface, wanted, builder);
}

}  // namespace

void check_interfaces(const Type& type, SchemaBuilder& builder) {
  for (const Type* interface : type.interfaces) {
    check_interface(type, *interface, builder);
    if (std::ranges::count(type.interfaces, interface) > 1)
      builder.refuse(fmt::format("Type {} can only implement {} once.", type.name, interface->name),
                     type.at);
  }
}

}  // namespace graphql
