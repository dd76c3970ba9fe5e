#include "graphql/engine.hpp"

#include <array>
#include <fmt/format.h>

#include "graphql/coercion/coercion.hpp"
#include "graphql/execution/cache.hpp"
#include "graphql/language/parser.hpp"
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
  for (const ast::Operation& operation : prepared->document.operations)
    prepared->operations.push_back(
        std::make_unique<PreparedOperation>(schema_, prepared->document, operation));
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
