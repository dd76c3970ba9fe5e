// An answer that goes on: its head is sent at once, text as it comes, until either side ends it.
// The two halves are those of a WebSocket, one way: on_text is never called, and close() ends the
// answer after what is queued.
#pragma once
#include <functional>
#include <memory>

#include "http/web_socket.hpp"

namespace http {

struct Stream {
  // Called once, after the head was sent.
  std::function<std::shared_ptr<WebSocketSession>(std::shared_ptr<WebSocket> socket)> open;
};

}  // namespace http
