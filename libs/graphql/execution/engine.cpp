#include "graphql/engine.hpp"

#include <array>
#include <fmt/format.h>

#include "graphql/coercion/coercion.hpp"
#include "graphql/execution/cache.hpp"
#include "graphql/language/parser.hpp"
#include "graphql/validation/cost.hpp"
#include "graphql/validation/validation.hpp"

namespace graphql {
namespace {

// Null where it is missing or null.
std::span<const NamedValue> condition_values(const PreparedOperation& operation,
                                             std::span<const NamedValue> variables, Arena& arena) {
  const auto& names = operation.plans.conditions();
  const auto values = arena.array<NamedValue>(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Value& value = find_value(variables, names[i]);
    values[i] = {names[i], value.is_given() ? value : Value::null()};
  }
  return values;
}

Problems too_costly(std::string_view text, const ast::Operation& operation,
                    const OperationCost& cost, const Limits& limits) {
  return {{"graphql.too_costly",
           fmt::format("Operation costs {} points, more than {}.", cost.points, limits.cost),
           {location_of(text, operation.at)},
           {{"cost", std::to_string(cost.points)}, {"cost_max", std::to_string(limits.cost)}}}};
}

}  // namespace

Engine::Engine(Schema schema, Options options)
    : schema_(std::move(schema)),
      options_(std::move(options)),
      cache_(std::make_unique<Cache>(options_.cached_documents, options_.cached_bytes)) {
  if (!options_.describe) options_.describe = [](const base::Error& error) { return error.rule; };
}

Engine::~Engine() = default;

Checked<std::shared_ptr<const PreparedDocument>> Engine::prepare_document(
    std::string_view query) const {
  if (auto known = cache_->find(query)) return known;
  auto prepared = std::make_shared<PreparedDocument>();
  prepared->text = query;
  auto document = parse_document(prepared->text, prepared->arena, options_.limits);
  if (!document) return std::unexpected(std::move(document).error());
  prepared->document = *document;
  const ValidationSetting setting{schema_, prepared->text, options_.limits, options_.introspection};
  if (Problems problems = validate(prepared->document, setting); !problems.empty())
    return std::unexpected(std::move(problems));
  for (const ast::Operation& operation : prepared->document.operations) {
    const OperationCost cost = cost_of(schema_, prepared->document, operation, {}, options_.limits);
    if (!cost.varies && cost.points > options_.limits.cost)
      return std::unexpected(too_costly(prepared->text, operation, cost, options_.limits));
    prepared->operations.push_back(
        std::make_unique<PreparedOperation>(schema_, prepared->document, operation));
    prepared->operations.back()->cost_varies = cost.varies;
  }
  cache_->add(prepared);
  return prepared;
}

Checked<Prepared> Engine::prepare(std::string_view query, std::string_view operation_name) const {
  auto document = prepare_document(query);
  if (!document) return std::unexpected(std::move(document).error());
  if (const PreparedOperation* operation = (*document)->find_operation(operation_name))
    return Prepared(std::move(*document), *operation);
  if (!operation_name.empty())
    return std::unexpected(
        Problems{{"graphql.operation_unknown",
                  fmt::format("Unknown operation named \"{}\".", excerpt(operation_name)),
                  {},
                  {}}});
  const bool none = (*document)->operations.empty();
  return std::unexpected(
      Problems{{none ? "graphql.operation_unknown" : "graphql.operation_name_missing",
                none ? "Must provide an operation."
                     : "Must provide operation name if query contains multiple operations.",
                {},
                {}}});
}

Disposition Engine::execute_erased(const Prepared& prepared, const boost::json::value* variables,
                                   const Erased& root, TypeTag context_tag, void* context,
                                   std::string& response, const Stop& stop) const {
  const PreparedOperation& operation = *prepared.operation_;
  ENSURE(operation.root->parent == root.tag);
  std::array<std::byte, 2048> first_bytes;
  Arena arena(first_bytes);
  const auto values =
      coerce_variables(operation, prepared.text(), variables, options_.limits.problems, arena);
  if (!values) return write_refusal(values.error(), response), Disposition::refused;
  if (operation.cost_varies) {
    const OperationCost cost =
        cost_of(schema_, prepared.document_->document, operation.syntax, *values, options_.limits);
    if (cost.points > options_.limits.cost) {
      write_refusal(too_costly(prepared.text(), operation.syntax, cost, options_.limits), response);
      return Disposition::refused;
    }
  }
  const auto conditions = condition_values(operation, *values, arena);
  const auto plan = operation.plans.plan_for(conditions);
  const Execution::Setting setting{schema_, options_.limits, options_.describe,
                                   stop,    prepared.text(), *plan,
                                   *values, context_tag,     context};
  Execution(setting, arena, response).run(root);
  return Disposition::executed;
}

void Engine::write_refusal(const Problems& problems, std::string& response) const {
  append_refusal(response, problems, options_.describe);
}

void Engine::write_refusal(const base::Error& error, std::string& response) const {
  response += "{\"errors\":[";
  append_error(response, options_.describe(error), error, {}, nullptr);
  response += "]}";
}

}  // namespace graphql
