#include "adapters_http/frame_client.hpp"
#include "adapters_http/running_server.hpp"

namespace daybook {
namespace {

using std::chrono::milliseconds;

// A session that answers in capitals and remembers its socket.
class Shouting final : public http::WebSocketSession {
 public:
  Shouting(std::shared_ptr<http::WebSocket> socket, std::atomic<int>& closed)
      : socket_(std::move(socket)), closed_(closed) {}

  void on_text(std::string_view text) override {
    if (text == "throw") throw std::runtime_error("secret");
    if (text == "bye") return socket_->close(4321, "as you wish");
    std::string answer(text);
    for (char& letter : answer) letter = char(std::toupper(letter));
    socket_->send(std::move(answer));
  }
  void on_close() override { ++closed_; }

 private:
  std::shared_ptr<http::WebSocket> socket_;
  std::atomic<int>& closed_;
};

class WebSockets : public testing::Test {
 protected:
  void start(HttpServerSettings settings = {}) {
    settings.loops = 2;
    settings.timeouts.linger = milliseconds(150);
    settings.timeouts.sweep = milliseconds(10);
    http::Router router;
    router.add_web_socket("/socket",
                          {.subprotocols = {"shout.v2", "shout.v1"},
                           .open = [this](const auto& request, auto subprotocol, auto opened) {
                             return open(request, subprotocol, opened);
                           }});
    router.add(http::Method::get, "/socket",
               [](const auto&) { return http::text_response(200, "plain"); });
    server = std::move(*HttpServer::start(settings, std::move(router), workers, observer));
    port = server->port();
  }
  http::WebSocketOpening open(const http::Request& request, std::string_view subprotocol,
                              const std::shared_ptr<http::WebSocket>& opened) {
    if (request.query == "forbidden") return http::text_response(403, "no");
    agreed = subprotocol;
    socket = opened;
    return std::make_shared<Shouting>(opened, closed);
  }
  void await_closed(int count) const {
    while (closed < count) std::this_thread::yield();
  }
  void TearDown() override { server.reset(); }

