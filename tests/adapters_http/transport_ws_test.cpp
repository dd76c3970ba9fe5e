#include "adapters/graphql/transport_ws.hpp"

#include <boost/json/serialize.hpp>
#include <gtest/gtest.h>

namespace daybook {
namespace {

// Writes down what the protocol sends.
class RecordingSocket final : public http::WebSocket {
 public:
  void send(std::string text) override { sent.push_back(std::move(text)); }
  void send_latest(std::uint64_t, std::string text) override { sent.push_back("latest " + text); }
  void close(std::uint16_t code, std::string why) override {
    if (close_code == 0) close_code = code, reason = std::move(why);
  }

  std::vector<std::string> sent;
  int close_code = 0;
  std::string reason;
};

// What a test's executor saw, and the sinks through which the test answers.
struct Log {
  std::vector<std::string> begun;
  std::vector<std::shared_ptr<OperationSink>> sinks;
  int stopped = 0;
  bool refuses = false;
  bool answers_at_once = false;
  bool has_expired = false;
};

class Operation final : public RunningOperation {
 public:
  explicit Operation(Log& log) : log_(log) {}
  ~Operation() override { ++log_.stopped; }

 private:
  Log& log_;
};

class RecordingExecutor final : public SocketExecutor {
 public:
  explicit RecordingExecutor(Log& log) : log_(log) {}
  base::Outcome connect(const boost::json::value& payload) override {
    log_.begun.push_back("connect " + boost::json::serialize(payload));
    if (log_.refuses) return base::fail(base::ErrorCode::forbidden, "caller.unknown");
    return {};
  }
  bool may_go_on() override { return !log_.has_expired; }
  std::unique_ptr<RunningOperation> begin(const boost::json::value& payload,
                                          std::shared_ptr<OperationSink> sink) override {
    log_.begun.push_back(boost::json::serialize(payload));
    if (log_.answers_at_once) {
      sink->next("{\"data\":1}");
      sink->complete();
    }
    log_.sinks.push_back(std::move(sink));
    return std::make_unique<Operation>(log_);
  }

 private:
  Log& log_;
};

class Transport : public testing::Test {
 protected:
  void open(std::string_view subprotocol = TransportWs::kSubprotocol) {
    session = TransportWs::open(subprotocol, socket, std::make_unique<RecordingExecutor>(log),
                                {.operations = 2}, [this] { return now; });
  }
  void open_and_initialise() {
    open();
    session->on_text(R"({"type":"connection_init"})");
    ASSERT_EQ(socket->sent, std::vector<std::string>{R"({"type":"connection_ack"})"});
    socket->sent.clear();
    log.begun.clear();
  }
  void subscribe(const std::string& id) {
    session->on_text(R"({"id":")" + id + R"(","type":"subscribe","payload":{"query":"{a}"}})");
  }

