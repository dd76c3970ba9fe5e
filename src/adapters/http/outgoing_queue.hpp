#pragma once
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <variant>

#include "http/web_socket.hpp"

#include "adapters/http/settings.hpp"

namespace daybook::wire {

// Between the application's threads and the loop that owns the socket: bounded, and it outlives the
// connection as long as somebody holds the handle.
class OutgoingQueue final : public http::WebSocket {
 public:
  struct CloseOrder {
    std::uint16_t code = 0;
    std::string reason;
  };
  using Next = std::variant<std::monostate, std::string, CloseOrder>;

  explicit OutgoingQueue(const HttpLimits& limits) : limits_(limits) {}

  void send(std::string text) override;
  void send_latest(std::uint64_t key, std::string text) override;
  void close(std::uint16_t code, std::string reason) override;

  // From now on `wake` is called, on any thread and under the queue's lock, when there is something
  // to send after next() had returned nothing.
  void open(std::function<void()> wake);
  // Empties the queue for good; `wake` is not called any more.
  void shut();
  // The next message, then the order to close, then nothing.
  Next next();

 private:
  struct Message {
    std::optional<std::uint64_t> key;
    std::string text;
  };

  void push(Message message);
  void order_close(std::uint16_t code, std::string reason);
  void wake();

  const HttpLimits limits_;
  std::mutex mutex_;  // guards all below
  std::deque<Message> messages_;
  std::size_t bytes_ = 0;
  std::optional<CloseOrder> close_order_;
  std::function<void()> wake_;
  bool awake_ = false;   // the loop was woken and has not yet been told that there is nothing
  bool closed_ = false;  // takes nothing more
};

}  // namespace daybook::wire
