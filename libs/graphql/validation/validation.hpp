// Whether a document makes sense against a schema: all rules of the specification, and the limits.
// Messages are those of graphql-js without its suggestions; rule ids are its rule names.
#pragma once
#include "graphql/language/ast.hpp"
#include "graphql/limits.hpp"
#include "graphql/problem.hpp"
#include "graphql/schema.hpp"

namespace graphql {

struct ValidationSetting {
  const Schema& schema;
  std::string_view text;  // of the document, for places
  const Limits& limits;
  bool introspection = true;
};

// Empty when valid; at most limits.problems.
Problems validate(const ast::Document& document, const ValidationSetting& setting);

}  // namespace graphql