  Log log;
  std::shared_ptr<RecordingSocket> socket = std::make_shared<RecordingSocket>();
  std::shared_ptr<TransportWs> session;
  std::chrono::steady_clock::time_point now{};
};

TEST_F(Transport, AcknowledgesAClientThatIntroducesItself) {
  open();
  session->on_text(R"({"type":"connection_init","payload":{"token":"x"}})");
  EXPECT_EQ(socket->sent, std::vector<std::string>{R"({"type":"connection_ack"})"});
  EXPECT_EQ(log.begun, std::vector<std::string>{R"(connect {"token":"x"})"});
}

TEST_F(Transport, CarriesResultsUntilTheOperationEnds) {
  open_and_initialise();
  subscribe("one");
  EXPECT_EQ(log.begun, std::vector<std::string>{R"({"query":"{a}"})"});
  log.sinks[0]->next(R"({"data":1})");
  log.sinks[0]->next(R"({"data":2})", Delivery::latest);
  log.sinks[0]->complete();
  log.sinks[0]->next(R"({"data":3})");
  log.sinks[0]->complete();
  EXPECT_EQ(socket->sent,
            (std::vector<std::string>{R"({"id":"one","type":"next","payload":{"data":1}})",
                                      R"(latest {"id":"one","type":"next","payload":{"data":2}})",
                                      R"({"id":"one","type":"complete"})"}));
  EXPECT_EQ(log.stopped, 1);
}

TEST_F(Transport, TakesResultsThatComeAtOnce) {
  open_and_initialise();
  log.answers_at_once = true;
  subscribe("one");
  subscribe("one");
  EXPECT_EQ(socket->sent.size(), 4u);
  EXPECT_EQ(log.stopped, 2);
  EXPECT_EQ(socket->close_code, 0);
}

TEST_F(Transport, PassesErrorsOfAnOperationThatNeverRan) {
  open_and_initialise();
  subscribe("one");
  log.sinks[0]->fail(R"([{"message":"no"}])");
  EXPECT_EQ(socket->sent, std::vector<std::string>{
                              R"({"id":"one","type":"error","payload":[{"message":"no"}]})"});
  EXPECT_EQ(log.stopped, 1);
}

TEST_F(Transport, StopsWhatTheClientCompletes) {
  open_and_initialise();
  subscribe("one");
  session->on_text(R"({"id":"one","type":"complete"})");
  EXPECT_EQ(log.stopped, 1);
  log.sinks[0]->next(R"({"data":1})");
  log.sinks[0]->complete();
  EXPECT_TRUE(socket->sent.empty());
  session->on_text(R"({"id":"one","type":"complete"})");
  EXPECT_EQ(socket->close_code, 0);
}

TEST_F(Transport, KeepsALateResultAwayFromANewOperationWithTheSameId) {
  open_and_initialise();
  subscribe("one");
  session->on_text(R"({"id":"one","type":"complete"})");
  subscribe("one");
  log.sinks[0]->next(R"({"data":"late"})");
  log.sinks[0]->complete();
  EXPECT_TRUE(socket->sent.empty());
  log.sinks[1]->next(R"({"data":"new"})");
  EXPECT_EQ(socket->sent.size(), 1u);
}

TEST_F(Transport, StopsEverythingWhenTheConnectionEnds) {
  open_and_initialise();
  subscribe("one");
  subscribe("two");
  session->on_close();
  EXPECT_EQ(log.stopped, 2);
  session.reset();
  log.sinks[0]->next(R"({"data":1})");
  log.sinks[1]->complete();
  EXPECT_TRUE(socket->sent.empty());
}

TEST_F(Transport, AnswersPingsWithTheirPayload) {
  open();
  session->on_text(R"({"type":"ping"})");
  session->on_text(R"({"type":"ping","payload":{"n":1}})");
  session->on_text(R"({"type":"pong"})");
  EXPECT_EQ(socket->sent, (std::vector<std::string>{R"({"type":"pong"})",
                                                    R"({"type":"pong","payload":{"n":1}})"}));
}

TEST_F(Transport, LimitsOperationsWithoutEndingTheConnection) {
  open_and_initialise();
  subscribe("one");
  subscribe("two");
  subscribe("three");
  ASSERT_EQ(socket->sent.size(), 1u);
  EXPECT_TRUE(socket->sent[0].starts_with(R"({"id":"three","type":"error","payload":[)"));
  EXPECT_TRUE(socket->sent[0].contains("graphql.too_many_operations"));
  EXPECT_EQ(socket->close_code, 0);
  log.sinks[0]->complete();
  subscribe("three");
  EXPECT_EQ(log.sinks.size(), 3u);
}

TEST_F(Transport, RefusesMessagesThatItDoesNotUnderstand) {
  const std::string_view messages[] = {
      "",
      "{",
      "[]",
      "{}",
      R"({"type":7})",
      R"({"type":"start"})",
      R"({"type":"next","id":"1"})",
      R"({"type":"connection_ack"})",
      R"({"type":"complete"})",
      R"({"type":"subscribe","payload":{"query":"{a}"}})",
      R"({"type":"subscribe","id":"","payload":{"query":"{a}"}})",
      R"({"type":"subscribe","id":7,"payload":{"query":"{a}"}})",
      R"({"type":"subscribe","id":"1"})",
      R"({"type":"subscribe","id":"1","payload":{}})",
      R"({"type":"subscribe","id":"1","payload":{"query":7}})",
  };
  for (const std::string_view message : messages) {
    socket = std::make_shared<RecordingSocket>();
    open_and_initialise();
    session->on_text(message);
    EXPECT_EQ(socket->close_code, 4400) << message;
    EXPECT_TRUE(socket->reason.starts_with("Invalid message: ")) << socket->reason;
    subscribe("after");
    EXPECT_TRUE(log.begun.empty()) << message;
  }
}

TEST_F(Transport, ClosesWithTheCodesOfTheProtocol) {
  open();
  subscribe("one");
  EXPECT_EQ(socket->close_code, 4401);

  socket = std::make_shared<RecordingSocket>();
  open_and_initialise();
  session->on_text(R"({"type":"connection_init"})");
  EXPECT_EQ(socket->close_code, 4429);

  socket = std::make_shared<RecordingSocket>();
  open_and_initialise();
  subscribe("one");
  subscribe("one");
  EXPECT_EQ(socket->close_code, 4409);
  EXPECT_EQ(socket->reason, "Subscriber for one already exists");

  socket = std::make_shared<RecordingSocket>();
  open("");
  EXPECT_EQ(socket->close_code, 4406);

  socket = std::make_shared<RecordingSocket>();
  log.refuses = true;
  open();
  session->on_text(R"({"type":"connection_init"})");
  EXPECT_EQ(socket->close_code, 4403);
}

TEST_F(Transport, WaitsForTheIntroductionOnlySoLong) {
  open();
  now += std::chrono::milliseconds(9'999);
  session->on_tick();
  EXPECT_EQ(socket->close_code, 0);
  now += std::chrono::milliseconds(1);
  session->on_tick();
  EXPECT_EQ(socket->close_code, 4408);

  socket = std::make_shared<RecordingSocket>();
  open_and_initialise();
  now += std::chrono::hours(1);
  session->on_tick();
  EXPECT_EQ(socket->close_code, 0);
}

TEST_F(Transport, EndsWithTheSignInOfItsClient) {
  open_and_initialise();
  subscribe("one");
  session->on_tick();
  EXPECT_EQ(socket->close_code, 0);
  log.has_expired = true;
  session->on_tick();
  EXPECT_EQ(socket->close_code, 4403);
}

}  // namespace
}  // namespace daybook
