#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

#include "graphql/language/parser.hpp"
#include "graphql/validation/document_check.hpp"

namespace graphql {
namespace {

struct MergedField {
  const ast::Selection* node = nullptr;
  const Type* parent = nullptr;
  const Field* field = nullptr;
};
using FieldSet = std::vector<MergedField>;

// Far above what limits.fields lets an honest operation need; only nested choices between many
// object types come near.
constexpr std::size_t kStepsMax = 200'000;

// The rule compares every two fields of one response key. Two facts make that nearly linear: being
// equal is transitive, so each field is compared with the first of its group only; and fields of
// different object types never meet, so a group splits by object type, each with the fields of
// abstract types added.
class Merging {
 public:
  Merging(const ast::Operation& operation, DocumentCheck& check)
      : operation_(operation), check_(check) {}

  void run() {
    FieldSet root;
    std::set<const ast::Fragment*> visited;
    collect(operation_.selections, check_.schema().root(operation_.kind), root, visited);
    same_fields(root);
    if (!is_done_) same_shapes(root);
  }

 private:
  using Groups = std::vector<FieldSet>;

  void collect(std::span<const ast::Selection> selections, const Type* parent, FieldSet& into,
               std::set<const ast::Fragment*>& visited) {
    for (const ast::Selection& selection : selections) {
      if (selection.kind == ast::SelectionKind::field) {
        into.push_back(
            {&selection, parent,
             parent ? check_.schema().find_field(*parent, selection.name.text) : nullptr});
      } else if (selection.kind == ast::SelectionKind::inline_fragment) {
        const Type* type = selection.type_condition.is_given()
                               ? check_.schema().find_type(selection.type_condition.text)
                               : parent;
        collect(selection.selections, type, into, visited);
      } else {
        const ast::Fragment* fragment = check_.find_fragment(selection.name.text);
        if (fragment && visited.insert(fragment).second)
          collect(fragment->selections, check_.schema().find_type(fragment->type_condition.text),
                  into, visited);
      }
    }
  }

  FieldSet children_of(const FieldSet& group) {
    FieldSet children;
    std::set<const ast::Fragment*> visited;
    for (const MergedField& merged : group)
      collect(merged.node->selections, merged.field ? merged.field->type.named : nullptr, children,
              visited);
    return children;
  }

  Groups by_response_key(const FieldSet& fields) {
    Groups groups;
    std::map<std::string_view, std::size_t> places;
    for (const MergedField& merged : fields) {
      const auto [place, fresh] = places.emplace(merged.node->response_key(), groups.size());
      if (fresh) groups.emplace_back();
      groups[place->second].push_back(merged);
    }
    return groups;
  }

  static bool is_one_object_type(const Type* type) {
    return type && type->kind == TypeKind::object;
  }

  // Sets of fields that may answer for one and the same object.
  static Groups by_common_parent(const FieldSet& group) {
    FieldSet abstract;
    std::map<const Type*, FieldSet> concrete;
    for (const MergedField& merged : group)
      (is_one_object_type(merged.parent) ? concrete[merged.parent] : abstract).push_back(merged);
    if (concrete.empty()) return {abstract};
    Groups groups;
    for (auto& [type, fields] : concrete) {
      groups.push_back(abstract);
      groups.back().insert(groups.back().end(), fields.begin(), fields.end());
    }
    return groups;
  }

  bool spend(std::size_t steps) {
    if (steps <= steps_left_) {
      steps_left_ -= steps;
      return !is_done_;
    }
    is_done_ = true;
    check_.refuse("graphql.too_complex", "Operation is too complex to be checked.",
                  {operation_.at});
    return false;
  }

  void same_fields(const FieldSet& fields) {
    for (const FieldSet& group : by_response_key(fields)) {
      path_.push_back(step_of(group));
      for (const FieldSet& meeting : by_common_parent(group)) {
        if (!spend(meeting.size())) return;
        compare_fields(meeting);
        same_fields(children_of(meeting));
      }
      path_.pop_back();
    }
  }

