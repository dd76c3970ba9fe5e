// Everything that is known of a document before a request brings variables.
#pragma once
#include "graphql/coercion/scalars.hpp"
#include "graphql/execution/plan.hpp"
#include "graphql/prepared.hpp"

namespace graphql {

struct PreparedVariable {
  std::string_view name;
  TypeRef type;
  const ast::Literal* default_literal = nullptr;
  ast::Offset at = 0;
};

// The plans of an operation, one for each assignment of the variables of @skip and @include that
// was met lately.
class Plans {
 public:
  Plans(const Schema& schema, const ast::Document& document, const ast::Operation& operation);

  // The names of the variables that conditions read.
  const std::vector<std::string_view>& conditions() const { return conditions_; }
  // `values`: a boolean or null for each of conditions(), in that order. Good while the result is
  // held.
  std::shared_ptr<Plan> plan_for(std::span<const NamedValue> values) const;

 private:
  using Assignment = std::vector<std::optional<bool>>;

  void find_conditions(std::span<const ast::Selection> selections,
                       std::vector<std::string_view>& visited);

  const Schema& schema_;
  const ast::Document& document_;
  const ast::Operation& operation_;
  std::vector<std::string_view> conditions_;
  std::shared_ptr<Plan> only_;  // when there are no conditions
  mutable std::mutex mutex_;    // guards recent_
  mutable std::vector<std::pair<Assignment, std::shared_ptr<Plan>>> recent_;
};

struct PreparedOperation {
  PreparedOperation(const Schema& schema, const ast::Document& document,
                    const ast::Operation& operation);

  const ast::Operation& syntax;
  const Type* root;
  std::vector<PreparedVariable> variables;
  Plans plans;
};

struct PreparedDocument {
  std::string text;
  Arena arena;
  ast::Document document;
  std::vector<std::unique_ptr<PreparedOperation>> operations;

  const PreparedOperation* find_operation(std::string_view name) const;
  // What the cache counts.
  std::size_t bytes() const;
};

// A value for every variable that is given or has a default. `json` may be null. Several problems
// at once: "graphql.variable_value", "graphql.variables_malformed".
Checked<std::span<const NamedValue>> coerce_variables(const PreparedOperation& operation,
                                                      std::string_view document,
                                                      const boost::json::value* json,
                                                      std::size_t problems_max, Arena& arena);

}  // namespace graphql
