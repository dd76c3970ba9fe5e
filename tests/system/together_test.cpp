// Several clients of one server.
#include <barrier>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <thread>

#include "adapters_http/frame_client.hpp"
#include "system/running_office.hpp"

namespace daybook {
namespace {

using testing::HasSubstr;

std::string training_on(std::string_view id, std::string_view day) {
  return leave_mutation(id, fmt::format("{{ leaveTypeId: \"{}\", from: \"{}\", to: \"{}\" }}",
                                        to_string(acme::kTraining), day, day));
}

TEST(Together, OfTwoClientsWhoTakeTheLastDayAtOnceExactlyOnePasses) {
  RunningOffice office;
  const Version before = office.version();
  std::barrier start(2);
  std::vector<Reply> replies(2);
  {
    std::vector<std::jthread> clients;
    for (std::size_t client = 0; client < 2; ++client)
      clients.emplace_back([&, client] {
        const std::string id = fmt::format("client {}", client);
        start.arrive_and_wait();
        replies[client] =
            office.ask("Anna", training_on(id, client == 0 ? "2026-07-01" : "2026-07-02"));
      });
  }
  const bool first_refused = !rule_in(replies[0].body).empty();
  const Reply& refused = replies[first_refused ? 0 : 1];
  const Reply& passed = replies[first_refused ? 1 : 0];
  EXPECT_THAT(passed.body, HasSubstr("\"status\":\"PENDING\""));
  EXPECT_THAT(passed.body, HasSubstr("\"userErrors\":[]"));
  EXPECT_EQ(refused.status, 200);
  EXPECT_EQ(rule_in(refused.body), "request.balance_short");
  EXPECT_THAT(refused.body, HasSubstr("\"request\":null"));
  EXPECT_THAT(refused.body, HasSubstr(R"({"name":"day","value":"2026-07-02"})"));
  EXPECT_THAT(refused.body, HasSubstr(R"({"name":"cost","value":"1"})"));
  EXPECT_THAT(refused.body, HasSubstr(R"({"name":"available","value":"0"})"));
  EXPECT_EQ(office.version(), before.next());
}

TEST(Together, ARetryOverHttpGetsTheFirstAnswer) {
  RunningOffice office;
  const std::string mutation = training_on("once", "2026-07-01");
  const Reply first = office.ask("Anna", mutation);
  const Version after = office.version();
  EXPECT_THAT(first.body, HasSubstr("\"status\":\"PENDING\""));
  EXPECT_EQ(office.ask("Anna", mutation).body, first.body);
  EXPECT_EQ(rule_in(office.ask("Anna", training_on("once", "2026-07-02")).body),
            "command.id_reused");
  EXPECT_EQ(office.version(), after);
}

class LivePage {
 public:
  LivePage(RunningOffice& office, std::string_view name)
      : client_(office.port(), "/graphql",
                "Sec-WebSocket-Protocol: graphql-transport-ws\r\n" + office.signed_in(name)) {
    client_.send_text(R"({"type":"connection_init"})");
  }
  void subscribe(std::string_view operation) {
    client_.send_text(
        fmt::format(R"({{"id":"1","type":"subscribe","payload":{}}})", operation_body(operation)));
  }
  // "" when none comes.
  std::string next_message() {
    const auto frame = client_.read();
    return frame ? frame->payload : "";
  }

 private:
  FrameClient client_;
};

TEST(Together, AnOpenPageIsToldWhenTheApproverDecides) {
  RunningOffice office;
  LivePage page(office, "Anna");
  EXPECT_THAT(page.next_message(), HasSubstr("connection_ack"));
  page.subscribe(
      fmt::format("subscription {{ live {{ request(id: \"{}\") {{ status decidedBy {{ "
                  "name }} }} }} }}",
                  to_string(RequestId::from_name("Anna"))));
  EXPECT_THAT(page.next_message(), HasSubstr("\"status\":\"PENDING\""));

  // Somebody else's business changes nothing on this page, and is not sent.
  EXPECT_EQ(rule_in(office.ask("Carl", training_on("carl", "2026-07-01")).body), "");
  EXPECT_EQ(rule_in(office.ask("Ben", decide_mutation("approveLeave", "Anna")).body), "");
  const std::string told = page.next_message();
  EXPECT_THAT(told, HasSubstr("\"status\":\"APPROVED\""));
  EXPECT_THAT(told, HasSubstr("\"name\":\"Ben\""));
}

TEST(Together, AStrangerIsNotConnected) {
  RunningOffice office;
  FrameClient client(office.port(), "/graphql", "Sec-WebSocket-Protocol: graphql-transport-ws\r\n");
  client.send_text(R"({"type":"connection_init"})");
  const auto frame = client.read();
  ASSERT_TRUE(frame.has_value());
  EXPECT_EQ(frame->opcode, 8);
  EXPECT_EQ(frame->close_code(), 4403);
}

}  // namespace
}  // namespace daybook
