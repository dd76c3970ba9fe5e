#include "http/stream.hpp"

#include "adapters_http/running_server.hpp"

namespace daybook {
namespace {

using std::chrono::milliseconds;

// GET /stream answers with whatever is sent through `socket`.
class Streams : public testing::Test {
 protected:
  void start(HttpServerSettings settings = {}) {
    settings.loops = 1;
    http::Router router;
    router.add(
        http::Method::get, "/stream", [this](const auto&) { return opened(); },
        http::Execution::on_loop);
    server = std::move(*HttpServer::start(settings, std::move(router), workers, observer));
  }

  http::Response opened() {
    http::Response response = http::text_response(200, {});
    response.stream = std::make_shared<http::Stream>(
        [this](std::shared_ptr<http::WebSocket> given) -> std::shared_ptr<http::WebSocketSession> {
          socket = std::move(given);
          is_open.count_down();
          return std::make_shared<Session>(closed);
        });
    return response;
  }

  // A client that has read the head.
  std::unique_ptr<RawClient> connect() {
    auto client = std::make_unique<RawClient>(server->port());
    client->send(get("/stream"));
    const Reply reply = client->read(false).value();
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.headers.find("Content-Length"), std::nullopt);
    EXPECT_EQ(reply.headers.value_of("Connection"), "close");
    is_open.wait();
    return client;
  }

  struct Session : http::WebSocketSession {
    explicit Session(std::atomic<int>& counter) : count(counter) {}
    void on_text(std::string_view) override {}
    void on_close() override { ++count; }
    std::atomic<int>& count;
  };

  std::shared_ptr<http::WebSocket> socket;
  std::latch is_open{1};
  std::atomic<int> closed = 0;
  RecordingObserver observer;
  WorkerPool workers;
  std::unique_ptr<HttpServer> server;
};

TEST_F(Streams, SendWhatComesAndEndWithTheConnection) {
  start();
  const auto client = connect();
  socket->send("one ");
  EXPECT_EQ(client->read_bytes(4), "one ");
  socket->send("two");
  socket->close(1000, {});
  EXPECT_EQ(client->read_bytes(100), "two");
}

TEST_F(Streams, TellTheSessionWhenTheClientIsGone) {
  start();
  connect().reset();
  while (closed == 0) std::this_thread::yield();
  socket->send("nobody reads this");
  EXPECT_EQ(closed, 1);
}

TEST_F(Streams, LetASlowReaderMissStepsButNotTheLast) {
  constexpr int kSteps = 5000;
  constexpr std::size_t kBytes = 10'000;
  start({.limits = {.queued_bytes = 100'000}});
  const auto client = connect();
  for (int step = 0; step <= kSteps; ++step) {
    std::string text = std::to_string(step);
    text.resize(kBytes, ' ');
    socket->send_latest(1, std::move(text));
  }
  int seen = 0;
  for (int last = -1; last != kSteps; ++seen) {
    const int step = std::stoi(client->read_bytes(kBytes));
    EXPECT_GT(step, last);
    last = step;
  }
  EXPECT_LT(seen, kSteps);
}

TEST_F(Streams, EndWhenTheServerStops) {
  start();
  const auto client = connect();
  server->stop(milliseconds(5000));
  EXPECT_EQ(client->read_bytes(1), "");
  EXPECT_EQ(closed, 1);
}

}  // namespace
}  // namespace daybook
