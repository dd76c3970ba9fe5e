#pragma once
#include <memory>
#include <optional>
#include <string>

#include "adapters/http/event_loop.hpp"
#include "adapters/http/request_parser.hpp"

namespace daybook::wire {

// One client speaking HTTP/1.1: reads requests, has them answered on the loop or on a worker, and
// writes the answers of requests that arrived together with one write.
class Connection final : public Peer, public std::enable_shared_from_this<Connection> {
 public:
  Connection(EventLoop& loop, Socket socket, ConnectionSlot slot);

  // On the loop's thread. Goes on by itself until the connection ends.
  void start();

  void sweep(TimePoint now) override;
  void drain() override;
  void abort() override;

 private:
  // What the deadline is for.
  enum class Phase { none, first_byte, idle, header, body, answer, write, linger, parting };

  Task<void> run();
  Task<bool> read_request();
  Task<bool> receive();
  Task<void> answer();
  Task<void> answer_on_worker(const http::Route& route);
  Task<bool> flush();
  Task<void> finish();
  void upgrade(const http::WebSocketRoute& route);
  void stream();

  Feed feed();
  void compress(http::Response& response) const;
  void forget_larger_body();
  void respond(const http::Response& response, std::size_t route, TimePoint started);
  void refuse(const http::Response& refusal);
  void enter(Phase phase);
  void suspend_deadline();
  std::chrono::milliseconds timeout_of(Phase phase) const;
  bool is_between_requests() const;

  EventLoop& loop_;
  const HttpServerSettings& settings_;
  Socket socket_;
  ConnectionSlot slot_;
  beast::flat_buffer input_;
  std::string output_;
  http::Request request_;
  http::Response response_;
  std::optional<RequestParser> parser_;
  std::move_only_function<void()> resume_;  // continues run() after a worker
  Phase phase_ = Phase::none;
  TimePoint deadline_ = TimePoint::max();
  bool first_request_ = true;
  bool expired_ = false;
  bool closing_ = false;  // after what is in output_
  bool refused_ = false;  // the client may still be sending what nobody will read
};

}  // namespace daybook::wire
