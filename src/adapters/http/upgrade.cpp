#include "adapters/http/upgrade.hpp"

#include <algorithm>
#include <exception>
#include <utility>

#include "http/cookies.hpp"
#include "http/problem.hpp"

namespace daybook::wire {
namespace {

constexpr std::size_t kHandshakeKeyBytes = 24;  // 16 bytes in base64

// Whether a comma-separated header names `token`.
bool lists(std::string_view header, std::string_view token) {
  while (!header.empty()) {
    std::string_view part = header.substr(0, header.find(','));
    header.remove_prefix(std::min(part.size() + 1, header.size()));
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (http::equal_ignoring_case(part, token)) return true;
  }
  return false;
}

// The problem with the handshake, or a session that is still missing.
http::WebSocketOpening check(const http::Request& request) {
  if (request.header("Sec-WebSocket-Version") != "13") {
    http::Response refusal =
        http::problem(426, "http.web_socket_version", "The only WebSocket version here is 13.");
    refusal.headers.add("Sec-WebSocket-Version", "13");
    return refusal;
  }
  if (request.header("Sec-WebSocket-Key").size() != kHandshakeKeyBytes)
    return http::problem(400, "http.web_socket_key", "The Sec-WebSocket-Key is malformed.");
  if (!http::is_same_origin(request))
    return http::problem(403, "http.foreign_origin",
                         "WebSockets are open to pages of this server only.");
  return std::shared_ptr<http::WebSocketSession>{};
}

}  // namespace

bool is_web_socket_upgrade(const http::Request& request) {
  return request.method == http::Method::get &&
         http::equal_ignoring_case(request.header("Upgrade"), "websocket") &&
         lists(request.header("Connection"), "upgrade");
}

Upgrade open_web_socket(const http::Request& request, const http::WebSocketRoute& route,
                        std::shared_ptr<http::WebSocket> socket) {
  Upgrade upgrade{check(request), {}};
  if (std::holds_alternative<http::Response>(upgrade.opening)) return upgrade;
  const auto agreed = std::ranges::find_if(route.subprotocols, [&](const std::string& name) {
    return lists(request.header("Sec-WebSocket-Protocol"), name);
  });
  if (agreed != route.subprotocols.end()) upgrade.subprotocol = *agreed;
  try {
    upgrade.opening = route.open(request, upgrade.subprotocol, std::move(socket));
  } catch (const std::exception&) {
    upgrade.opening =
        http::problem(500, "http.internal_error", "The server failed on this request.");
  }
  return upgrade;
}

}  // namespace daybook::wire
