#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "http/message.hpp"

namespace http {

// The value of the first cookie of this name, without surrounding quotes.
std::optional<std::string_view> find_cookie(const Request& request, std::string_view name);

enum class SameSite { lax, strict };
enum class Transport { https_only, any };

// A cookie that scripts cannot read. Name and value must be tokens (letters, digits, "-._~" and
// base64 signs); a session id is.
struct Cookie {
  std::string name;
  std::string value;
  std::string path = "/";
  std::optional<std::chrono::seconds> max_age;  // without it, until the browser closes
  SameSite same_site = SameSite::lax;
  Transport transport = Transport::https_only;
};

// Adds a Set-Cookie header.
void set_cookie(Response& response, const Cookie& cookie);
// Tells the browser to drop a cookie that was set with the same path.
void clear_cookie(Response& response, Cookie cookie);

// Whether a browser page of the same origin sent this, or no browser at all (neither Origin nor
// Sec-Fetch-Site). Cookies travel with requests from foreign pages too, and WebSockets know no
// same-origin rule, so whoever trusts a cookie asks this first. Compares with Host, which a proxy
// must pass on. Following a link from elsewhere is no forgery: GET and HEAD change nothing.
bool is_same_origin(const Request& request);

}  // namespace http
