#include "http/cookies.hpp"

namespace http {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string_view unquoted(std::string_view text) {
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
    return text.substr(1, text.size() - 2);
  return text;
}

std::optional<std::string_view> find_pair(std::string_view cookies, std::string_view name) {
  while (!cookies.empty()) {
    const std::string_view pair = cookies.substr(0, cookies.find(';'));
    cookies.remove_prefix(std::min(pair.size() + 1, cookies.size()));
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos) continue;
    if (trimmed(pair.substr(0, equals)) == name) return unquoted(trimmed(pair.substr(equals + 1)));
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string_view> find_cookie(const Request& request, std::string_view name) {
  for (std::size_t index = 0; index < request.headers.size(); ++index) {
    if (!equal_ignoring_case(request.headers.name_at(index), "Cookie")) continue;
    if (const auto found = find_pair(request.headers.value_at(index), name)) return found;
  }
  return std::nullopt;
}

void set_cookie(Response& response, const Cookie& cookie) {
  std::string text = cookie.name + "=" + cookie.value + "; Path=" + cookie.path;
  if (cookie.max_age) text += "; Max-Age=" + std::to_string(cookie.max_age->count());
  text += "; HttpOnly";
  if (cookie.transport == Transport::https_only) text += "; Secure";
  text += cookie.same_site == SameSite::strict ? "; SameSite=Strict" : "; SameSite=Lax";
  response.headers.add("Set-Cookie", text);
}

void clear_cookie(Response& response, Cookie cookie) {
  cookie.value.clear();
  cookie.max_age = std::chrono::seconds(0);
  set_cookie(response, cookie);
}

bool is_same_origin(const Request& request) {
  const auto origin = request.headers.find("Origin");
  if (!origin) {
    const std::string_view from = request.header("Sec-Fetch-Site");
    const bool is_reading = request.method == Method::get || request.method == Method::head;
    return is_reading || from.empty() || from == "same-origin" || from == "none";
  }
  const std::size_t scheme = origin->find("://");
  if (scheme == std::string_view::npos) return false;
  return equal_ignoring_case(origin->substr(scheme + 3), request.header("Host"));
}

}  // namespace http
