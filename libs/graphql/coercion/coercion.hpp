// From what was written or sent to the values that resolvers read, with defaults filled in.
#pragma once
#include "graphql/coercion/scalars.hpp"

namespace graphql {

// `literal` has passed validation; only what depends on variables can still be refused. Absent when
// it is a variable without value.
Coerced coerce_literal(TypeRef type, const ast::Literal& literal,
                       std::span<const NamedValue> variables, Arena& arena);

// Anything at all may be in `json`. Refuses with one to `problems_max` problems, each with its path
// and the value there.
std::expected<Value, std::vector<InputProblem>> coerce_json(TypeRef type,
                                                            const boost::json::value& json,
                                                            std::size_t problems_max, Arena& arena);

// One value for each of `inputs` that is given or has a default.
std::expected<std::span<const NamedValue>, InputProblem> coerce_arguments(
    const std::vector<InputValue>& inputs, std::span<const ast::Argument> arguments,
    std::span<const NamedValue> variables, Arena& arena);

}  // namespace graphql
