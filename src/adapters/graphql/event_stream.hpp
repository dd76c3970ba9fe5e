// GraphQL over server-sent events, a connection for each operation, as npm graphql-sse has it:
//
//   event: next          event: complete
//   id: 4711             data:
//   data: {"data":...}
//
// Where the operation is live, `id` is the organisation's version that the answer was made from.
#pragma once
#include <chrono>
#include <memory>

#include "adapters/graphql/transport_ws.hpp"

namespace daybook {

class EventStream final : public http::WebSocketSession {
 public:
  // Begins the operation at once. `payload` is that of a request over HTTP.
  static std::shared_ptr<EventStream> open(std::shared_ptr<http::WebSocket> socket,
                                           std::unique_ptr<SocketExecutor> executor,
                                           const boost::json::value& payload);

  void on_text(std::string_view) override {}
  void on_close() override;
  void on_tick() override;

 private:
  class Sink;
  EventStream(std::shared_ptr<http::WebSocket> socket, std::unique_ptr<SocketExecutor> executor)
      : socket_(std::move(socket)), executor_(std::move(executor)) {}

  std::shared_ptr<http::WebSocket> socket_;
  std::unique_ptr<SocketExecutor> executor_;
  std::unique_ptr<RunningOperation> operation_;
  int ticks_ = 0;
};

}  // namespace daybook
