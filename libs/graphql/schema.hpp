// A schema: types read from SDL text, with a function behind every field.
//
//   auto schema = Schema::create(sdl, bindings);
//   if (!schema) for (const auto& fact : schema.error().facts) log(fact.value);
#pragma once
#include <array>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graphql/arena.hpp"
#include "graphql/bindings.hpp"
#include "graphql/problem.hpp"
#include "graphql/schema/type.hpp"

namespace graphql {

struct SchemaContents {
  std::string text;
  Arena arena;
  std::deque<Type> types;
  std::unordered_map<std::string_view, Type*> types_by_name;
  std::deque<Directive> directives;
  std::array<const Type*, 3> roots{};  // by OperationKind
  std::optional<std::string_view> description;
  Field typename_field;
  Field schema_field;
  Field type_field;
};

class Schema {
 public:
  // Refuses with "graphql.schema"; each fact is called "problem" and reads like
  // "12:3 Field Person.name has no resolver.". Everything that is wrong is named at once.
  static base::Result<Schema> create(std::string_view sdl, const Bindings& bindings);
  // The same without functions: enough to validate operations against.
  static base::Result<Schema> create_without_resolvers(std::string_view sdl);

  const Type* find_type(std::string_view name) const;
  const Directive* find_directive(std::string_view name) const;
  // Null when the schema has no such operations.
  const Type* root(OperationKind kind) const;
  // Including __typename everywhere, and __schema and __type on the query type.
  const Field* find_field(const Type& parent, std::string_view name) const;
  const Field& typename_field() const { return contents_->typename_field; }
  std::optional<std::string_view> description() const { return contents_->description; }
  // In the order of the text, introspection's own last; unused built-in scalars left out.
  std::vector<const Type*> listed_types() const;
  const std::deque<Directive>& directives() const { return contents_->directives; }

 private:
  explicit Schema(std::unique_ptr<SchemaContents> contents) : contents_(std::move(contents)) {}

  std::unique_ptr<SchemaContents> contents_;
};

}  // namespace graphql
