// Text to syntax tree. The tree lives in `arena` and views `text`; both must outlive it.
#pragma once
#include "graphql/arena.hpp"
#include "graphql/language/ast.hpp"
#include "graphql/limits.hpp"
#include "graphql/problem.hpp"

namespace graphql {

// Queries, mutations, subscriptions and fragments. One problem at most: "graphql.syntax",
// "graphql.document_too_large", "graphql.too_many_tokens", "graphql.nested_too_deeply".
Checked<ast::Document> parse_document(std::string_view text, Arena& arena, const Limits& limits);

// The type system language, with extensions.
Checked<ast::SchemaDocument> parse_schema(std::string_view text, Arena& arena,
                                          const Limits& limits);

// The text of a literal as GraphQL writes it: for default values in introspection.
std::string to_string(const ast::Literal& literal);

}  // namespace graphql
