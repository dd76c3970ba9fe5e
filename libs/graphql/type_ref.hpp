// A type as a field or argument has it: a named type and how it is wrapped. Copied freely.
#pragma once
#include <string>

#include "graphql/language/wraps.hpp"

namespace graphql {

struct Type;

struct TypeRef {
  const Type* named = nullptr;
  Wraps wraps;

  bool is_known() const { return named != nullptr; }
  bool is_list() const { return wraps.is_list(); }
  bool is_non_null() const { return wraps.is_non_null(); }
  // Without the outermost wrapper.
  TypeRef inner() const { return {named, wraps.inner()}; }
  TypeRef nullable() const { return {named, wraps.nullable()}; }
  bool operator==(const TypeRef&) const = default;
};

std::string to_string(const TypeRef& type);

}  // namespace graphql
