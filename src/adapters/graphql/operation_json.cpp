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

// {"version": 1, "sha256Hash": "..."}
base::Result<std::string_view> persisted_hash(const boost::json::value* extensions) {
  if (!extensions || extensions->is_null()) return std::string_view();
  if (!extensions->is_object()) return malformed("extensions", "an object or null");
  const auto* persisted = extensions->get_object().if_contains("persistedQuery");
  if (!persisted) return std::string_view();
  const auto* object = persisted->if_object();
  const auto* version = object ? object->if_contains("version") : nullptr;
  const auto* hash = object ? object->if_contains("sha256Hash") : nullptr;
  if (!version || *version != 1 || !hash || !hash->is_string())
    return malformed("extensions.persistedQuery", "version 1 and a sha256Hash");
  return text_of(*hash);
}

base::Result<std::optional<std::uint64_t>> resume_from(const boost::json::value* extensions) {
  const auto* object = extensions ? extensions->if_object() : nullptr;
  const auto* given = object ? object->if_contains("resumeFrom") : nullptr;
  if (!given || given->is_null()) return std::nullopt;
  boost::json::error_code error;
  const auto version = given->to_number<std::uint64_t>(error);
  if (error) return malformed("extensions.resumeFrom", "a version");
  return version;
}

base::Result<std::string_view> document_id(const boost::json::value* id) {
  constexpr std::string_view kScheme = "sha256:";
  if (!id || id->is_null()) return std::string_view();
  if (!id->is_string()) return malformed("documentId", "a string or null");
  std::string_view hash = text_of(*id);
  if (hash.starts_with(kScheme)) hash.remove_prefix(kScheme.size());
  return hash;
}

}  // namespace

base::Result<OperationJson> read_operation(const boost::json::value& body) {
  if (!body.is_object()) return malformed("body", "an object");
  const boost::json::object& object = body.get_object();
  OperationJson operation;
  operation.hash = TRY(persisted_hash(object.if_contains("extensions")));
  operation.resume_from = TRY(resume_from(object.if_contains("extensions")));
  if (operation.hash.empty()) operation.hash = TRY(document_id(object.if_contains("documentId")));
  const boost::json::value* query = object.if_contains("query");
  const bool absent = !query || query->is_null();
  if (absent ? operation.hash.empty() : !query->is_string())
    return malformed("query", "the operation as a string");
  if (!absent) operation.query = text_of(*query);
  if (const auto* name = object.if_contains("operationName"); name && !name->is_null()) {
    if (!name->is_string()) return malformed("operationName", "a string or null");
    operation.name = text_of(*name);
  }
  if (const auto* variables = object.if_contains("variables"); variables && !variables->is_null()) {
    if (!variables->is_object()) return malformed("variables", "an object or null");
    operation.variables = variables;
  }
  return operation;
}

}  // namespace daybook
