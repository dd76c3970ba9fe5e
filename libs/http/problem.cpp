#include "http/problem.hpp"

#include "json/writer.hpp"

namespace http {
namespace {

base::ErrorCode code_of(int status) {
  switch (status) {
    case 401:
    case 403: return base::ErrorCode::forbidden;
    case 404: return base::ErrorCode::not_found;
    case 409: return base::ErrorCode::conflict;
    case 422: return base::ErrorCode::rejected;
    case 429: return base::ErrorCode::unavailable;
    default: return status >= 500 ? base::ErrorCode::unavailable : base::ErrorCode::invalid;
  }
}

std::string error_json(base::ErrorCode code, std::string_view rule, std::string_view message,
                       const std::vector<base::Fact>& facts) {
  std::string body;
  json::Writer out(body);
  out.begin_object();
  out.key("errors"), out.begin_array(), out.begin_object();
  out.key("message"), out.string(message);
  out.key("extensions"), out.begin_object();
  out.key("code"), out.string(base::name_of(code));
  out.key("rule"), out.string(rule);
  for (const base::Fact& fact : facts) out.key(fact.name), out.string(fact.value);
  out.end_object(), out.end_object(), out.end_array(), out.end_object();
  return body;
}

}  // namespace

int status_of(base::ErrorCode code) {
  switch (code) {
    case base::ErrorCode::invalid: return 400;
    case base::ErrorCode::rejected: return 422;
    case base::ErrorCode::not_found: return 404;
    case base::ErrorCode::conflict: return 409;
    case base::ErrorCode::forbidden: return 403;
    case base::ErrorCode::unavailable: return 503;
  }
  return 500;
}

Response problem(int status, std::string_view rule, std::string_view message,
                 const std::vector<base::Fact>& facts) {
  return json_response(status, error_json(code_of(status), rule, message, facts));
}

Response problem(const base::Error& error) {
  return json_response(status_of(error.code),
                       error_json(error.code, error.rule, error.rule, error.facts));
}

}  // namespace http
