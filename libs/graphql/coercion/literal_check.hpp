// Whether a literal fits a type, before any variable has a value: every misfit is reported with its
// place. Shared by operations (arguments, variable defaults) and schemas (defaults, directives).
#pragma once
#include "graphql/schema/type.hpp"

namespace graphql {

// What surrounds a variable: where its value may come from when it has none.
struct Position {
  TypeRef type;
  bool has_default = false;
  const Type* one_of = nullptr;  // the @oneOf input object whose only field it is
};

class LiteralObserver {
 public:
  virtual ~LiteralObserver() = default;
  virtual void refuse_literal(std::string_view rule, std::string message,
                              std::initializer_list<ast::Offset> at,
                              std::optional<base::Error> cause) = 0;
  virtual void see_variable(const ast::Literal& variable, const Position& position) = 0;
};

// Rules: "graphql.values_of_correct_type", "graphql.unique_input_field_names".
void check_literal(const ast::Literal& literal, const Position& position,
                   LiteralObserver& observer);
// For a literal where the schema knows of no type: its variables, and fields that it has twice.
void see_untyped(const ast::Literal& literal, LiteralObserver& observer);

}  // namespace graphql
