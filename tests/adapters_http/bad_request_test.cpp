#include "adapters_http/running_server.hpp"

namespace daybook {
namespace {

struct BadRequest {
  const char* what;
  std::string bytes;
  int status;
  const char* rule;
};

std::string head(std::string_view lines) {
  return "GET /hello HTTP/1.1\r\n" + std::string(lines) + "\r\n";
}

std::string many_headers(int count) {
  std::string lines = "Host: t\r\n";
  for (int number = 1; number < count; ++number) lines += "X: 1\r\n";
  return lines;
}

std::vector<BadRequest> bad_requests() {
  const std::string host = "Host: t\r\n";
  return {
      {"no request line", "\x16\x03\x01\x02 hello\r\n\r\n", 400, "http.malformed_request_line"},
      {"no target", "GET HTTP/1.1\r\n\r\n", 400, "http."},
      {"a target without a slash", "GET hello HTTP/1.1\r\n" + host + "\r\n", 400,
       "http.malformed_target"},
      {"a bad escape", "GET /%zz HTTP/1.1\r\n" + host + "\r\n", 400, "http.malformed_escape"},
      {"an encoded NUL", "GET /a%00b HTTP/1.1\r\n" + host + "\r\n", 400, "http.malformed_escape"},
      {"another version", "GET /hello HTTP/3.0\r\n" + host + "\r\n", 505, "http.version_unknown"},
      {"no version", "GET /hello\r\n\r\n", 400, "http."},
      {"an unknown method", "BREW /hello HTTP/1.1\r\n" + host + "\r\n", 501, "http.method_unknown"},
      {"a tunnel", "CONNECT a:1 HTTP/1.1\r\n" + host + "\r\n", 501, "http.method_unknown"},
      {"another method", "DELETE /hello HTTP/1.1\r\n" + host + "\r\n", 405,
       "http.method_not_allowed"},
      {"no host", head(""), 400, "http.host_header"},
      {"two hosts", head("Host: a\r\nHost: b\r\n"), 400, "http.host_header"},
      {"a space in a header name", head(host + "A B: 1\r\n"), 400, "http.malformed_header"},
      {"a header without a colon", head(host + "AB\r\n"), 400, "http.malformed_header"},
      {"a bare line feed", head(host + "A: 1\nB: 2\r\n"), 400, "http.malformed_header"},
      {"a NUL in a header", head(host + "A: x" + std::string(1, '\0') + "y\r\n"), 400,
       "http.malformed_header"},
      {"no number as length", head(host + "Content-Length: ten\r\n"), 400, "http.content_length"},
      {"a negative length", head(host + "Content-Length: -1\r\n"), 400, "http.content_length"},
      {"two lengths", head(host + "Content-Length: 1\r\nContent-Length: 2\r\n"), 400,
       "http.content_length"},
      {"a length past 64 bits", head(host + "Content-Length: 99999999999999999999\r\n"), 400,
       "http.content_length"},
      {"a length and chunks", head(host + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n"),
       400, "http.transfer_encoding"},
      {"chunks and a length", head(host + "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n"),
       400, "http.content_length"},
      {"another coding", head(host + "Transfer-Encoding: gzip\r\n"), 501,
       "http.transfer_encoding_unknown"},
      {"a coding in disguise", head(host + "Transfer-Encoding: gzip, chunked\r\n"), 501,
       "http.transfer_encoding_unknown"},
      {"a chunk that is no number", head(host + "Transfer-Encoding: chunked\r\n") + "zz\r\n", 400,
       "http.malformed_chunk"},
      {"an endless chunk header",
       head(host + "Transfer-Encoding: chunked\r\n") + "1;" + std::string(30000, 'a'), 431,
       "http.header_too_large"},
      {"another expectation", head(host + "Expect: magic\r\n"), 417, "http.expectation_unknown"},
      {"a long target", "GET /" + std::string(9000, 'a') + " HTTP/1.1\r\n" + host + "\r\n", 414,
       "http.target_too_long"},
      {"an endless target", "GET /" + std::string(60000, 'a'), 414, "http.target_too_long"},
      {"a large header",
       head(host + "A: " + std::string(16000, 'a') + "\r\nB: " + std::string(1000, 'b') + "\r\n"),
       431, "http.header_too_large"},
      {"an endless header", head(host + "A: " + std::string(60000, 'a')), 431,
       "http.header_too_large"},
      {"101 headers", head(many_headers(101)), 431, "http.header_too_large"},
      {"a large body", head(host + "Content-Length: 1048577\r\n"), 413, "http.body_too_large"},
      {"a large chunk", head(host + "Transfer-Encoding: chunked\r\n") + "100001\r\n", 413,
       "http.body_too_large"},
  };
}

TEST(HttpServer, RefusesEachBadRequestWithItsReason) {
  RunningServer running;
  for (const BadRequest& bad : bad_requests()) {
    const Reply reply = ask(running.port, bad.bytes);
    EXPECT_EQ(reply.status, bad.status) << bad.what << "\n" << reply.body;
    EXPECT_TRUE(reply.body.contains(bad.rule)) << bad.what << "\n" << reply.body;
  }
  EXPECT_EQ(ask(running.port, get("/hello")).status, 200);
}

TEST(HttpServer, TakesRequestsAtItsLimits) {
  RunningServer running;
  EXPECT_EQ(ask(running.port, head(many_headers(100))).status, 200);
  EXPECT_EQ(ask(running.port, get("/" + std::string(8191, 'a'))).status, 404);
  EXPECT_EQ(ask(running.port, post("/echo", std::string(1u << 20, 'b'))).body.size(), 1u << 20);
}

TEST(HttpServer, TakesMoreWhereMoreIsAllowed) {
  HttpServerSettings settings;
  settings.limits.larger_bodies = {.path = "/echo", .body_bytes = 3u << 20};
  RunningServer running(settings);
  running.open_gate();
  EXPECT_EQ(ask(running.port, post("/echo", std::string(3u << 20, 'b'))).body.size(), 3u << 20);
  const Reply larger = ask(running.port, post("/echo", std::string((3u << 20) + 1, 'b')));
  EXPECT_EQ(larger.status, 413);
  EXPECT_TRUE(larger.body.contains("larger than 3145728 bytes")) << larger.body;
  EXPECT_EQ(ask(running.port, post("/wait", std::string((1u << 20) + 1, 'b'))).status, 413);
}

TEST(HttpServer, TakesOnlySoManyLargerBodiesAtOnce) {
  HttpServerSettings settings;
  settings.limits.larger_bodies = {.path = "/echo", .body_bytes = 3u << 20, .at_once = 1};
  RunningServer running(settings);
  RawClient slow(running.port);
  ASSERT_TRUE(slow.send(
      "POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n"));
  // Invited, it is counted.
  ASSERT_EQ(slow.read_bytes(25), "HTTP/1.1 100 Continue\r\n\r\n");
  const Reply busy = ask(running.port, post("/echo", "b"));
  EXPECT_EQ(busy.status, 503);
  EXPECT_EQ(busy.headers.value_of("Retry-After"), "5");
  ASSERT_TRUE(slow.send("ab"));
  EXPECT_EQ(slow.read().value_or(Reply{}).body, "ab");
  // Answered, the connection stays open and is no longer counted, as soon as the server has seen
  // that the answer is out.
  Reply next;
  for (int tries = 0; tries < 100 && next.status != 200; ++tries)
    next = ask(running.port, post("/echo", "b"));
  EXPECT_EQ(next.status, 200);
}

TEST(HttpServer, RefusesATenMegabyteBodyWithoutKeepingIt) {
  RunningServer running;
  RawClient client(running.port);
  client.send("POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 10485760\r\n\r\n");
  const Reply reply = client.read().value();
  EXPECT_EQ(reply.status, 413);
  EXPECT_TRUE(reply.body.contains("larger than 1048576 bytes"));
  EXPECT_EQ(reply.headers.value_of("Connection"), "close");
}

TEST(HttpServer, LetsAClientThatKeepsSendingReadTheRefusal) {
  RunningServer running;
  RawClient client(running.port);
  ASSERT_TRUE(client.send(post("/echo", std::string(10u << 20, 'x'))));
  EXPECT_EQ(client.read().value_or(Reply{}).status, 413);
}

TEST(HttpServer, RefusesTheBodyBeforeInvitingIt) {
  RunningServer running;
  const Reply reply = ask(running.port,
                          "POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 10485760\r\n"
                          "Expect: 100-continue\r\n\r\n");
  EXPECT_EQ(reply.status, 413);
}

RC_GTEST_PROP(HttpServer, SurvivesAnyBytes, ()) {
  static RunningServer running;
  const std::string start = *rc::gen::element<std::string>(
      "", "GET ", "GET / HTTP/1.1\r\n", "POST /echo HTTP/1.1\r\nHost: t\r\n",
      "POST /echo HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n");
  const auto noise = *rc::gen::container<std::string>(
      rc::gen::oneOf(rc::gen::elementOf(std::string("\r\n :;/0aF,%")), rc::gen::arbitrary<char>()));
  {
    RawClient client(running.port);
    client.send(start + noise);
  }
  RC_ASSERT(ask(running.port, get("/hello")).status == 200);
}

}  // namespace
}  // namespace daybook
