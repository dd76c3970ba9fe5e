// WebSockets as two halves: the connection, which a transport offers, and the session, which an
// application writes. Neither knows the other's insides, so a session is tested without a socket.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "http/message.hpp"

namespace http {

// Close codes of RFC 6455 and the registry; applications take theirs from 4000-4999.
namespace close_code {
inline constexpr std::uint16_t kNormal = 1000;
inline constexpr std::uint16_t kGoingAway = 1001;
inline constexpr std::uint16_t kMessageTooBig = 1009;
inline constexpr std::uint16_t kInternalError = 1011;
inline constexpr std::uint16_t kTryAgainLater = 1013;
}  // namespace close_code

// The way out. May be used from any thread and outlive the connection: then it does nothing.
class WebSocket {
 public:
  virtual ~WebSocket() = default;
  // Messages arrive in the order of these calls. The queue is bounded: a reader who is too slow is
  // closed with 1013.
  virtual void send(std::string text) = 0;
  // For state that replaces itself: takes the place of a message with the same key that still
  // waits, so that a slow reader misses steps and never the last state.
  virtual void send_latest(std::uint64_t key, std::string text) = 0;
  // After what is queued. Later calls of all three do nothing. The reason is cut at 123 bytes.
  virtual void close(std::uint16_t code, std::string reason) = 0;
};

// The way in. Calls come one after another and never after on_close; they may come on different
// threads. They must not block: other connections wait for them.
class WebSocketSession {
 public:
  virtual ~WebSocketSession() = default;
  virtual void on_text(std::string_view text) = 0;
  // The connection is gone, whoever ended it. Called exactly once.
  virtual void on_close() = 0;
  // Now and then, about once a second: for time limits.
  virtual void on_tick() {}
};

using WebSocketOpening = std::variant<std::shared_ptr<WebSocketSession>, Response>;

struct WebSocketRoute {
  // Offered to the client in this order; empty when the route uses none. A client that names only
  // others is connected without one and told by the session.
  std::vector<std::string> subprotocols;
  // A session, or a response that refuses the upgrade. `subprotocol` is empty when none was agreed.
  std::function<WebSocketOpening(const Request& request, std::string_view subprotocol,
                                 std::shared_ptr<WebSocket> socket)>
      open;
};

}  // namespace http
