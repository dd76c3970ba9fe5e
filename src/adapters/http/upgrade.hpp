#pragma once
#include <memory>
#include <string>

#include "http/web_socket.hpp"

namespace daybook::wire {

bool is_web_socket_upgrade(const http::Request& request);

struct Upgrade {
  http::WebSocketOpening opening;
  std::string subprotocol;
};

// Checks an upgrade request (handshake headers, the page's origin), agrees on a subprotocol and
// asks the route for a session.
Upgrade open_web_socket(const http::Request& request, const http::WebSocketRoute& route,
                        std::shared_ptr<http::WebSocket> socket);

}  // namespace daybook::wire
