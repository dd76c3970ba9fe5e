#include <algorithm>
#include <array>

#include "graphql/schema/builder.hpp"

namespace graphql {

bool is_introspection_name(std::string_view name) { return name.starts_with("__"); }

bool is_built_in_scalar(std::string_view name) {
  static constexpr std::array<std::string_view, 5> kNames = {"Int", "Float", "String", "Boolean",
                                                             "ID"};
  return std::ranges::find(kNames, name) != kNames.end();
}

std::string_view introspection_sdl() {
  return R"(
"A whole number of 32 bits, with sign."
scalar Int
"A number of double precision, as in IEEE 754."
scalar Float
"Text in UTF-8."
scalar String
"true or false."
scalar Boolean
"A unique identifier: always answered as text, accepted as text or as a whole number."
scalar ID

"Includes this field or fragment only when the argument is true."
directive @include(
  "Included when true."
  if: Boolean!
) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

"Skips this field or fragment when the argument is true."
directive @skip(
  "Skipped when true."
  if: Boolean!
) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

"Marks an element of the schema that should no longer be used."
directive @deprecated(
  "Why, and what to use instead, in Markdown."
  reason: String! = "No longer supported"
) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE

"Says where the behaviour of a custom scalar is specified."
directive @specifiedBy(
  "The address of the specification."
  url: String!
) on SCALAR

"Exactly one field of the input object must be given, and not null."
directive @oneOf on INPUT_OBJECT

"What a server offers: its types, directives and the starts of its operations."
type __Schema {
  description: String
  "All types of this server."
  types: [__Type!]!
  "Where queries start."
  queryType: __Type!
  "Where mutations start, if there are any."
  mutationType: __Type
  "Where subscriptions start, if there are any."
  subscriptionType: __Type
  "All directives of this server."
  directives: [__Directive!]!
}

"A type, or a list or non-null of one. Which fields say something depends on the kind."
type __Type {
  kind: __TypeKind!
  name: String
  description: String
  specifiedByURL: String
  fields(includeDeprecated: Boolean! = false): [__Field!]
  interfaces: [__Type!]
  possibleTypes: [__Type!]
  enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
  inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
  ofType: __Type
  isOneOf: Boolean
}

"Which kind of type a __Type is."
enum __TypeKind {
  SCALAR
  OBJECT
  INTERFACE
  UNION
  ENUM
  INPUT_OBJECT
  LIST
  NON_NULL
}

"A field of an object or interface."
type __Field {
  name: String!
  description: String
  args(includeDeprecated: Boolean! = false): [__InputValue!]!
  type: __Type!
  isDeprecated: Boolean!
  deprecationReason: String
}

"An argument of a field or directive, or a field of an input object."
type __InputValue {
  name: String!
  description: String
  type: __Type!
  "As GraphQL writes it."
  defaultValue: String
  isDeprecated: Boolean!
  deprecationReason: String
}

"One of the values of an enum."
type __EnumValue {
  name: String!
  description: String
  isDeprecated: Boolean!
  deprecationReason: String
}

"A directive and where it may stand."
type __Directive {
  name: String!
  description: String
  isRepeatable: Boolean!
  locations: [__DirectiveLocation!]!
  args(includeDeprecated: Boolean! = false): [__InputValue!]!
}

"Where a directive may stand."
enum __DirectiveLocation {
  QUERY
  MUTATION
  SUBSCRIPTION
  FIELD
  FRAGMENT_DEFINITION
  FRAGMENT_SPREAD
  INLINE_FRAGMENT
  VARIABLE_DEFINITION
  SCHEMA
  SCALAR
  OBJECT
  FIELD_DEFINITION
  ARGUMENT_DEFINITION
  INTERFACE
  UNION
  ENUM
  ENUM_VALUE
  INPUT_OBJECT
  INPUT_FIELD_DEFINITION
}
)";
}

}  // namespace graphql
