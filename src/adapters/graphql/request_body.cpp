#include "adapters/graphql/request_body.hpp"

#include "http/uri.hpp"

namespace daybook {
namespace {

// The JSON object that a parameter holds, or null where there is none.
base::Result<boost::json::value> object_parameter(const http::Request& request,
                                                  std::string_view name) {
  const auto text = http::query_value(request.query, name);
  if (!text || text->empty()) return boost::json::value();
  boost::json::value value = TRY(json::parse(*text, kBodyLimits));
  if (!value.is_null() && !value.is_object())
    return base::invalid("graphql.request_malformed",
                         {{"field", std::string(name)}, {"expected", "an object"}});
  return value;
}

}  // namespace

base::Result<boost::json::value> body_of_url(const http::Request& request) {
  boost::json::object body;
  for (const std::string_view name : {"query", "operationName", "documentId"})
    if (auto text = http::query_value(request.query, name)) body[name] = *text;
  for (const std::string_view name : {"variables", "extensions"})
    body[name] = TRY(object_parameter(request, name));
  return body;
}

}  // namespace daybook
