#include <algorithm>
#include <ranges>

#include "graphql/call.hpp"
#include "graphql/language/parser.hpp"
#include "graphql/schema/builder.hpp"

namespace graphql {
namespace {

bool wants(const Call& call, std::optional<std::string_view> deprecation) {
  return !deprecation || call.argument("includeDeprecated").boolean();
}

template <class Item>
void list_current(const std::vector<Item>& items, const Call& call, Out& out) {
  const auto wanted = [&](const Item& item) { return wants(call, item.deprecation); };
  out.list(items | std::views::filter(wanted),
           [](const Item& item, Out& slot) { slot.object(item); });
}

void list_types(const std::vector<const Type*>& types, Out& out) {
  out.list(types, [](const Type* type, Out& slot) { slot.object(TypeRef{type, {}}); });
}

std::string_view kind_name(const TypeRef& type) {
  if (type.is_non_null()) return "NON_NULL";
  return type.is_list() ? "LIST" : name_of(type.named->kind);
}

// The named type itself, or nothing for a wrapped one.
const Type* bare(const TypeRef& type) { return type.wraps.is_bare() ? type.named : nullptr; }

template <class Parent>
void bind_deprecation(Bindings& bindings, const std::string& type) {
  bindings.field<Parent>(type, "isDeprecated", [](const Parent& item, Out& out) {
    out.boolean(item.deprecation.has_value());
  });
  bindings.member(type, "deprecationReason", &Parent::deprecation);
}

void write_root(const Schema& schema, OperationKind kind, Out& out) {
  const Type* root = schema.root(kind);
  if (root)
    out.object(TypeRef{root, {}});
  else
    out.null();
}

void bind_schema(Bindings& bindings) {
  bindings.field<Schema>("__Schema", "description",
                         [](const Schema& schema, Out& out) { out.value(schema.description()); });
  bindings.field<Schema>("__Schema", "types", [](const Schema& schema, Out& out) {
    list_types(schema.listed_types(), out);
  });
  bindings.field<Schema>("__Schema", "queryType", [](const Schema& schema, Out& out) {
    write_root(schema, OperationKind::query, out);
  });
  bindings.field<Schema>("__Schema", "mutationType", [](const Schema& schema, Out& out) {
    write_root(schema, OperationKind::mutation, out);
  });
  bindings.field<Schema>("__Schema", "subscriptionType", [](const Schema& schema, Out& out) {
    write_root(schema, OperationKind::subscription, out);
  });
  bindings.field<Schema>("__Schema", "directives", [](const Schema& schema, Out& out) {
    out.list(schema.directives(),
             [](const Directive& directive, Out& slot) { slot.object(directive); });
  });
}

void bind_type_names(Bindings& bindings) {
  bindings.field<TypeRef>("__Type", "kind",
                          [](const TypeRef& type, Out& out) { out.enumerator(kind_name(type)); });
  bindings.field<TypeRef>("__Type", "name", [](const TypeRef& type, Out& out) {
    const Type* named = bare(type);
    named ? out.string(named->name) : out.null();
  });
  bindings.field<TypeRef>("__Type", "description", [](const TypeRef& type, Out& out) {
    const Type* named = bare(type);
    named ? out.value(named->description) : out.null();
  });
  bindings.field<TypeRef>("__Type", "specifiedByURL", [](const TypeRef& type, Out& out) {
    const Type* named = bare(type);
    named ? out.value(named->specified_by) : out.null();
  });
  bindings.field<TypeRef>("__Type", "ofType", [](const TypeRef& type, Out& out) {
    bare(type) ? out.null() : out.object(type.inner());
  });
  bindings.field<TypeRef>("__Type", "isOneOf", [](const TypeRef& type, Out& out) {
    const Type* named = bare(type);
    named && named->kind == TypeKind::input ? out.boolean(named->one_of) : out.null();
  });
}

void bind_type_members(Bindings& bindings) {
  bindings.field<TypeRef>("__Type", "fields", [](const TypeRef& type, Call& call, Out& out) {
    const Type* named = bare(type);
    const bool has = named && named->is_composite() && named->kind != TypeKind::union_type;
    has ? list_current(named->fields, call, out) : out.null();
  });
  bindings.field<TypeRef>("__Type", "interfaces", [](const TypeRef& type, Out& out) {
    const Type* named = bare(type);
    const bool has = named && named->is_composite() && named->kind != TypeKind::union_type;
    has ? list_types(named->interfaces, out) : out.null();
  });
  bindings.field<TypeRef>("__Type", "possibleTypes", [](const TypeRef& type, Out& out) {
    const Type* named = bare(type);
    named && named->is_abstract() ? list_types(named->possible, out) : out.null();
  });
  bindings.field<TypeRef>("__Type", "enumValues", [](const TypeRef& type, Call& call, Out& out) {
    const Type* named = bare(type);
    const bool has = named && named->kind == TypeKind::enumeration;
    has ? list_current(named->values, call, out) : out.null();
  });
  bindings.field<TypeRef>("__Type", "inputFields", [](const TypeRef& type, Call& call, Out& out) {
    const Type* named = bare(type);
    const bool has = named && named->kind == TypeKind::input;
    has ? list_current(named->inputs, call, out) : out.null();
  });
}

void bind_fields(Bindings& bindings) {
  bindings.member("__Field", "name", &Field::name);
  bindings.member("__Field", "description", &Field::description);
  bindings.field<Field>("__Field", "args", [](const Field& field, Call& call, Out& out) {
    list_current(field.arguments, call, out);
  });
  bindings.field<Field>("__Field", "type",
                        [](const Field& field, Out& out) { out.object(field.type); });
  bind_deprecation<Field>(bindings, "__Field");
}

void bind_inputs(Bindings& bindings) {
  bindings.member("__InputValue", "name", &InputValue::name);
  bindings.member("__InputValue", "description", &InputValue::description);
  bindings.field<InputValue>("__InputValue", "type",
                             [](const InputValue& input, Out& out) { out.object(input.type); });
  bindings.field<InputValue>("__InputValue", "defaultValue", [](const InputValue& input, Out& out) {
    if (!input.default_literal) return out.null();
    out.string(to_string(*input.default_literal));
  });
  bind_deprecation<InputValue>(bindings, "__InputValue");
}

void bind_values_and_directives(Bindings& bindings) {
  bindings.member("__EnumValue", "name", &EnumValue::name);
  bindings.member("__EnumValue", "description", &EnumValue::description);
  bind_deprecation<EnumValue>(bindings, "__EnumValue");
  bindings.member("__Directive", "name", &Directive::name);
  bindings.member("__Directive", "description", &Directive::description);
  bindings.member("__Directive", "isRepeatable", &Directive::repeatable);
  bindings.field<Directive>("__Directive", "locations", [](const Directive& directive, Out& out) {
    out.list(directive.locations,
             [](std::string_view location, Out& slot) { slot.enumerator(location); });
  });
  bindings.field<Directive>("__Directive", "args",
                            [](const Directive& directive, Call& call, Out& out) {
                              list_current(directive.arguments, call, out);
                            });
}

}  // namespace

Bindings introspection_bindings() {
  Bindings bindings;
  bind_schema(bindings);
  bind_type_names(bindings);
  bind_type_members(bindings);
  bind_fields(bindings);
  bind_inputs(bindings);
  bind_values_and_directives(bindings);
  return bindings;
}

Resolver schema_resolver() {
  return [](const void*, Call& call, Out& out) { out.object(call.schema()); };
}

Resolver type_resolver() {
  return [](const void*, Call& call, Out& out) {
    const Type* type = call.schema().find_type(call.argument("name").string());
    type ? out.object(TypeRef{type, {}}) : out.null();
  };
}

}  // namespace graphql
