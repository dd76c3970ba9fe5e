#include "adapters_http/running_server.hpp"

namespace daybook {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

HttpServerSettings impatient() {
  HttpServerSettings settings;
  settings.timeouts = {.idle = milliseconds(150),
                       .header = milliseconds(150),
                       .body = milliseconds(150),
                       .write = milliseconds(300),
                       .linger = milliseconds(150),
                       .sweep = milliseconds(10)};
  return settings;
}

TEST(HttpServer, EndsAHeaderThatTricklesIn) {
  RunningServer running(impatient());
  RawClient client(running.port);
  client.send("GET /hello HTTP/1.1\r\nHost: t\r\n");
  const auto start = steady_clock::now();
  // A new header line every 20 ms: each byte is progress, the whole is none.
  while (steady_clock::now() - start < milliseconds(2000) && client.send("X: 1\r\n") &&
         running.observer.seen().empty())
    std::this_thread::sleep_for(milliseconds(20));
  EXPECT_LT(steady_clock::now() - start, milliseconds(1500));
  const Reply reply = client.read().value();
  EXPECT_EQ(reply.status, 408);
  EXPECT_TRUE(reply.body.contains("http.request_timeout"));
}

TEST(HttpServer, EndsABodyThatNeverComes) {
  RunningServer running(impatient());
  const Reply reply =
      ask(running.port, "POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 100\r\n\r\nhalf");
  EXPECT_EQ(reply.status, 408);
  EXPECT_TRUE(reply.body.contains("The body did not arrive in time."));
}

TEST(HttpServer, ClosesIdleConnectionsWithoutAWord) {
  RunningServer running(impatient());
  RawClient silent(running.port);
  EXPECT_TRUE(silent.is_closed_within(milliseconds(2000)));
  RawClient used(running.port);
  used.send(get("/hello"));
  EXPECT_EQ(used.read().value().status, 200);
  EXPECT_TRUE(used.is_closed_within(milliseconds(2000)));
}

TEST(HttpServer, GivesUpOnAClientThatDoesNotRead) {
  RunningServer running(impatient());
  RawClient client(running.port);
  std::string requests;
  for (int number = 0; number < 50; ++number) requests += get("/large");
  client.send(requests);
  const auto start = steady_clock::now();
  while (running.observer.connections == 0) std::this_thread::yield();
  while (running.observer.connections != 0 && steady_clock::now() - start < milliseconds(5000))
    std::this_thread::sleep_for(milliseconds(5));
  EXPECT_EQ(running.observer.connections, 0);
}

TEST(HttpServer, FinishesBegunRequestsBeforeItStops) {
  RunningServer running;
  RawClient working(running.port);
  working.send(post("/wait", "done"));
  RawClient idle(running.port);
  idle.send(get("/hello"));
  EXPECT_EQ(idle.read().value().status, 200);
  running.await_waiting(1);

  auto stopped = std::async(std::launch::async, [&] { running.server->stop(milliseconds(5000)); });
  EXPECT_TRUE(idle.is_closed_within(milliseconds(2000)));
  EXPECT_EQ(stopped.wait_for(milliseconds(50)), std::future_status::timeout);
  running.open_gate();
  const Reply reply = working.read().value();
  EXPECT_EQ(reply.body, "done");
  EXPECT_EQ(reply.headers.value_of("Connection"), "close");
  EXPECT_TRUE(working.is_closed_within(milliseconds(2000)));
  stopped.get();
}

TEST(HttpServer, StopsInTimeWhateverClientsDo) {
  RunningServer running;
  RawClient half(running.port);
  half.send("POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 100\r\n\r\nhalf");
  RawClient silent(running.port);
  while (running.observer.connections != 2) std::this_thread::yield();
  const auto start = steady_clock::now();
  running.server->stop(milliseconds(200));
  EXPECT_LT(steady_clock::now() - start, milliseconds(2000));
  EXPECT_EQ(running.observer.connections, 0);
}

TEST(WorkerPool, RunsWhatIsQueuedBeforeItEnds) {
  std::atomic<int> ran = 0;
  {
    WorkerPool pool({.threads = 2, .queued = 1000});
    for (int number = 0; number < 500; ++number) EXPECT_TRUE(pool.post([&] { ++ran; }));
  }
  EXPECT_EQ(ran, 500);
}

}  // namespace
}  // namespace daybook
