#include "adapters/graphql/transport_ws.hpp"

#include <boost/json/serialize.hpp>
#include <utility>

#include "json/reader.hpp"
#include "json/writer.hpp"

namespace daybook {
namespace {

// The close codes of the protocol.
constexpr std::uint16_t kBadRequest = 4400;
constexpr std::uint16_t kUnauthorized = 4401;
constexpr std::uint16_t kForbidden = 4403;
constexpr std::uint16_t kSubprotocolUnknown = 4406;
constexpr std::uint16_t kInitTimeout = 4408;
constexpr std::uint16_t kSubscriberExists = 4409;
constexpr std::uint16_t kInitTwice = 4429;

const boost::json::value kNull;

// The text under `key`, or nothing where it is missing or no string.
std::string_view text_of(const boost::json::object& message, std::string_view key) {
  const auto* value = message.if_contains({key.data(), key.size()});
  const auto* text = value == nullptr ? nullptr : value->if_string();
  return text == nullptr ? std::string_view{} : std::string_view(text->data(), text->size());
}

// By its text, or by its hash.
bool names_query(const boost::json::object& payload) {
  return !text_of(payload, "query").empty() || payload.contains("documentId") ||
         payload.contains("extensions");
}

const boost::json::value& payload_of(const boost::json::object& message) {
  const auto* payload = message.if_contains("payload");
  return payload == nullptr ? kNull : *payload;
}

// A message of our own. Empty `id` and `payload` are left out; `payload` is JSON.
std::string message_text(std::string_view type, std::string_view id = {},
                         std::string_view payload = {}) {
  std::string text;
  text.reserve(payload.size() + id.size() + 64);
  json::Writer out(text);
  out.begin_object();
  if (!id.empty()) out.key("id"), out.string(id);
  out.key("type"), out.string(type);
  if (!payload.empty()) out.key("payload"), out.raw(payload);
  out.end_object();
  return text;
}

std::string too_many_operations(std::size_t max) {
  const std::string number = std::to_string(max);
  return R"([{"message":"At most )" + number +
         R"( operations may run on one connection.","extensions":{"code":"UNAVAILABLE",)" +
         R"("rule":"graphql.too_many_operations","max":")" + number + R"("}}])";
}

}  // namespace

// Holds the session weakly: an operation that outlives its connection keeps nothing alive.
class TransportWs::Sink final : public OperationSink {
 public:
  Sink(std::weak_ptr<TransportWs> session, std::string id, std::uint64_t number)
      : session_(std::move(session)), id_(std::move(id)), number_(number) {}

  void next(std::string_view result_json, Delivery delivery, std::string_view) override {
    if (const auto session = session_.lock()) session->deliver(id_, number_, result_json, delivery);
  }
  void fail(std::string_view errors_json) override {
    if (const auto session = session_.lock())
      session->finish(id_, number_, message_text("error", id_, errors_json));
  }
  void complete() override {
    if (const auto session = session_.lock())
      session->finish(id_, number_, message_text("complete", id_));
  }

 private:
  std::weak_ptr<TransportWs> session_;
  std::string id_;
  std::uint64_t number_;
};

TransportWs::TransportWs(std::shared_ptr<http::WebSocket> socket,
                         std::unique_ptr<SocketExecutor> executor, TransportLimits limits,
                         Clock now)
    : socket_(std::move(socket)),
      executor_(std::move(executor)),
      limits_(limits),
      now_(std::move(now)),
      opened_at_(now_()) {}

std::shared_ptr<TransportWs> TransportWs::open(std::string_view subprotocol,
                                               std::shared_ptr<http::WebSocket> socket,
                                               std::unique_ptr<SocketExecutor> executor,
                                               TransportLimits limits, Clock now) {
  std::shared_ptr<TransportWs> session(
      new TransportWs(std::move(socket), std::move(executor), limits, std::move(now)));
  if (subprotocol != kSubprotocol)
    session->refuse(kSubprotocolUnknown, "Subprotocol not acceptable");
  return session;
}

void TransportWs::on_text(std::string_view text) {
  if (state_ == State::closed) return;
  const auto parsed = json::parse(text, {.bytes = limits_.message_bytes});
  if (!parsed) return refuse(kBadRequest, "Invalid message: " + parsed.error().rule);
  const auto* message = parsed->if_object();
  if (message == nullptr) return refuse(kBadRequest, "Invalid message: not an object");
  receive(text_of(*message, "type"), *message);
}

