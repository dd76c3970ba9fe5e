#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "graphql/validation/document_check.hpp"

namespace graphql {
namespace {

void check_counts(DocumentCheck& check) {
  const auto refuse = [&](std::string_view rule, std::string message,
                          std::initializer_list<ast::Offset> at) {
    check.refuse(rule, std::move(message), at);
    check.give_up();
  };
  const Limits& limits = check.limits();
  if (check.document().operations.size() > limits.operations)
    refuse("graphql.too_many_operations",
           fmt::format("Document has more than {} operations.", limits.operations), {});
  if (check.document().fragments.size() > limits.fragments)
    refuse("graphql.too_many_fragments",
           fmt::format("Document has more than {} fragments.", limits.fragments), {});
  for (const ast::Operation& operation : check.document().operations)
    if (operation.variables.size() > limits.variables)
      refuse("graphql.too_many_variables",
             fmt::format("Operation has more than {} variables.", limits.variables),
             {operation.at});
}

void check_operation(const ast::Operation& operation,
                     std::map<std::string_view, ast::Offset>& names, DocumentCheck& check) {
  if (!check.schema().root(operation.kind))
    check.refuse(
        "graphql.operation_not_supported",
        fmt::format("Schema is not configured to execute {} operation.", name_of(operation.kind)),
        {operation.at});
  if (!operation.name.is_given() && check.document().operations.size() > 1)
    check.refuse("graphql.lone_anonymous_operation",
                 "This anonymous operation must be the only defined operation.", {operation.at});
  const auto [first, fresh] = names.emplace(operation.name.text, operation.name.at);
  if (operation.name.is_given() && !fresh)
    check.refuse(
        "graphql.unique_operation_names",
        fmt::format("There can be only one operation named \"{}\".", excerpt(operation.name.text)),
        {first->second, operation.name.at});
}

}  // namespace

void check_definitions(DocumentCheck& check) {
  check_counts(check);
  std::map<std::string_view, ast::Offset> names;
  for (const ast::Operation& operation : check.document().operations)
    check_operation(operation, names, check);
  std::map<std::string_view, ast::Offset> fragments;
  for (const ast::Fragment& fragment : check.document().fragments) {
    const auto [first, fresh] = fragments.emplace(fragment.name.text, fragment.name.at);
    if (!fresh)
      check.refuse(
          "graphql.unique_fragment_names",
          fmt::format("There can be only one fragment named \"{}\".", excerpt(fragment.name.text)),
          {first->second, fragment.name.at});
  }
}

}  // namespace graphql
