#include "http/cors.hpp"

#include <algorithm>
#include <utility>

namespace http {
namespace {

constexpr std::string_view kHeaders = "Accept, Authorization, Content-Type";
// Browsers ask again after this many seconds; most keep an answer for two hours at most.
constexpr std::string_view kMaxAge = "7200";

}  // namespace

bool Cors::allows(const Request& request) const {
  const std::string_view origin = request.header("Origin");
  return !origin.empty() && std::ranges::find(origins_, origin) != origins_.end();
}

Handler Cors::around(Handler handler) const {
  if (!is_on()) return handler;
  return [cors = *this, handler = std::move(handler)](const Request& request) {
    Response response = handler(request);
    response.headers.add("Vary", "Origin");
    if (!cors.allows(request)) return response;
    response.headers.set("Access-Control-Allow-Origin", request.header("Origin"));
    response.headers.set("Access-Control-Expose-Headers", "ETag, Retry-After");
    return response;
  };
}

Handler Cors::preflight(std::string methods) const {
  return [cors = *this, methods = std::move(methods)](const Request& request) {
    Response response{.status = 204, .headers = {}, .body = {}};
    response.headers.add("Allow", methods + ", OPTIONS");
    response.headers.add("Vary", "Origin");
    if (!cors.allows(request)) return response;
    response.headers.add("Access-Control-Allow-Origin", request.header("Origin"));
    response.headers.add("Access-Control-Allow-Methods", methods);
    response.headers.add("Access-Control-Allow-Headers", kHeaders);
    response.headers.add("Access-Control-Max-Age", kMaxAge);
    return response;
  };
}

}  // namespace http
