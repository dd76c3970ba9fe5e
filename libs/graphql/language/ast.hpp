// The syntax tree of a document: plain values in the document's arena, names as views into its
// text, places as byte offsets (lines and columns are worked out only for errors).
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "graphql/language/wraps.hpp"

namespace graphql {

enum class OperationKind : std::uint8_t { query, mutation, subscription };
enum class TypeKind : std::uint8_t { scalar, object, interface, union_type, enumeration, input };

std::string_view name_of(OperationKind kind);  // "query"
std::string_view name_of(TypeKind kind);       // "SCALAR", as in introspection

}  // namespace graphql

namespace graphql::ast {

using Offset = std::uint32_t;

struct Name {
  std::string_view text;
  Offset at = 0;
  bool is_given() const { return !text.empty(); }
};

enum class LiteralKind : std::uint8_t {
  variable,
  integer,
  number,
  string,
  boolean,
  null,
  enumerator,
  list,
  object
};

struct LiteralField;

// `text` is the name of a variable or enumerator, the digits of a number, "true", or the meaning
// of a string (escapes resolved).
struct Literal {
  LiteralKind kind{};
  Offset at = 0;
  std::string_view text;
  std::span<const Literal> items;
  std::span<const LiteralField> fields;
};

struct LiteralField {
  Name name;
  Literal value;
};

struct Argument {
  Name name;
  Literal value;
};

struct Directive {
  Name name;  // at the "@"
  std::span<const Argument> arguments;
};

enum class SelectionKind : std::uint8_t { field, spread, inline_fragment };

struct Selection {
  SelectionKind kind{};
  Offset at = 0;
  Name alias;           // of a field, when given
  Name name;            // of the field or of the fragment that is spread
  Name type_condition;  // of an inline fragment, when given
  std::span<const Argument> arguments;
  std::span<const Directive> directives;
  std::span<const Selection> selections;
  Offset selections_at = 0;  // the "{", when there is one

  std::string_view response_key() const { return alias.is_given() ? alias.text : name.text; }
};

struct TypeReference {
  Name name;
  Wraps wraps;
  Offset at = 0;
};

struct VariableDefinition {
  Offset at = 0;  // with its description
  Name name;      // without the "$"
  TypeReference type;
  const Literal* default_value = nullptr;
  std::span<const Directive> directives;
};

struct Operation {
  OperationKind kind{};
  Offset at = 0;
  Name name;
  std::span<const VariableDefinition> variables;
  std::span<const Directive> directives;
  std::span<const Selection> selections;
};

struct Fragment {
  Offset at = 0;
  Name name;
  Name type_condition;
  std::span<const Directive> directives;
  std::span<const Selection> selections;
};

struct Document {
  std::span<const Operation> operations;
  std::span<const Fragment> fragments;
};

using Description = std::optional<std::string_view>;

struct InputValueDefinition {
  Description description;
  Name name;
  TypeReference type;
  const Literal* default_value = nullptr;
  std::span<const Directive> directives;
};

struct FieldDefinition {
  Description description;
  Name name;
  std::span<const InputValueDefinition> arguments;
  TypeReference type;
  std::span<const Directive> directives;
};

struct EnumValueDefinition {
  Description description;
  Name name;
  std::span<const Directive> directives;
};

// One of the six kinds; spans that its kind does not have are empty.
struct TypeDefinition {
  TypeKind kind{};
  bool extends = false;
  Description description;
  Name name;
  std::span<const Name> interfaces;
  std::span<const Directive> directives;
  std::span<const FieldDefinition> fields;
  std::span<const InputValueDefinition> inputs;
  std::span<const Name> members;
  std::span<const EnumValueDefinition> values;
};

struct DirectiveDefinition {
  Description description;
  Name name;
  std::span<const InputValueDefinition> arguments;
  bool repeatable = false;
  std::span<const Name> locations;
};

struct RootDefinition {
  OperationKind kind{};
  Name type;
};

struct SchemaDefinition {
  Offset at = 0;
  bool extends = false;
  Description description;
  std::span<const Directive> directives;
  std::span<const RootDefinition> roots;
};

struct SchemaDocument {
  std::span<const TypeDefinition> types;
  std::span<const DirectiveDefinition> directives;
  std::span<const SchemaDefinition> schemas;
};

}  // namespace graphql::ast
