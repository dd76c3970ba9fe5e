// Makes the types of a schema from its syntax tree, step by step; every step reports all that it
// finds wrong and goes on, so that an author sees everything at once.
#pragma once
#include <set>

#include "graphql/schema.hpp"

namespace graphql {

class SchemaBuilder {
 public:
  explicit SchemaBuilder(SchemaContents& contents) : contents_(contents) {}

  // Introspection's own types and directives come first, from `built_in`.
  void add(const ast::SchemaDocument& document, bool built_in);
  void finish();
  // `complete`: every field must have a function afterwards.
  void bind(const Bindings& bindings, bool complete);
  // Last, since custom scalars need their checks.
  void coerce_defaults();

  void refuse(std::string message, std::optional<ast::Offset> at);
  Problems& problems() { return problems_; }

 private:
  void declare(const ast::TypeDefinition& definition, bool built_in);
  void define(const ast::TypeDefinition& definition);
  void define(const ast::DirectiveDefinition& definition);
  void define(const ast::SchemaDefinition& definition);
  void apply_type_directives(Type& type, const ast::TypeDefinition& definition);
  void add_fields(Type& type, const ast::TypeDefinition& definition);
  std::vector<InputValue> inputs(std::span<const ast::InputValueDefinition> definitions,
                                 std::string_view owner, std::string_view location);
  std::optional<std::string_view> deprecation(std::span<const ast::Directive> directives);
  FieldCost field_cost(const Field& field, std::span<const ast::Directive> uses);
  TypeRef resolve(const ast::TypeReference& reference);
  Type* find_declared(const ast::Name& name);
  void check_directives(std::span<const ast::Directive> directives, std::string_view location);
  void check_directive_arguments(const ast::Directive& use, const Directive& directive);
  void collect_possible_types();
  void choose_roots();
  void add_meta_fields();
  void coerce_default(InputValue& input);
  void coerce_needed_defaults(const ast::Literal& literal, TypeRef type);
  void check_default(const InputValue& input);
  void bind_field(const FieldBinding& binding);
  void check_every_field_is_bound();

  SchemaContents& contents_;
  Problems problems_;
  bool has_schema_definition_ = false;
  std::set<const InputValue*> open_defaults_;  // those being coerced now
};

// The checks of the specification on finished types: interfaces, unions, inputs, names.
void check_types(const SchemaContents& contents, SchemaBuilder& builder);
void check_interfaces(const Type& type, SchemaBuilder& builder);

// The text of the built-in scalars, directives and introspection types.
std::string_view introspection_sdl();
Bindings introspection_bindings();
Resolver schema_resolver();  // of Query.__schema
Resolver type_resolver();    // of Query.__type
bool is_introspection_name(std::string_view name);
bool is_built_in_scalar(std::string_view name);

}  // namespace graphql
