#include "graphql/execution/prepared_document.hpp"

#include <algorithm>

namespace graphql {
namespace {

// Enough for the switches of a page; more assignments than this are planned anew.
constexpr std::size_t kRecentPlansMax = 8;

std::vector<PreparedVariable> prepare_variables(const Schema& schema,
                                                const ast::Operation& operation) {
  std::vector<PreparedVariable> variables;
  for (const ast::VariableDefinition& written : operation.variables)
    variables.push_back({written.name.text,
                         {schema.find_type(written.type.name.text), written.type.wraps},
                         written.default_value,
                         written.at});
  return variables;
}

}  // namespace

PreparedOperation::PreparedOperation(const Schema& schema, const ast::Document& document,
                                     const ast::Operation& operation)
    : syntax(operation),
      root(schema.root(operation.kind)),
      variables(prepare_variables(schema, operation)),
      plans(schema, document, operation) {}

Plans::Plans(const Schema& schema, const ast::Document& document, const ast::Operation& operation)
    : schema_(schema), document_(document), operation_(operation) {
  std::vector<std::string_view> visited;
  find_conditions(operation.selections, visited);
  if (conditions_.empty())
    only_ = std::make_shared<Plan>(schema, document, operation, std::span<const NamedValue>());
}

void Plans::find_conditions(std::span<const ast::Selection> selections,
                            std::vector<std::string_view>& visited) {
  for (const ast::Selection& selection : selections) {
    for (const ast::Directive& directive : selection.directives) {
      if (directive.name.text != "skip" && directive.name.text != "include") continue;
      const ast::Literal& condition = directive.arguments[0].value;
      const bool varies = condition.kind == ast::LiteralKind::variable;
      if (varies && std::ranges::find(conditions_, condition.text) == conditions_.end())
        conditions_.push_back(condition.text);
    }
    find_conditions(selection.selections, visited);
    if (selection.kind != ast::SelectionKind::spread) continue;
    if (std::ranges::find(visited, selection.name.text) != visited.end()) continue;
    visited.push_back(selection.name.text);
    for (const ast::Fragment& fragment : document_.fragments)
      if (fragment.name.text == selection.name.text) find_conditions(fragment.selections, visited);
  }
}

std::shared_ptr<Plan> Plans::plan_for(std::span<const NamedValue> values) const {
  if (only_) return only_;
  Assignment assignment;
  for (const NamedValue& value : values)
    assignment.push_back(value.value.is_null() ? std::nullopt
                                               : std::optional(value.value.boolean()));
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [known, plan] : recent_)
      if (known == assignment) return plan;
  }
  auto plan = std::make_shared<Plan>(schema_, document_, operation_, values);
  const std::lock_guard lock(mutex_);
  if (recent_.size() == kRecentPlansMax) recent_.erase(recent_.begin());
  recent_.emplace_back(std::move(assignment), plan);
  return plan;
}

const PreparedOperation* PreparedDocument::find_operation(std::string_view name) const {
  if (name.empty()) return operations.size() == 1 ? operations[0].get() : nullptr;
  for (const auto& operation : operations)
    if (operation->syntax.name.text == name) return operation.get();
  return nullptr;
}

// Plans grow after the document was cached; twice the syntax tree is their usual size.
std::size_t PreparedDocument::bytes() const {
  return sizeof *this + text.size() + 3 * arena.bytes();
}

OperationKind Prepared::kind() const { return operation_->syntax.kind; }
std::string_view Prepared::name() const { return operation_->syntax.name.text; }
std::string_view Prepared::text() const { return document_->text; }

}  // namespace graphql
