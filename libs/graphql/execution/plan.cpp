#include "graphql/execution/plan.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "graphql/coercion/coercion.hpp"

namespace graphql {
namespace {

// A few megabytes at most, however many combinations of types an operation meets.
constexpr std::size_t kPlannedFieldsMax = 20'000;

bool has_variable(const ast::Literal& literal) {
  return literal.kind == ast::LiteralKind::variable ||
         std::ranges::any_of(literal.items, has_variable) ||
         std::ranges::any_of(literal.fields,
                             [](const auto& field) { return has_variable(field.value); });
}

}  // namespace

Plan::Plan(const Schema& schema, const ast::Document& document, const ast::Operation& operation,
           std::span<const NamedValue> conditions)
    : schema_(schema),
      document_(document),
      conditions_(conditions.begin(), conditions.end()),
      fields_left_(kPlannedFieldsMax) {
  Collected collected;
  const Type& root = *schema.root(operation.kind);
  collect(operation.selections, root, collected);
  root_ = plan(root, collected);
}

const ObjectPlan* Plan::object(const SelectionPlan& selection, std::size_t possible_index) {
  auto& place = selection.objects[possible_index];
  if (const ObjectPlan* planned = place.load(std::memory_order_acquire)) [[likely]]
    return planned;
  const std::lock_guard lock(mutex_);
  if (const ObjectPlan* planned = place.load(std::memory_order_relaxed)) return planned;
  Collected collected;
  const Type& type = *selection.type->possible[possible_index];
  for (const ast::Selection* node : selection.nodes) collect(node->selections, type, collected);
  const ObjectPlan* planned = plan(type, collected);
  place.store(planned, std::memory_order_release);
  return planned;
}

const ObjectPlan* Plan::plan(const Type& object, const Collected& collected) {
  if (collected.nodes.size() > fields_left_) return nullptr;
  fields_left_ -= collected.nodes.size();
  std::vector<FieldPlan> fields;
  for (const auto& nodes : collected.nodes)
    fields.push_back(plan_field(object, nodes, fields.empty()));
  return arena_.make(ObjectPlan{arena_.copy(fields), collected.undecided});
}

FieldPlan Plan::plan_field(const Type& object, const std::vector<const ast::Selection*>& nodes,
                           bool first) {
  FieldPlan plan;
  plan.owner = &object;
  plan.field = schema_.find_field(object, nodes[0]->name.text);
  plan.nodes = arena_.copy(nodes);
  plan.response_key = nodes[0]->response_key();
  plan.key_text = arena_.copy(fmt::format("{}\"{}\":", first ? "" : ",", plan.response_key));
  if (plan.field == &schema_.typename_field())
    plan.typename_text = arena_.copy(fmt::format("\"{}\"", object.name));
  if (plan.field->type.named->is_composite())
    plan.selection = plan_selection(*plan.field->type.named, plan.nodes);
  plan_arguments(plan);
  return plan;
}

void Plan::plan_arguments(FieldPlan& plan) {
  const auto& written = plan.nodes[0]->arguments;
  plan.arguments_vary = std::ranges::any_of(
      written, [](const ast::Argument& argument) { return has_variable(argument.value); });
  if (!plan.arguments_vary) {
    const auto arguments = coerce_arguments(plan.field->arguments, written, {}, arena_);
    if (arguments) plan.arguments = *arguments;
    // What is refused here is refused with its place when the field is reached.
    plan.arguments_vary = !arguments;
  }
  if (plan.arguments_vary) plan.slot = slots_++;
}

const SelectionPlan* Plan::plan_selection(const Type& type, FieldNodes nodes) {
  return arena_.make(SelectionPlan{
      nodes, &type, arena_.array<std::atomic<const ObjectPlan*>>(type.possible.size())});
}

void Plan::collect(std::span<const ast::Selection> selections, const Type& object,
                   Collected& into) {
  for (const ast::Selection& selection : selections) {
    if (into.undecided) return;
    const bool spread = selection.kind == ast::SelectionKind::spread;
    if (!spread && !is_included(selection, into)) continue;
    switch (selection.kind) {
      case ast::SelectionKind::field: {
        const auto [place, fresh] =
            into.by_key.emplace(selection.response_key(), into.nodes.size());
        if (fresh) into.nodes.emplace_back();
        into.nodes[place->second].push_back(&selection);
        break;
      }
      case ast::SelectionKind::spread: collect_fragment(selection, object, into); break;
      case ast::SelectionKind::inline_fragment:
        if (applies(selection.type_condition, object)) collect(selection.selections, object, into);
        break;
    }
  }
}

void Plan::collect_fragment(const ast::Selection& spread, const Type& object, Collected& into) {
  const auto found = std::ranges::find(document_.fragments, spread.name.text,
                                       [](const auto& fragment) { return fragment.name.text; });
  ENSURE(found != document_.fragments.end());
  if (std::ranges::find(into.visited, &*found) != into.visited.end()) return;
  if (!is_included(spread, into)) return;
  into.visited.push_back(&*found);
  if (applies(found->type_condition, object)) collect(found->selections, object, into);
}

bool Plan::applies(const ast::Name& type_condition, const Type& object) const {
  if (!type_condition.is_given()) return true;
  const Type* wanted = schema_.find_type(type_condition.text);
  return wanted && wanted->may_be(object);
}

bool Plan::is_included(const ast::Selection& selection, Collected& into) const {
  const auto decide = [&](std::string_view name, bool otherwise) {
    for (const ast::Directive& directive : selection.directives)
      if (directive.name.text == name) return condition(directive, into);
    return std::optional<bool>(otherwise);
  };
  if (decide("skip", false).value_or(true)) return false;
  return decide("include", true).value_or(false);
}

// Nothing where it is a variable that is null: its type allows that when it has a default.
std::optional<bool> Plan::condition(const ast::Directive& directive, Collected& into) const {
  const ast::Literal& literal = directive.arguments[0].value;
  if (literal.kind != ast::LiteralKind::variable) return literal.text == "true";
  const Value& value = find_value(conditions_, literal.text);
  if (value.is_given()) return value.boolean();
  into.undecided = &literal;
  return std::nullopt;
}

}  // namespace graphql
