#pragma once
#include <array>
#include <memory>
#include <string>

#include "http/web_socket.hpp"

#include "adapters/http/event_loop.hpp"
#include "adapters/http/outgoing_queue.hpp"

namespace daybook::wire {

// One answer that goes on after its head: writes what the session sends, and notices when the
// client goes. What the client still sends is not read as a request.
class StreamConnection final : public Peer, public std::enable_shared_from_this<StreamConnection> {
 public:
  struct Parts {
    Socket socket;
    ConnectionSlot slot;
    std::shared_ptr<OutgoingQueue> queue;
    std::shared_ptr<http::WebSocketSession> session;
  };

  StreamConnection(EventLoop& loop, Parts parts);

  // Goes on by itself until the end.
  void start();

  void sweep(TimePoint now) override;
  void drain() override;
  void abort() override;

 private:
  Task<void> run();
  void pump();
  void write(std::string text);
  void finish();

  EventLoop& loop_;
  Socket socket_;
  ConnectionSlot slot_;
  std::shared_ptr<OutgoingQueue> queue_;
  std::shared_ptr<http::WebSocketSession> session_;
  std::string outgoing_;
  bool busy_ = false;
  TimePoint write_deadline_ = TimePoint::max();
  TimePoint close_deadline_ = TimePoint::max();
  TimePoint next_tick_;
};

}  // namespace daybook::wire
