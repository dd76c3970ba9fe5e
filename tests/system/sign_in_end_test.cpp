// What goes on ends with the sign-in that it began with: subscriptions over WebSockets and
// server-sent events, on a running server, when the session is over.
#include "adapters_http/frame_client.hpp"
#include "system/asking_office.hpp"

namespace daybook {
namespace {

constexpr std::string_view kLive = "subscription { live { me { name } } }";

class EndOfASignIn : public AskingOffice {
 protected:
  // A day is as long as it lasts.
  void session_ends() { office.clock.set("2026-03-03T08:00:01.000Z"); }
};

TEST_F(EndOfASignIn, ClosesAWebSocketWith4403) {
  FrameClient client(office.port(), "/graphql",
                     "Sec-WebSocket-Protocol: graphql-transport-ws\r\n" + office.signed_in("Anna"));
  client.send_text(R"({"type":"connection_init"})");
  ASSERT_TRUE(client.read().value().payload.contains("connection_ack"));
  client.send_text(
      fmt::format(R"({{"id":"1","type":"subscribe","payload":{}}})", operation_body(kLive)));
  EXPECT_TRUE(client.read().value().payload.contains(R"("me":{"name":"Anna"})"));
  session_ends();
  const auto frame = client.read();
  ASSERT_TRUE(frame.has_value());
  EXPECT_EQ(frame->opcode, 8);
  EXPECT_EQ(frame->close_code(), 4403);
}

TEST_F(EndOfASignIn, EndsAStreamWithoutSayingThatItIsComplete) {
  const std::string body = operation_body(kLive);
  RawClient client(office.port());
  client.send(
      fmt::format("POST /graphql HTTP/1.1\r\nHost: test\r\nAccept: text/event-stream\r\n"
                  "Content-Type: application/json\r\n{}Content-Length: {}\r\n\r\n{}",
                  office.signed_in("Anna"), body.size(), body));
  std::string received;
  while (!received.contains(R"("me":{"name":"Anna"})")) {
    const std::string more = client.read_bytes(1);
    ASSERT_FALSE(more.empty()) << received;
    received += more;
  }
  session_ends();
  for (std::string more = "?"; !more.empty(); received += more) more = client.read_bytes(1);
  EXPECT_TRUE(received.contains("event: next")) << received;
  EXPECT_FALSE(received.contains("event: complete")) << received;
  EXPECT_TRUE(client.is_closed_within(std::chrono::seconds(5)));
}

}  // namespace
}  // namespace daybook
