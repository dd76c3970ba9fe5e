#include "graphql/schema/type.hpp"

#include <algorithm>

namespace graphql {
namespace {

template <class Named>
const Named* find_named(const std::vector<Named>& among, std::string_view name) {
  const auto found = std::ranges::find(among, name, &Named::name);
  return found == among.end() ? nullptr : &*found;
}

}  // namespace

std::string to_string(const TypeRef& type) {
  return type.wraps.around(type.named ? type.named->name : "?");
}

const InputValue* Field::find_argument(std::string_view argument) const {
  return find_named(arguments, argument);
}
const InputValue* Directive::find_argument(std::string_view argument) const {
  return find_named(arguments, argument);
}
const Field* Type::find_field(std::string_view field) const { return find_named(fields, field); }
const InputValue* Type::find_input(std::string_view input) const {
  return find_named(inputs, input);
}
const EnumValue* Type::find_value(std::string_view value) const {
  return find_named(values, value);
}

bool Type::implements(const Type& interface) const {
  return std::ranges::find(interfaces, &interface) != interfaces.end();
}

bool Type::may_be(const Type& object) const {
  return std::ranges::find(possible, &object) != possible.end();
}

bool Type::overlaps(const Type& other) const {
  return std::ranges::any_of(possible, [&](const Type* object) { return other.may_be(*object); });
}

bool Directive::may_stand_on(std::string_view location) const {
  return std::ranges::find(locations, location) != locations.end();
}

bool is_subtype(TypeRef type, TypeRef wanted) {
  if (wanted.is_non_null()) return type.is_non_null() && is_subtype(type.inner(), wanted.inner());
  type = type.nullable();
  if (wanted.is_list()) return type.is_list() && is_subtype(type.inner(), wanted.inner());
  if (type.is_list()) return false;
  if (type.named == wanted.named) return true;
  if (wanted.named->kind == TypeKind::union_type) return wanted.named->may_be(*type.named);
  return type.named->implements(*wanted.named);
}

}  // namespace graphql
