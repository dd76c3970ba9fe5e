#include "adapters/graphql/operation_json.hpp"

#include <string>

namespace daybook {
namespace {

std::unexpected<base::Error> malformed(std::string_view field, std::string_view expected) {
  return base::invalid("graphql.request_malformed",
                       {{"field", std::string(field)}, {"expected", std::string(expected)}});
}

std::string_view text_of(const boost::json::value& value) {
  return {value.get_string().data(), value.get_string().size()};
}

}  // namespace

base::Result<OperationJson> read_operation(const boost::json::value& body) {
  if (!body.is_object()) return malformed("body", "an object");
  const boost::json::object& object = body.get_object();
  OperationJson operation;
  const boost::json::value* query = object.if_contains("query");
  if (!query || !query->is_string()) return malformed("query", "the operation as a string");
  operation.query = text_of(*query);
  if (const auto* name = object.if_contains("operationName"); name && !name->is_null()) {
    if (!name->is_string()) return malformed("operationName", "a string or null");
    operation.name = text_of(*name);
  }
  if (const auto* variables = object.if_contains("variables"); variables && !variables->is_null()) {
    if (!variables->is_object()) return malformed("variables", "an object or null");
    operation.variables = variables;
  }
  if (const auto* extensions = object.if_contains("extensions");
      extensions && !extensions->is_null() && !extensions->is_object())
    return malformed("extensions", "an object or null");
  return operation;
}

}  // namespace daybook
