// The types of a schema, as the rest of the engine reads them. Views into the schema's own text;
// pointers stay good as long as the Schema.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graphql/bindings.hpp"
#include "graphql/language/ast.hpp"
#include "graphql/type_ref.hpp"
#include "graphql/value.hpp"

namespace graphql {

// An argument or a field of an input object.
struct InputValue {
  std::string_view name;
  std::optional<std::string_view> description;
  TypeRef type;
  const ast::Literal* default_literal = nullptr;
  Value default_value;  // absent without default
  std::optional<std::string_view> deprecation;
  ast::Offset at = 0;

  bool is_required() const { return type.is_non_null() && default_literal == nullptr; }
};

// What @cost and @listSize of a schema say of a field; see validation/cost.hpp.
struct FieldCost {
  std::optional<std::size_t> weight;
  std::optional<std::size_t> assumed_size;
  std::vector<std::string_view> slicing_arguments;
  std::vector<std::string_view> sized_fields;
};

struct Field {
  std::string_view name;
  std::optional<std::string_view> description;
  std::vector<InputValue> arguments;
  TypeRef type;
  std::optional<std::string_view> deprecation;
  FieldCost cost;
  Resolver resolver;  // of object types only
  ast::Offset at = 0;

  const InputValue* find_argument(std::string_view argument) const;
};

struct EnumValue {
  std::string_view name;
  std::optional<std::string_view> description;
  std::optional<std::string_view> deprecation;
};

enum class Scalar : std::uint8_t { none, integer, number, string, boolean, id, custom };

struct Type {
  TypeKind kind{};
  std::string_view name;
  std::optional<std::string_view> description;
  std::vector<const Type*> interfaces;  // objects, interfaces
  std::vector<Field> fields;            // objects, interfaces
  std::vector<InputValue> inputs;       // input objects
  std::vector<EnumValue> values;        // enums
  // Of interfaces and unions: all object types that a value may be of. Of objects: itself.
  std::vector<const Type*> possible;
  Scalar scalar = Scalar::none;
  ScalarCheck check;  // custom scalars
  std::optional<std::string_view> specified_by;
  bool one_of = false;
  TypeTag parent = nullptr;  // the C++ type that an object type's fields are bound to
  ast::Offset at = 0;

  bool is_leaf() const { return kind == TypeKind::scalar || kind == TypeKind::enumeration; }
  bool is_composite() const { return !is_leaf() && kind != TypeKind::input; }
  bool is_abstract() const { return is_composite() && kind != TypeKind::object; }
  bool is_input() const { return is_leaf() || kind == TypeKind::input; }
  bool is_output() const { return kind != TypeKind::input; }

  const Field* find_field(std::string_view field) const;
  const InputValue* find_input(std::string_view input) const;
  const EnumValue* find_value(std::string_view value) const;
  bool implements(const Type& interface) const;
  bool may_be(const Type& object) const;
  // Whether some object is of both types.
  bool overlaps(const Type& other) const;
};

struct Directive {
  std::string_view name;
  std::optional<std::string_view> description;
  std::vector<InputValue> arguments;
  bool repeatable = false;
  std::vector<std::string_view> locations;  // "FIELD", "FIELD_DEFINITION", ...

  bool may_stand_on(std::string_view location) const;
  const InputValue* find_argument(std::string_view argument) const;
};

// Whether a value of `type` may stand where `wanted` is asked for.
bool is_subtype(TypeRef type, TypeRef wanted);

}  // namespace graphql
