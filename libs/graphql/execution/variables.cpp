#include <fmt/format.h>

#include "graphql/coercion/coercion.hpp"
#include "graphql/execution/prepared_document.hpp"

namespace graphql {
namespace {

std::string message_of(const PreparedVariable& variable, const boost::json::value& json,
                       const InputProblem& problem, Arena& arena) {
  const std::string at =
      problem.path.empty() ? "" : fmt::format(" at \"{}{}\"", variable.name, excerpt(problem.path));
  return fmt::format("Variable \"${}\" got invalid value {}{}; {}", variable.name,
                     to_string(untyped(json, arena)), at, problem.message);
}

std::expected<Value, Problem> coerce_variable(const PreparedVariable& variable,
                                              const boost::json::value* json, Arena& arena) {
  const auto refuse = [&](std::string message, std::optional<base::Error> cause = std::nullopt) {
    return std::unexpected(
        Problem{"graphql.variable_value", std::move(message), {}, {}, std::move(cause)});
  };
  if (!json && variable.default_literal) {
    const Coerced value = coerce_literal(variable.type, *variable.default_literal, {}, arena);
    return value ? std::expected<Value, Problem>(*value) : refuse(value.error().message);
  }
  if (!json && variable.type.is_non_null())
    return refuse(fmt::format("Variable \"${}\" of required type \"{}\" was not provided.",
                              variable.name, to_string(variable.type)));
  if (!json) return Value();
  if (json->is_null() && variable.type.is_non_null())
    return refuse(fmt::format("Variable \"${}\" of non-null type \"{}\" must not be null.",
                              variable.name, to_string(variable.type)));
  Coerced value = coerce_json(variable.type, *json, arena);
  if (value) return *value;
  return refuse(message_of(variable, *json, value.error(), arena), std::move(value.error().cause));
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
    auto value = coerce_variable(variable, sent, arena);
    if (value && !value->is_absent()) values[count++] = {variable.name, *value};
    if (value) continue;
    value.error().locations = {location_of(document, variable.at)};
    problems.push_back(std::move(value).error());
    if (problems.size() >= problems_max) break;
  }
  if (!problems.empty()) return std::unexpected(std::move(problems));
  return values.first(count);
}

}  // namespace graphql
