#include <fmt/format.h>

#include "graphql/coercion/coercion.hpp"
#include "graphql/execution/prepared_document.hpp"

namespace graphql {
namespace {

Problem problem_of(const PreparedVariable& variable, InputProblem problem) {
  const std::string at =
      problem.path.empty() ? "" : fmt::format(" at \"{}{}\"", variable.name, excerpt(problem.path));
  return {"graphql.variable_value",
          fmt::format("Variable \"${}\" got invalid value {}{}; {}", variable.name, problem.value,
                      at, problem.message),
          {},
          {},
          std::move(problem.cause)};
}

std::unexpected<Problems> refuse(std::string message) {
  return std::unexpected(Problems{{"graphql.variable_value", std::move(message), {}, {}}});
}

Checked<Value> coerce_missing(const PreparedVariable& variable, Arena& arena) {
  if (variable.default_literal) {
    const Coerced value = coerce_literal(variable.type, *variable.default_literal, {}, arena);
    return value ? Checked<Value>(*value) : refuse(value.error().message);
  }
  if (variable.type.is_non_null())
    return refuse(fmt::format("Variable \"${}\" of required type \"{}\" was not provided.",
                              variable.name, to_string(variable.type)));
  return Value();
}

Checked<Value> coerce_variable(const PreparedVariable& variable, const boost::json::value* json,
                               std::size_t problems_max, Arena& arena) {
  if (!json) return coerce_missing(variable, arena);
  if (json->is_null() && variable.type.is_non_null())
    return refuse(fmt::format("Variable \"${}\" of non-null type \"{}\" must not be null.",
                              variable.name, to_string(variable.type)));
  auto value = coerce_json(variable.type, *json, problems_max, arena);
  if (value) return *value;
  Problems problems;
  for (InputProblem& problem : value.error())
    problems.push_back(problem_of(variable, std::move(problem)));
  return std::unexpected(std::move(problems));
}

}  // namespace

Checked<std::span<const NamedValue>> coerce_variables(const PreparedOperation& operation,
                                                      std::string_view document,
                                                      const boost::json::value* json,
                                                      std::size_t problems_max, Arena& arena) {
  const bool given = json && !json->is_null();
  if (given && !json->is_object())
    return std::unexpected(
        Problems{{"graphql.variables_malformed", "Variables must be an object.", {}, {}}});
  const auto values = arena.array<NamedValue>(operation.variables.size());
  Problems problems;
  std::size_t count = 0;
  for (const PreparedVariable& variable : operation.variables) {
    const boost::json::value* sent =
        given ? json->get_object().if_contains({variable.name.data(), variable.name.size()})
              : nullptr;
    auto value = coerce_variable(variable, sent, problems_max - problems.size(), arena);
    if (value && !value->is_absent()) values[count++] = {variable.name, *value};
    if (value) continue;
    for (Problem& problem : value.error()) {
      problem.locations = {location_of(document, variable.at)};
      problems.push_back(std::move(problem));
    }
    if (problems.size() >= problems_max) break;
  }
  if (!problems.empty()) return std::unexpected(std::move(problems));
  return values.first(count);
}

}  // namespace graphql
