// The rules of leaf types, for literals and for JSON.
#pragma once
#include <boost/json/value.hpp>
#include <expected>
#include <optional>
#include <string>

#include "graphql/arena.hpp"
#include "graphql/schema/type.hpp"
#include "graphql/value.hpp"

namespace graphql {

struct InputProblem {
  std::string message;
  std::optional<base::Error> cause = std::nullopt;  // what a custom scalar's check said
  std::string path = {};                            // ".days[2]", for JSON
  std::string value = {};                           // the JSON there
  std::optional<ast::Offset> at = std::nullopt;     // for the value of an argument
};
using Coerced = std::expected<Value, InputProblem>;

// A literal, and JSON, as values that know no type: what custom scalars are given.
Value untyped(const ast::Literal& literal, std::span<const NamedValue> variables, Arena& arena);
Value untyped(const boost::json::value& json, Arena& arena);

// `type` is a scalar or an enum; the value is not null and no variable.
Coerced coerce_leaf(const Type& type, const ast::Literal& literal,
                    std::span<const NamedValue> variables, Arena& arena);
Coerced coerce_leaf(const Type& type, const boost::json::value& json, Arena& arena);

}  // namespace graphql