void TransportWs::receive(std::string_view type, const boost::json::object& message) {
  if (type == "connection_init") return initialise(message);
  if (type == "ping") return answer_ping(message);
  if (type == "pong") return;
  if (type == "subscribe") return subscribe(message);
  if (type == "complete") return complete(message);
  refuse(kBadRequest, "Invalid message: unknown type");
}

void TransportWs::initialise(const boost::json::object& message) {
  if (state_ == State::acknowledged) return refuse(kInitTwice, "Too many initialisation requests");
  const boost::json::value& payload = payload_of(message);
  if (!payload.is_object() && !payload.is_null())
    return refuse(kBadRequest, "Invalid message: the payload is no object");
  if (!executor_->connect(payload)) return refuse(kForbidden, "Forbidden");
  state_ = State::acknowledged;
  socket_->send(message_text("connection_ack"));
}

void TransportWs::answer_ping(const boost::json::object& message) {
  const auto* payload = message.if_contains("payload");
  const std::string echo = payload == nullptr ? "" : boost::json::serialize(*payload);
  socket_->send(message_text("pong", {}, echo));
}

void TransportWs::subscribe(const boost::json::object& message) {
  if (state_ != State::acknowledged) return refuse(kUnauthorized, "Unauthorized");
  const std::string id(text_of(message, "id"));
  const boost::json::value& payload = payload_of(message);
  if (id.empty() || id.size() > limits_.id_bytes)
    return refuse(kBadRequest, "Invalid message: the id is missing or too long");
  if (!payload.is_object() || !names_query(payload.get_object()))
    return refuse(kBadRequest, "Invalid message: the payload has no query");
  const std::uint64_t number = reserve(id);
  if (number == 0) return;
  auto operation = executor_->begin(payload, std::make_shared<Sink>(weak_from_this(), id, number));
  const std::lock_guard lock(mutex_);
  const auto entry = operations_.find(id);
  // If it is over already, `operation` is let go here; nobody else can have begun one with its id.
  if (entry != operations_.end()) entry->second.operation = std::move(operation);
}

std::uint64_t TransportWs::reserve(const std::string& id) {
  const std::lock_guard lock(mutex_);
  if (operations_.contains(id)) {
    refuse(kSubscriberExists, "Subscriber for " + id + " already exists");
    return 0;
  }
  if (operations_.size() >= limits_.operations) {
    socket_->send(message_text("error", id, too_many_operations(limits_.operations)));
    return 0;
  }
  operations_[id].number = ++last_number_;
  return last_number_;
}

void TransportWs::complete(const boost::json::object& message) {
  const std::string id(text_of(message, "id"));
  if (id.empty()) return refuse(kBadRequest, "Invalid message: the id is missing");
  std::unique_ptr<RunningOperation> ended;  // before the lock, so that it ends after it
  const std::lock_guard lock(mutex_);
  const auto entry = operations_.find(id);
  if (entry == operations_.end()) return;
  ended = std::move(entry->second.operation);
  operations_.erase(entry);
}

void TransportWs::deliver(const std::string& id, std::uint64_t number, std::string_view result,
                          Delivery delivery) {
  std::string text = message_text("next", id, result);
  const std::lock_guard lock(mutex_);
  const auto entry = operations_.find(id);
  if (entry == operations_.end() || entry->second.number != number) return;
  if (delivery == Delivery::latest)
    socket_->send_latest(number, std::move(text));
  else
    socket_->send(std::move(text));
}

void TransportWs::finish(const std::string& id, std::uint64_t number, std::string message) {
  std::unique_ptr<RunningOperation> ended;  // before the lock, as above
  const std::lock_guard lock(mutex_);
  const auto entry = operations_.find(id);
  if (entry == operations_.end() || entry->second.number != number) return;
  ended = std::move(entry->second.operation);
  operations_.erase(entry);
  socket_->send(std::move(message));
}

void TransportWs::refuse(std::uint16_t code, std::string reason) {
  state_ = State::closed;
  socket_->close(code, std::move(reason));
}

void TransportWs::on_close() {
  state_ = State::closed;
  std::map<std::string, Entry> ended;
  {
    const std::lock_guard lock(mutex_);
    ended.swap(operations_);
  }
}

void TransportWs::on_tick() {
  if (state_ == State::opened && now_() - opened_at_ >= limits_.init_timeout)
    return refuse(kInitTimeout, "Connection initialisation timeout");
  if (state_ == State::acknowledged && !executor_->may_go_on()) refuse(kForbidden, "Forbidden");
}

}  // namespace daybook
