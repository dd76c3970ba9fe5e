#include "adapters_http/running_server.hpp"

namespace daybook {
namespace {

using std::chrono::milliseconds;

TEST(HttpServer, AnswersAndKeepsTheConnection) {
  RunningServer running;
  RawClient client(running.port);
  client.send(get("/hello"));
  const Reply first = client.read().value();
  EXPECT_EQ(first.status, 200);
  EXPECT_EQ(first.body, "hello");
  EXPECT_EQ(first.headers.value_of("Connection"), "keep-alive");
  EXPECT_EQ(first.headers.value_of("Server"), "daybook");
  EXPECT_EQ(first.headers.value_of("X-Content-Type-Options"), "nosniff");
  EXPECT_TRUE(first.headers.value_of("Date").ends_with(" GMT"));
  client.send(post("/echo", "again"));
  EXPECT_EQ(client.read().value().body, "again");
}

TEST(HttpServer, AnswersPipelinedRequestsInOrder) {
  RunningServer running;
  running.open_gate();
  RawClient client(running.port);
  std::string requests;
  for (int number = 0; number < 200; ++number)
    requests += post(number % 3 == 0 ? "/wait" : "/echo", std::to_string(number));
  client.send(requests);
  for (int number = 0; number < 200; ++number)
    ASSERT_EQ(client.read().value_or(Reply{}).body, std::to_string(number));
}

TEST(HttpServer, PutsARequestTogetherFromSingleBytes) {
  RunningServer running;
  RawClient client(running.port);
  for (const char byte : post("/echo", "slowly")) client.send({&byte, 1});
  EXPECT_EQ(client.read().value().body, "slowly");
}

TEST(HttpServer, ReadsChunkedBodiesAndIgnoresTrailers) {
  RunningServer running;
  RawClient client(running.port);
  client.send(
      "POST /echo HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n"
      "4\r\nWiki\r\n6;name=value\r\npedia \r\n0\r\nX-Trailer: 1\r\n\r\n" +
      get("/hello"));
  EXPECT_EQ(client.read().value().body, "Wikipedia ");
  EXPECT_EQ(client.read().value().body, "hello");
}

TEST(HttpServer, AnswersHeadWithoutABody) {
  RunningServer running;
  RawClient client(running.port);
  client.send("HEAD /hello HTTP/1.1\r\nHost: test\r\n\r\n" + get("/hello"));
  const Reply head = client.read(false).value();
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.headers.value_of("Content-Length"), "5");
  EXPECT_EQ(client.read().value().body, "hello");
}

TEST(HttpServer, InvitesABodyThatWaitsForItsInvitation) {
  RunningServer running;
  RawClient client(running.port);
  client.send(
      "POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.read_bytes(25), "HTTP/1.1 100 Continue\r\n\r\n");
  client.send("ok");
  EXPECT_EQ(client.read().value().body, "ok");
}

TEST(HttpServer, ClosesWhenTheClientAsks) {
  RunningServer running;
  for (const std::string request : {"GET /hello HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n",
                                    "GET /hello HTTP/1.0\r\n\r\n"}) {
    RawClient client(running.port);
    client.send(request);
    EXPECT_EQ(client.read().value().headers.value_of("Connection"), "close");
    EXPECT_TRUE(client.is_closed_within(milliseconds(2000)));
  }
  RawClient old(running.port);
  old.send("GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  EXPECT_EQ(old.read().value().headers.value_of("Connection"), "keep-alive");
}

TEST(HttpServer, SendsLargeAnswersWhole) {
  RunningServer running;
  EXPECT_EQ(ask(running.port, get("/large")).body, std::string(1u << 20, 'x'));
}

TEST(HttpServer, HidesWhatWentWrongInAHandler) {
  RunningServer running;
  RawClient client(running.port);
  client.send(get("/throw"));
  const Reply reply = client.read().value();
  EXPECT_EQ(reply.status, 500);
  EXPECT_TRUE(reply.body.contains("http.internal_error"));
  EXPECT_FALSE(reply.body.contains("secret"));
  client.send(get("/hello"));
  EXPECT_EQ(client.read().value().status, 200);
}

TEST(HttpServer, LetsManyHandlersWaitWhileQuickRequestsGoOn) {
  RunningServer running;
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int number = 0; number < 64; ++number) {
    clients.push_back(std::make_unique<RawClient>(running.port));
    clients.back()->send(post("/wait", std::to_string(number)));
  }
  running.await_waiting(64);
  EXPECT_EQ(ask(running.port, get("/hello")).body, "hello");
  running.open_gate();
  for (int number = 0; number < 64; ++number)
    EXPECT_EQ(clients[std::size_t(number)]->read().value().body, std::to_string(number));
}

TEST(HttpServer, RefusesWhatItsWorkersCannotTake) {
  RunningServer running({}, {.threads = 1, .queued = 1});
  RawClient working(running.port);
  working.send(post("/wait", "1"));
  running.await_waiting(1);
  RawClient second(running.port);
  RawClient third(running.port);
  second.send(post("/wait", "2"));
  third.send(post("/wait", "2"));
  while (running.observer.seen().empty()) std::this_thread::sleep_for(milliseconds(1));
  running.open_gate();
  EXPECT_EQ(working.read().value().body, "1");
  Reply served = second.read().value();
  Reply refused = third.read().value();
  if (served.status == 503) std::swap(served, refused);
  EXPECT_EQ(served.body, "2");
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(refused.headers.value_of("Retry-After"), "1");
  EXPECT_TRUE(refused.body.contains("http.overloaded"));
}

TEST(HttpServer, TurnsAwayConnectionsBeyondItsLimit) {
  RunningServer running({.limits = {.connections = 1}});
  RawClient first(running.port);
  first.send(get("/hello"));
  EXPECT_EQ(first.read().value().status, 200);
  RawClient second(running.port);
  const Reply reply = second.read().value();
  EXPECT_EQ(reply.status, 503);
  EXPECT_TRUE(reply.body.contains("http.too_many_connections"));
}

TEST(HttpServer, SaysThatAnotherProcessHasThePort) {
  RunningServer running;
  auto second = HttpServer::start({.port = running.port}, {}, running.workers, running.observer);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().rule, "http.cannot_listen");
  EXPECT_EQ(second.error().fact("problem"), "Address already in use");
  auto nowhere = HttpServer::start({.address = "here"}, {}, running.workers, running.observer);
  EXPECT_EQ(nowhere.error().rule, "http.address_malformed");
}

TEST(HttpServer, TellsItsObserverWhatHappened) {
  RunningServer running;
  RawClient client(running.port);
  client.send(get("/hello") + get("/nowhere"));
  EXPECT_EQ(client.read().value().status, 200);
  EXPECT_EQ(client.read().value().status, 404);
  EXPECT_EQ(running.observer.connections, 1);
  const auto seen = running.observer.seen();
  ASSERT_EQ(seen.size(), 2u);
  EXPECT_EQ(seen[0].path, "/hello");
  EXPECT_NE(seen[0].route, http::Router::kUnmatchedRoute);
  EXPECT_EQ(seen[1].route, http::Router::kUnmatchedRoute);
  running.server->stop(milliseconds(1000));
  EXPECT_EQ(running.observer.connections, 0);
  EXPECT_GT(running.observer.received, 40u);
  EXPECT_GT(running.observer.sent, 200u);
}

}  // namespace
}  // namespace daybook
