// Any bytes after the upgrade are frames of a client, read as the server reads them, whose messages
// go to a session of graphql-transport-ws.
#include <boost/asio/io_context.hpp>
#include <boost/beast/_experimental/test/stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "adapters/graphql/transport_ws.hpp"

namespace {

namespace beast = boost::beast;
namespace websocket = beast::websocket;

struct Socket final : http::WebSocket {
  void send(std::string text) override {
    boost::json::error_code error;
    boost::json::parse(text, error);
    ENSURE(!error);
  }
  void send_latest(std::uint64_t, std::string text) override { send(std::move(text)); }
  void close(std::uint16_t code, std::string) override {
    ENSURE(code >= 4400);
    is_closed = true;
  }
  bool is_closed = false;
};

struct Operation final : daybook::RunningOperation {};

// Some operations are over at once and some go on, by the length of what they ask.
struct Executor final : daybook::SocketExecutor {
  base::Outcome connect(const boost::json::value&) override { return {}; }
  bool may_go_on() override { return ++asked_ < 100; }
  std::unique_ptr<daybook::RunningOperation> begin(
      const boost::json::value& payload, std::shared_ptr<daybook::OperationSink> sink) override {
    const std::size_t kind = boost::json::serialize(payload).size() % 3;
    if (kind == 0) return sink->fail("[]"), nullptr;
    sink->next("{}");
    if (kind == 1) return sink->complete(), nullptr;
    return std::make_unique<Operation>();
  }

 private:
  int asked_ = 0;
};

constexpr beast::string_view kUpgrade =
    "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: upgrade\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  boost::asio::io_context context;
  beast::test::stream client(context);
  websocket::stream<beast::test::stream> stream(context);
  stream.next_layer().connect(client);
  stream.read_message_max(256u << 10);
  stream.next_layer().append(kUpgrade);
  beast::error_code error;
  stream.accept(error);
  ENSURE(!error);
  stream.next_layer().append({reinterpret_cast<const char*>(bytes), size});
  client.close();
  const auto socket = std::make_shared<Socket>();
  const auto session = daybook::TransportWs::open(daybook::TransportWs::kSubprotocol, socket,
                                                  std::make_unique<Executor>());
  beast::flat_buffer buffer;
  while (!socket->is_closed) {
    stream.read(buffer, error);
    if (error) break;
    const auto data = buffer.cdata();
    if (stream.got_text()) session->on_text({static_cast<const char*>(data.data()), data.size()});
    buffer.consume(buffer.size());
    session->on_tick();
  }
  session->on_close();
  return 0;
}
