// What the groups of rules share while one document is checked.
#pragma once
#include <unordered_map>

#include "graphql/coercion/literal_check.hpp"
#include "graphql/validation/validation.hpp"

namespace graphql {

struct VariableUse {
  std::string_view name;
  ast::Offset at = 0;
  Position position;  // of unknown type where the schema does not know the place
};

// What one operation or fragment mentions by itself.
struct Mentions {
  std::vector<VariableUse> variables;
  std::vector<const ast::Selection*> spreads;
};

class DocumentCheck {
 public:
  DocumentCheck(const ast::Document& document, const ValidationSetting& setting);

  const ast::Document& document() const { return document_; }
  const Schema& schema() const { return setting_.schema; }
  const Limits& limits() const { return setting_.limits; }
  bool introspection() const { return setting_.introspection; }

  // Reports past limits.problems are dropped, so loops over what a stranger wrote may ask
  // is_full().
  void refuse(std::string_view rule, std::string message, std::initializer_list<ast::Offset> at,
              std::optional<base::Error> cause = std::nullopt);
  void refuse(std::string_view rule, std::string message, const std::vector<ast::Offset>& at,
              std::optional<base::Error> cause = std::nullopt);
  // For what makes walking the document unsafe or too dear: the rules that follow are left out.
  void give_up() { given_up_ = true; }
  bool has_given_up() const { return given_up_; }
  bool is_full() const { return problems_.size() >= setting_.limits.problems; }
  Problems take_problems() { return std::move(problems_); }

  // The last of that name; null when there is none.
  const ast::Fragment* find_fragment(std::string_view name) const;

  // Filled by check_selections.
  std::vector<Mentions> operation_mentions;  // by index
  std::unordered_map<const ast::Fragment*, Mentions> fragment_mentions;
  // The mentions of an operation and of all fragments that it reaches.
  std::vector<const Mentions*> reached_from(std::size_t operation) const;

 private:
  const ast::Document& document_;
  const ValidationSetting& setting_;
  std::unordered_map<std::string_view, const ast::Fragment*> fragments_;
  Problems problems_;
  bool given_up_ = false;
};

// Names of operations and fragments, numbers of both, operations that the schema lacks. Gives up on
// numbers past their limits.
void check_definitions(DocumentCheck& check);
// Fragments that are unknown or spread within themselves; gives up on the latter.
void check_spreads(DocumentCheck& check);
// Depth, fields and aliases with fragments written out; gives up past their limits.
void check_costs(DocumentCheck& check);
// Fields, arguments, values, directives, type conditions.
void check_selections(DocumentCheck& check);
void check_unused_fragments(DocumentCheck& check);
void check_subscriptions(DocumentCheck& check);
void check_variables(DocumentCheck& check);
// Fields that answer under one name must be able to share it.
void check_merging(DocumentCheck& check);

}  // namespace graphql
