// What an operation will do, worked out once: which fields each object type answers, merged and in
// order, with constant arguments ready. A plan belongs to one assignment of the variables that
// @skip and @include read, so execution itself has no conditions.
//
// Selections of abstract types are planned when an object of a type first appears. Plans are shared
// between threads: what has been planned never changes.
#pragma once
#include <atomic>
#include <mutex>
#include <unordered_map>

#include "graphql/schema.hpp"

namespace graphql {

using FieldNodes = std::span<const ast::Selection* const>;

struct FieldPlan;

struct ObjectPlan {
  std::span<const FieldPlan> fields;
  // A variable of @skip or @include that is null, where one is: then the object is refused.
  const ast::Literal* undecided = nullptr;
};

// The merged selections below a field.
struct SelectionPlan {
  FieldNodes nodes;
  const Type* type = nullptr;
  // By index in type->possible.
  std::span<std::atomic<const ObjectPlan*>> objects;
};

struct FieldPlan {
  const Type* owner = nullptr;
  const Field* field = nullptr;
  std::string_view response_key;
  std::string_view key_text;       // "\"name\":", with a comma in front but for the first
  std::string_view typename_text;  // the whole answer of __typename, empty for other fields
  FieldNodes nodes;
  const SelectionPlan* selection = nullptr;  // of composite types
  std::span<const NamedValue> arguments;     // when they do not vary
  bool arguments_vary = false;
  std::uint32_t slot = 0;  // of varying arguments, in the execution
};

class Plan {
 public:
  // `conditions`: a boolean or null for every variable that a @skip or @include reads.
  Plan(const Schema& schema, const ast::Document& document, const ast::Operation& operation,
       std::span<const NamedValue> conditions);

  // Null when the plan would grow past its limit.
  const ObjectPlan* root() const { return root_; }
  const ObjectPlan* object(const SelectionPlan& selection, std::size_t possible_index);

 private:
  struct Collected {
    std::vector<std::vector<const ast::Selection*>> nodes;
    std::unordered_map<std::string_view, std::size_t> by_key;
    std::vector<const ast::Fragment*> visited;
    const ast::Literal* undecided = nullptr;
  };

  const ObjectPlan* plan(const Type& object, const Collected& collected);
  FieldPlan plan_field(const Type& object, const std::vector<const ast::Selection*>& nodes,
                       bool first);
  void plan_arguments(FieldPlan& plan);
  const SelectionPlan* plan_selection(const Type& type, FieldNodes nodes);
  void collect(std::span<const ast::Selection> selections, const Type& object, Collected& into);
  void collect_fragment(const ast::Selection& spread, const Type& object, Collected& into);
  bool is_included(const ast::Selection& selection, Collected& into) const;
  std::optional<bool> condition(const ast::Directive& directive, Collected& into) const;
  bool applies(const ast::Name& type_condition, const Type& object) const;

  const Schema& schema_;
  const ast::Document& document_;
  std::vector<NamedValue> conditions_;
  std::mutex mutex_;  // guards arena_, slots_, fields_left_ while planning
  Arena arena_;
  std::uint32_t slots_ = 0;
  std::size_t fields_left_;
  const ObjectPlan* root_ = nullptr;
};

}  // namespace graphql
