#include "adapters/graphql/event_stream.hpp"

#include "http/web_socket.hpp"

namespace daybook {
namespace {

// Proxies give up on a connection on which nothing moves, most after half a minute or more.
constexpr int kTicksPerComment = 12;
constexpr std::uint64_t kOnlyOperation = 1;

// A line break would end the data: each line of it has its own field.
std::string event(std::string_view name, std::string_view id, std::string_view data) {
  std::string text;
  text.reserve(data.size() + 64);
  text.append("event: ").append(name).append("\n");
  if (!id.empty()) text.append("id: ").append(id).append("\n");
  text += "data: ";
  for (const char c : data) {
    if (c == '\n')
      text += "\ndata: ";
    else
      text += c;
  }
  return text += "\n\n";
}

}  // namespace

// The socket may be used from any thread and outlive the connection.
class EventStream::Sink final : public OperationSink {
 public:
  explicit Sink(std::shared_ptr<http::WebSocket> socket) : socket_(std::move(socket)) {}

  void next(std::string_view result_json, Delivery delivery, std::string_view id) override {
    std::string text = event("next", id, result_json);
    if (delivery == Delivery::latest)
      socket_->send_latest(kOnlyOperation, std::move(text));
    else
      socket_->send(std::move(text));
  }
  void fail(std::string_view errors_json) override {
    next("{\"errors\":" + std::string(errors_json) + "}", Delivery::every, {});
    complete();
  }
  void complete() override {
    socket_->send(event("complete", {}, {}));
    socket_->close(http::close_code::kNormal, {});
  }

 private:
  std::shared_ptr<http::WebSocket> socket_;
};

std::shared_ptr<EventStream> EventStream::open(std::shared_ptr<http::WebSocket> socket,
                                               std::unique_ptr<SocketExecutor> executor,
                                               const boost::json::value& payload) {
  std::shared_ptr<EventStream> stream(new EventStream(socket, std::move(executor)));
  // Something at once, so that nothing on the way holds back the head.
  socket->send(":\n\n");
  stream->operation_ = stream->executor_->begin(payload, std::make_shared<Sink>(socket));
  return stream;
}

void EventStream::on_close() { operation_.reset(); }

void EventStream::on_tick() {
  // Without a word of the end, so that the client asks again, and is told.
  if (!executor_->may_go_on()) return socket_->close(http::close_code::kNormal, {});
  if (++ticks_ % kTicksPerComment == 0) socket_->send(":\n\n");
}

}  // namespace daybook