  void compare_fields(const FieldSet& group) {
    const MergedField& first = group[0];
    std::optional<std::string> arguments;
    for (const MergedField& other : group) {
      if (other.node == first.node) continue;
      if (other.node->name.text != first.node->name.text)
        return conflict(
            first, other,
            fmt::format("\"{}\" and \"{}\" are different fields", excerpt(first.node->name.text),
                        excerpt(other.node->name.text)));
      if (!arguments) arguments = canonical(first.node->arguments);
      if (canonical(other.node->arguments) != *arguments)
        return conflict(first, other, "they have differing arguments");
    }
  }

  void same_shapes(const FieldSet& fields) {
    for (const FieldSet& group : by_response_key(fields)) {
      if (!spend(group.size())) return;
      path_.push_back(step_of(group));
      for (const MergedField& other : group)
        if (group[0].field && other.field && !same_shape(group[0].field->type, other.field->type)) {
          conflict(group[0], other,
                   fmt::format("they return conflicting types \"{}\" and \"{}\"",
                               to_string(group[0].field->type), to_string(other.field->type)));
          return;
        }
      same_shapes(children_of(group));
      path_.pop_back();
    }
  }

  struct Step {
    std::string_view key;
    bool is_shared = false;  // all fields of the group are one and the same
  };

  static Step step_of(const FieldSet& group) {
    const bool shared = std::ranges::all_of(
        group, [&](const MergedField& other) { return other.node == group[0].node; });
    return {group[0].node->response_key(), shared};
  }

  static bool same_shape(TypeRef a, TypeRef b) {
    if (a.wraps != b.wraps) return false;
    return a.named == b.named || (a.named->is_composite() && b.named->is_composite());
  }

  // Arguments are a set, and so are the fields of an input object.
  static std::string canonical(std::span<const ast::Argument> arguments) {
    std::map<std::string_view, std::string> sorted;
    for (const ast::Argument& argument : arguments)
      sorted.emplace(argument.name.text, canonical(argument.value));
    std::string text;
    for (const auto& [name, value] : sorted) text.append(name).append(":").append(value + " ");
    return text;
  }

  static std::string canonical(const ast::Literal& literal) {
    std::string text;
    if (literal.kind == ast::LiteralKind::list) {
      for (const ast::Literal& item : literal.items) text += canonical(item) + ",";
      return "[" + text + "]";
    }
    if (literal.kind != ast::LiteralKind::object) return to_string(literal);
    std::map<std::string_view, std::string> sorted;
    for (const ast::LiteralField& field : literal.fields)
      sorted.emplace(field.name.text, canonical(field.value));
    for (const auto& [name, value] : sorted) text.append(name).append(":").append(value + ",");
    return "{" + text + "}";
  }

  // Told from the innermost selection set that both fields lie in.
  void conflict(const MergedField& a, const MergedField& b, std::string_view reason) {
    is_done_ = true;
    std::size_t step = path_.size() - 1;
    while (step > 0 && !path_[step - 1].is_shared) --step;
    std::string message = fmt::format("Fields \"{}\" conflict because ", excerpt(path_[step].key));
    while (++step < path_.size())
      message += fmt::format("subfields \"{}\" conflict because ", excerpt(path_[step].key));
    check_.refuse("graphql.overlapping_fields_can_be_merged",
                  fmt::format("{}{}. Use different aliases on the fields to fetch both if this was "
                              "intentional.",
                              message, reason),
                  {a.node->at, b.node->at});
  }

  const ast::Operation& operation_;
  DocumentCheck& check_;
  std::size_t steps_left_ = kStepsMax;
  bool is_done_ = false;  // after the first conflict
  std::vector<Step> path_;
};

}  // namespace

void check_merging(DocumentCheck& check) {
  for (const ast::Operation& operation : check.document().operations)
    Merging(operation, check).run();
}

}  // namespace graphql
