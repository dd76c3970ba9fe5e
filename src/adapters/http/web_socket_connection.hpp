#pragma once
#include <boost/beast/websocket/stream.hpp>
#include <memory>
#include <string>

#include "adapters/http/event_loop.hpp"
#include "adapters/http/outgoing_queue.hpp"

namespace daybook::wire {

// A connection that has become a WebSocket: reads messages into the session, writes what the queue
// holds, pings a silent client and gives it up after the idle time.
class WebSocketConnection final : public Peer,
                                  public std::enable_shared_from_this<WebSocketConnection> {
 public:
  struct Parts {
    Socket socket;
    ConnectionSlot slot;
    std::shared_ptr<OutgoingQueue> queue;
    std::shared_ptr<http::WebSocketSession> session;
    std::string subprotocol;
  };

  WebSocketConnection(EventLoop& loop, Parts parts);
  ~WebSocketConnection() override;

  // Answers the upgrade request and goes on by itself until the end.
  void start(const http::Request& upgrade);

  void sweep(TimePoint now) override;
  void drain() override;
  void abort() override;

 private:
  using UpgradeRequest = beast::http::request<beast::http::empty_body>;

  void configure();
  Task<void> run(UpgradeRequest upgrade);
  Task<void> read_messages();
  void deliver(std::string_view text);
  void pump();
  void write(std::string text);
  void close(const OutgoingQueue::CloseOrder& order);

  EventLoop& loop_;
  beast::websocket::stream<Socket> stream_;
  ConnectionSlot slot_;
  std::shared_ptr<OutgoingQueue> queue_;
  std::shared_ptr<http::WebSocketSession> session_;
  std::string subprotocol_;
  std::string outgoing_;
  bool busy_ = true;  // the handshake or a write is under way
  TimePoint write_deadline_ = TimePoint::max();
  TimePoint close_deadline_ = TimePoint::max();
  TimePoint next_tick_;
};

}  // namespace daybook::wire