  RecordingObserver observer;
  std::atomic<int> closed = 0;
  std::string agreed;
  std::shared_ptr<http::WebSocket> socket;
  WorkerPool workers{{.threads = 2, .queued = 10}};
  std::unique_ptr<HttpServer> server;
  std::uint16_t port = 0;
};

TEST_F(WebSockets, CarryTextBothWays) {
  start();
  FrameClient client(port, "/socket", "Sec-WebSocket-Protocol: shout.v1, shout.v2\r\n");
  EXPECT_EQ(client.reply.status, 101);
  EXPECT_EQ(client.reply.headers.value_of("Sec-WebSocket-Accept"), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
  EXPECT_EQ(client.reply.headers.value_of("Sec-WebSocket-Protocol"), "shout.v2");
  EXPECT_EQ(agreed, "shout.v2");
  client.send_text("hello");
  EXPECT_EQ(client.read().value().payload, "HELLO");
  client.send_text(std::string(100'000, 'a'));
  EXPECT_EQ(client.read().value().payload, std::string(100'000, 'A'));
  EXPECT_EQ(observer.web_sockets, 1);
}

TEST_F(WebSockets, LeaveThePathToOrdinaryRequestsToo) {
  start();
  EXPECT_EQ(ask(port, get("/socket")).body, "plain");
  EXPECT_EQ(ask(port, upgrade_request("/elsewhere")).status, 404);
}

TEST_F(WebSockets, TellTheSessionThatNoSubprotocolWasAgreed) {
  start();
  agreed = "?";
  FrameClient client(port, "/socket", "Sec-WebSocket-Protocol: other\r\n");
  EXPECT_EQ(client.reply.status, 101);
  EXPECT_EQ(client.reply.headers.find("Sec-WebSocket-Protocol"), std::nullopt);
  EXPECT_EQ(agreed, "");
}

TEST_F(WebSockets, RefuseABadUpgrade) {
  start();
  EXPECT_EQ(ask(port, upgrade_request("/socket?forbidden")).status, 403);
  const Reply foreign = ask(port, upgrade_request("/socket", "Origin: https://evil.example\r\n"));
  EXPECT_EQ(foreign.status, 403);
  EXPECT_TRUE(foreign.body.contains("http.foreign_origin"));
  const std::string upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\n";
  const Reply old = ask(port, get("/socket", upgrade + "Sec-WebSocket-Version: 8\r\n"));
  EXPECT_EQ(old.status, 426);
  EXPECT_EQ(old.headers.value_of("Sec-WebSocket-Version"), "13");
  EXPECT_EQ(ask(port, get("/socket", upgrade + "Sec-WebSocket-Version: 13\r\n")).status, 400);
  EXPECT_EQ(ask(port, upgrade_request("/socket") + masked_frame(1, "early")).status, 400);
  EXPECT_EQ(observer.web_sockets, 0);
}

TEST_F(WebSockets, AreClosedBySessionWithItsCode) {
  start();
  FrameClient client(port, "/socket");
  client.send_text("one");
  client.send_text("bye");
  EXPECT_EQ(client.read().value().payload, "ONE");
  const Frame close = client.read().value();
  EXPECT_EQ(close.opcode, 8);
  EXPECT_EQ(close.close_code(), 4321);
  EXPECT_EQ(close.payload.substr(2), "as you wish");
  client.raw.send(masked_frame(8, close.payload));
  await_closed(1);
}

TEST_F(WebSockets, CutALongReasonBetweenCharacters) {
  start();
  FrameClient client(port, "/socket");
  std::string reason;
  for (int count = 0; count < 100; ++count) reason += "\u00E9";
  socket->close(4000, reason);
  EXPECT_EQ(client.read().value().payload.substr(2), reason.substr(0, 122));
}

TEST_F(WebSockets, TellTheSessionWhenTheClientIsGone) {
  start();
  {
    FrameClient polite(port, "/socket");
    polite.raw.send(masked_frame(8, "\x03\xE8"));
    EXPECT_EQ(polite.read().value().close_code(), 1000);
    await_closed(1);
    FrameClient rude(port, "/socket");
  }
  await_closed(2);
  socket->send("into the void");
  socket->close(1000, "again");
  while (observer.web_sockets != 0) std::this_thread::yield();
}

TEST_F(WebSockets, SendFromAnyThreadInOrder) {
  start();
  FrameClient client(port, "/socket");
  {
    std::vector<std::jthread> threads;
    for (const char sender : {'a', 'b', 'c'})
      threads.emplace_back([this, sender] {
        for (int number = 0; number < 100; ++number) socket->send(sender + std::to_string(number));
      });
  }
  int next[3] = {};
  for (int count = 0; count < 300; ++count) {
    const std::string text = client.read().value().payload;
    EXPECT_EQ(text.substr(1), std::to_string(next[text[0] - 'a']++));
  }
}

TEST_F(WebSockets, RefuseMessagesThatAreTooLargeOrNoText) {
  start({.limits = {.message_bytes = 1000}});
  FrameClient large(port, "/socket");
  large.send_text(std::string(1001, 'a'));
  EXPECT_EQ(large.read().value().close_code(), 1009);
  FrameClient limit(port, "/socket");
  limit.send_text(std::string(1000, 'a'));
  EXPECT_EQ(limit.read().value().payload.size(), 1000u);
  FrameClient binary(port, "/socket");
  binary.raw.send(masked_frame(2, "data"));
  EXPECT_EQ(binary.read().value().close_code(), 1003);
  FrameClient broken(port, "/socket");
  broken.send_text("\xFF\xFF");
  EXPECT_EQ(broken.read().value().close_code(), 1007);
  FrameClient failing(port, "/socket");
  failing.send_text("throw");
  const Frame close = failing.read().value();
  EXPECT_EQ(close.close_code(), 1011);
  EXPECT_FALSE(close.payload.contains("secret"));
}

TEST_F(WebSockets, CloseOnAReaderThatIsTooSlow) {
  start({.limits = {.queued_bytes = 100'000}});
  FrameClient client(port, "/socket");
  // More than the kernel's buffers take, so that the queue fills up.
  for (int count = 0; count < 2000; ++count) socket->send(std::string(10'000, 'x'));
  std::optional<Frame> frame = client.read();
  while (frame && frame->opcode == 1) frame = client.read();
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->close_code(), 1013);
}

TEST_F(WebSockets, LetASlowReaderMissStepsButNotTheLast) {
  start({.limits = {.queued_bytes = 100'000}});
  FrameClient client(port, "/socket");
  for (int count = 0; count < 5000; ++count)
    socket->send_latest(7, std::to_string(count) + std::string(10'000, ' '));
  int seen = 0;
  int last = -1;
  while (last != 4999) {
    const int number = std::stoi(client.read().value().payload);
    EXPECT_GT(number, last);
    last = number;
    ++seen;
  }
  EXPECT_LT(seen, 5000);
}

TEST_F(WebSockets, PingASilentClientAndGiveItUp) {
  start({.timeouts = {.web_socket_idle = milliseconds(200)}});
  FrameClient client(port, "/socket");
  EXPECT_EQ(client.read_any().value().opcode, 9);
  EXPECT_EQ(client.read_any(), std::nullopt);
  await_closed(1);
}

TEST_F(WebSockets, AreToldThatTheServerStops) {
  start();
  FrameClient client(port, "/socket");
  auto stopped = std::async(std::launch::async, [&] { server->stop(milliseconds(5000)); });
  const Frame close = client.read().value();
  EXPECT_EQ(close.close_code(), 1001);
  client.raw.send(masked_frame(8, close.payload));
  stopped.get();
  EXPECT_EQ(closed, 1);
}

}  // namespace
}  // namespace daybook
