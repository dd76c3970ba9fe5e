#include "graphql/schema/builder.hpp"

#include <fmt/format.h>
namespace graphql {
namespace {

constexpr std::string_view kDefaultReason = "No longer supported";

std::string_view location_name(TypeKind kind) {
  return kind == TypeKind::input ? "INPUT_OBJECT" : name_of(kind);
}

Scalar scalar_of(const ast::TypeDefinition& definition) {
  if (definition.kind != TypeKind::scalar) return Scalar::none;
  if (definition.name.text == "Int") return Scalar::integer;
  if (definition.name.text == "Float") return Scalar::number;
  if (definition.name.text == "String") return Scalar::string;
  if (definition.name.text == "Boolean") return Scalar::boolean;
  if (definition.name.text == "ID") return Scalar::id;
  return Scalar::custom;
}

const ast::Directive* find_use(std::span<const ast::Directive> directives, std::string_view name) {
  for (const ast::Directive& directive : directives)
    if (directive.name.text == name) return &directive;
  return nullptr;
}

const ast::Literal* find_argument(const ast::Directive& directive, std::string_view name) {
  for (const ast::Argument& argument : directive.arguments)
    if (argument.name.text == name) return &argument.value;
  return nullptr;
}

}  // namespace

void SchemaBuilder::refuse(std::string message, std::optional<ast::Offset> at) {
  Problem problem{"graphql.schema", std::move(message), {}};
  if (at) problem.locations = {location_of(contents_.text, *at)};
  problems_.push_back(std::move(problem));
}

void SchemaBuilder::add(const ast::SchemaDocument& document, bool built_in) {
  for (const auto& type : document.types)
    if (!type.extends) declare(type, built_in);
  for (const auto& directive : document.directives) define(directive);
  for (const auto& type : document.types) define(type);
  for (const auto& schema : document.schemas) define(schema);
}

void SchemaBuilder::declare(const ast::TypeDefinition& definition, bool built_in) {
  const ast::Name& name = definition.name;
  if (!built_in && name.text.starts_with("__"))
    refuse(fmt::format("Name \"{}\" must not begin with \"__\", which is reserved by GraphQL "
                       "introspection.",
                       name.text),
           name.at);
  if (contents_.types_by_name.contains(name.text))
    return refuse(fmt::format("There can be only one type named \"{}\".", name.text), name.at);
  Type& type = contents_.types.emplace_back();
  type.kind = definition.kind;
  type.name = name.text;
  type.scalar = scalar_of(definition);
  type.at = name.at;
  contents_.types_by_name.emplace(name.text, &type);
}

Type* SchemaBuilder::find_declared(const ast::Name& name) {
  const auto found = contents_.types_by_name.find(name.text);
  if (found != contents_.types_by_name.end()) return found->second;
  refuse(fmt::format("Unknown type \"{}\".", name.text), name.at);
  return nullptr;
}

TypeRef SchemaBuilder::resolve(const ast::TypeReference& reference) {
  return {find_declared(reference.name), reference.wraps};
}

void SchemaBuilder::define(const ast::TypeDefinition& definition) {
  Type* type = find_declared(definition.name);
  if (!type) return;
  if (type->kind != definition.kind)
    return refuse(fmt::format("Cannot extend \"{}\" as another kind of type.", type->name),
                  definition.name.at);
  if (definition.description) type->description = definition.description;
  apply_type_directives(*type, definition);
  for (const ast::Name& name : definition.interfaces)
    if (const Type* interface = find_declared(name)) type->interfaces.push_back(interface);
  for (const ast::Name& name : definition.members)
    if (const Type* member = find_declared(name)) type->possible.push_back(member);
  add_fields(*type, definition);
  for (const auto& input : inputs(definition.inputs, type->name, "INPUT_FIELD_DEFINITION")) {
    if (type->find_input(input.name))
      refuse(fmt::format("Field \"{}.{}\" can only be defined once.", type->name, input.name),
             input.at);
    type->inputs.push_back(input);
  }
  for (const auto& value : definition.values) {
    check_directives(value.directives, "ENUM_VALUE");
    if (type->find_value(value.name.text))
      refuse(fmt::format("Enum value \"{}.{}\" can only be defined once.", type->name,
                         value.name.text),
             value.name.at);
    if (value.name.text == "true" || value.name.text == "false" || value.name.text == "null")
      refuse(fmt::format("Name \"{}\" is reserved and cannot be used for an enum value.",
                         value.name.text),
             value.name.at);
    type->values.push_back({value.name.text, value.description, deprecation(value.directives)});
  }
}

void SchemaBuilder::apply_type_directives(Type& type, const ast::TypeDefinition& definition) {
  check_directives(definition.directives, location_name(definition.kind));
  if (find_use(definition.directives, "oneOf")) type.one_of = true;
  const ast::Directive* specified = find_use(definition.directives, "specifiedBy");
  const ast::Literal* url = specified ? find_argument(*specified, "url") : nullptr;
  if (url && url->kind == ast::LiteralKind::string) type.specified_by = url->text;
}

void SchemaBuilder::add_fields(Type& type, const ast::TypeDefinition& definition) {
  for (const auto& written : definition.fields) {
    check_directives(written.directives, "FIELD_DEFINITION");
    if (type.find_field(written.name.text))
      refuse(fmt::format("Field \"{}.{}\" can only be defined once.", type.name, written.name.text),
             written.name.at);
    Field field;
    field.name = written.name.text;
    field.description = written.description;
    field.arguments = inputs(written.arguments, fmt::format("{}.{}", type.name, field.name),
                             "ARGUMENT_DEFINITION");
    field.type = resolve(written.type);
    field.deprecation = deprecation(written.directives);
    field.at = written.name.at;
    field.cost = field_cost(field, written.directives);
    type.fields.push_back(std::move(field));
  }
}

std::vector<InputValue> SchemaBuilder::inputs(
    std::span<const ast::InputValueDefinition> definitions, std::string_view owner,
    std::string_view location) {
  std::vector<InputValue> values;
  for (const auto& written : definitions) {
    check_directives(written.directives, location);
    for (const InputValue& other : values)
      if (other.name == written.name.text)
        refuse(fmt::format("\"{}\" is defined twice in {}.", other.name, owner), written.name.at);
    InputValue value;
    value.name = written.name.text;
    value.description = written.description;
    value.type = resolve(written.type);
    value.default_literal = written.default_value;
    value.deprecation = deprecation(written.directives);
    value.at = written.name.at;
    if (value.deprecation && value.is_required())
      refuse(fmt::format("Required {}.{} cannot be deprecated.", owner, value.name), value.at);
    values.push_back(value);
  }
  return values;
}

std::optional<std::string_view> SchemaBuilder::deprecation(
    std::span<const ast::Directive> directives) {
  const ast::Directive* deprecated = find_use(directives, "deprecated");
  if (!deprecated) return std::nullopt;
  const ast::Literal* reason = find_argument(*deprecated, "reason");
  return reason && reason->kind == ast::LiteralKind::string ? reason->text : kDefaultReason;
}

void SchemaBuilder::define(const ast::DirectiveDefinition& definition) {
  for (const Directive& other : contents_.directives)
    if (other.name == definition.name.text)
      return refuse(fmt::format("There can be only one directive named \"@{}\".", other.name),
                    definition.name.at);
  Directive directive;
  directive.name = definition.name.text;
  directive.description = definition.description;
  directive.arguments =
      inputs(definition.arguments, fmt::format("@{}", directive.name), "ARGUMENT_DEFINITION");
  directive.repeatable = definition.repeatable;
  for (const ast::Name& location : definition.locations)
    directive.locations.push_back(location.text);
  contents_.directives.push_back(std::move(directive));
}

void SchemaBuilder::define(const ast::SchemaDefinition& definition) {
  check_directives(definition.directives, "SCHEMA");
  if (!definition.extends && has_schema_definition_)
    refuse("Must provide only one schema definition.", definition.at);
  has_schema_definition_ = true;
  if (definition.description) contents_.description = definition.description;
  for (const ast::RootDefinition& root : definition.roots) {
    const Type*& place = contents_.roots[static_cast<std::size_t>(root.kind)];
    if (place)
      refuse(fmt::format("There can be only one {} type in schema.", name_of(root.kind)),
             root.type.at);
    place = find_declared(root.type);
  }
}

void SchemaBuilder::finish() {
  choose_roots();
  if (!problems_.empty()) return;
  collect_possible_types();
  check_types(contents_, *this);
  if (!problems_.empty()) return;
  add_meta_fields();
}

void SchemaBuilder::choose_roots() {
  static constexpr std::string_view kNames[] = {"Query", "Mutation", "Subscription"};
  for (std::size_t kind = 0; kind < 3; ++kind) {
    const auto found = contents_.types_by_name.find(kNames[kind]);
    if (!has_schema_definition_ && found != contents_.types_by_name.end())
      contents_.roots[kind] = found->second;
    const Type* root = contents_.roots[kind];
    if (root && root->kind != TypeKind::object)
      refuse(fmt::format("{} root type must be Object type, it cannot be {}.", kNames[kind],
                         root->name),
             root->at);
  }
  if (!contents_.roots[0]) refuse("Query root type must be provided.", std::nullopt);
}

void SchemaBuilder::collect_possible_types() {
  for (Type& type : contents_.types) {
    if (type.kind != TypeKind::object) continue;
    type.possible = {&type};
    for (const Type* interface : type.interfaces)
      if (interface->kind == TypeKind::interface)
        contents_.types_by_name.at(interface->name)->possible.push_back(&type);
  }
}

void SchemaBuilder::add_meta_fields() {
  const auto required = [&](std::string_view name) {
    return TypeRef{contents_.types_by_name.at(name), Wraps().non_null()};
  };
  contents_.typename_field.name = "__typename";
  contents_.typename_field.type = required("String");
  contents_.schema_field.name = "__schema";
  contents_.schema_field.type = required("__Schema");
  contents_.schema_field.resolver = schema_resolver();
  contents_.type_field.name = "__type";
  contents_.type_field.type = required("__Type").nullable();
  contents_.type_field.resolver = type_resolver();
  InputValue name;
  name.name = "name";
  name.type = required("String");
  contents_.type_field.arguments.push_back(name);
}

}  // namespace graphql
