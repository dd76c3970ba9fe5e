// The graphql-transport-ws protocol: GraphQL operations over a WebSocket, as JSON messages.
//
//   client                                   server
//   {"type":"connection_init"}          ->
//                                       <-   {"type":"connection_ack"}
//   {"id":"1","type":"subscribe",
//    "payload":{"query":"..."}}         ->
//                                       <-   {"id":"1","type":"next","payload":{"data":...}}
//   {"id":"1","type":"complete"}        ->
//
// This is the protocol only: who may connect and what an operation answers is the executor's.
#pragma once
#include <boost/json/value.hpp>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "http/web_socket.hpp"

namespace daybook {

// Whether a slow client may miss a result because a newer one replaces it.
enum class Delivery { every, latest };

// Takes the results of one operation, on any thread. After its end, whoever ended it, and after the
// connection's end, calls do nothing.
class OperationSink {
 public:
  virtual ~OperationSink() = default;
  // A whole result, {"data":...,"errors":[...]}; `id` is what a client may resume from.
  virtual void next(std::string_view result_json, Delivery delivery = Delivery::every,
                    std::string_view id = {}) = 0;
  // The operation never ran: [{"message":...}, ...]. Ends it.
  virtual void fail(std::string_view errors_json) = 0;
  // There will be no further result. Ends it.
  virtual void complete() = 0;
};

// An operation under way. Destroying it stops it; that may happen on any thread, also within a call
// of its own sink, and must not wait for such a call on another thread to take a lock of the
// caller.
class RunningOperation {
 public:
  virtual ~RunningOperation() = default;
};

// One per connection. Calls come one after another and must not block: a mutation goes to a worker.
class SocketExecutor {
 public:
  virtual ~SocketExecutor() = default;
  // The client introduces itself; `payload` is an object or null. An error closes with 4403.
  virtual base::Outcome connect(const boost::json::value& payload) = 0;
  // Asked about once a second, once connected: is the client still who it was? If not, it is closed
  // with 4403.
  virtual bool may_go_on() = 0;
  // `payload` is the object {"query", "operationName", "variables"}, unchecked, and lives during
  // the call. May give its results at once, and return nothing when the operation is over by then.
  virtual std::unique_ptr<RunningOperation> begin(const boost::json::value& payload,
                                                  std::shared_ptr<OperationSink> sink) = 0;
};

struct TransportLimits {
  std::size_t message_bytes = 256u << 10;
  std::size_t operations = 32;  // at once, per connection
  std::size_t id_bytes = 128;
  std::chrono::milliseconds init_timeout{10'000};
};

class TransportWs final : public http::WebSocketSession,
                          public std::enable_shared_from_this<TransportWs> {
 public:
  static constexpr std::string_view kSubprotocol = "graphql-transport-ws";
  using Clock = std::function<std::chrono::steady_clock::time_point()>;

  // A client that did not agree on the subprotocol is told so with 4406.
  static std::shared_ptr<TransportWs> open(std::string_view subprotocol,
                                           std::shared_ptr<http::WebSocket> socket,
                                           std::unique_ptr<SocketExecutor> executor,
                                           TransportLimits limits = {},
                                           Clock now = std::chrono::steady_clock::now);

  void on_text(std::string_view text) override;
  void on_close() override;
  void on_tick() override;

 private:
  class Sink;
  enum class State { opened, acknowledged, closed };
  struct Entry {
    std::uint64_t number = 0;  // tells an operation from a later one that reuses its id
    std::unique_ptr<RunningOperation> operation;
  };

  TransportWs(std::shared_ptr<http::WebSocket> socket, std::unique_ptr<SocketExecutor> executor,
              TransportLimits limits, Clock now);

  void receive(std::string_view type, const boost::json::object& message);
  void initialise(const boost::json::object& message);
  void answer_ping(const boost::json::object& message);
  void subscribe(const boost::json::object& message);
  void complete(const boost::json::object& message);
  void refuse(std::uint16_t code, std::string reason);

  // 0 when the operation may not begin.
  std::uint64_t reserve(const std::string& id);
  void deliver(const std::string& id, std::uint64_t number, std::string_view result,
               Delivery delivery);
  void finish(const std::string& id, std::uint64_t number, std::string message);

  std::shared_ptr<http::WebSocket> socket_;
  std::unique_ptr<SocketExecutor> executor_;
  const TransportLimits limits_;
  const Clock now_;
  const std::chrono::steady_clock::time_point opened_at_;
  State state_ = State::opened;

  std::mutex mutex_;  // guards the two below; never held while the executor is called
  std::map<std::string, Entry> operations_;  // by the client's id
  std::uint64_t last_number_ = 0;
};

}  // namespace daybook
