#include "adapters/graphql/graphql_socket.hpp"

#include <charconv>

#include "http/negotiation.hpp"
#include "http/problem.hpp"
#include "http/stream.hpp"

#include "adapters/graphql/event_stream.hpp"
#include "adapters/graphql/nodes.hpp"
#include "adapters/graphql/operation_json.hpp"
#include "adapters/graphql/request_body.hpp"
#include "adapters/graphql/transport_ws.hpp"

namespace daybook {
namespace {

class RunningLiveQuery final : public RunningOperation {
 public:
  RunningLiveQuery(LiveQueries& live, LiveQueries::Id id) : live_(live), id_(id) {}
  ~RunningLiveQuery() override { live_.forget(id_); }

 private:
  LiveQueries& live_;
  LiveQueries::Id id_;
};

// {"errors":[...]} without its wrapping, as the protocol wants it.
std::string_view errors_of(std::string_view refusal) {
  const std::size_t from = refusal.find('['), to = refusal.rfind(']');
  return refusal.substr(from, to - from + 1);
}

base::Error too_many_requests(std::chrono::nanoseconds wait) {
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
  return {base::ErrorCode::unavailable,
          "graphql.too_many_requests",
          {{"retry_after_seconds", std::to_string(seconds)}}};
}

constexpr std::string_view kEventStream = "text/event-stream";

// A browser that connects again tells what it has by a header.
void resume(const http::Request& request, boost::json::value& payload) {
  const std::string_view last = request.header("Last-Event-ID");
  std::uint64_t version = 0;
  const bool is_version =
      std::from_chars(last.data(), last.data() + last.size(), version).ec == std::errc() &&
      !last.empty() && payload.is_object();
  if (!is_version) return;
  boost::json::value& extensions = payload.get_object()["extensions"];
  if (!extensions.is_object()) extensions = boost::json::object();
  extensions.get_object()["resumeFrom"] = version;
}

// What is kept of a request to ask again who made it.
http::Request proof_of(const http::Request& request) {
  http::Request proof;
  for (const std::string_view name : {"Authorization", "Cookie"})
    if (const auto value = request.headers.find(name)) proof.headers.add(name, *value);
  return proof;
}

}  // namespace

class GraphqlSocket::Executor final : public SocketExecutor {
 public:
  enum class Allowed { everything, reading };

  Executor(const GraphqlSocket& socket, const http::Request& request,
           Allowed allowed = Allowed::everything)
      : socket_(socket),
        proof_(proof_of(request)),
        caller_(socket.authenticate_(request)),
        allowed_(allowed) {}

  base::Outcome connect(const boost::json::value&) override {
    if (caller_) return {};
    return base::fail(base::ErrorCode::forbidden, "session.missing");
  }

  // A session is asked for by its id: its token may have been replaced since.
  bool may_go_on() override {
    Sessions* const sessions = socket_.parts_.ports.sessions;
    if (sessions && caller_ && caller_->session) return sessions->goes_on(*caller_);
    return socket_.authenticate_(proof_) == caller_;
  }

  std::unique_ptr<RunningOperation> begin(const boost::json::value& payload,
                                          std::shared_ptr<OperationSink> sink) override {
    const auto operation = read_operation(payload);
    if (!operation) return refuse(operation.error(), *sink);
    if (const auto wait =
            socket_.parts_.rate_limit.take(*caller_, std::chrono::steady_clock::now()))
      return refuse(too_many_requests(*wait), *sink);
    const auto document = socket_.parts_.documents.find(*operation);
    if (!document) return refuse(document.error(), *sink);
    const auto prepared = socket_.parts_.engine.prepare(document->text, operation->name);
    if (!prepared) return refuse(prepared.error(), *sink);
    if (document->is_new) socket_.parts_.documents.learn(operation->hash, document->text);
    boost::json::value variables;
    if (operation->variables) variables = *operation->variables;
    LiveQueries::Query query{.caller = *caller_,
                             .operation = *prepared,
                             .variables = std::move(variables),
                             .push = {},
                             .resume_from = operation->resume_from};
    if (prepared->kind() == graphql::OperationKind::subscription) {
      query.push = [sink](std::string result, std::string_view version) {
        sink->next(result, Delivery::latest, version);
      };
      return std::make_unique<RunningLiveQuery>(socket_.live_,
                                                socket_.live_.start(std::move(query)));
    }
    const bool changes = prepared->kind() == graphql::OperationKind::mutation;
    if (changes && allowed_ == Allowed::reading)
      return refuse(base::Error{base::ErrorCode::invalid, "graphql.get_is_for_queries", {}}, *sink);
    run_once(std::move(query), std::move(sink));
    return nullptr;
  }

 private:
  template <class Problem>
  std::unique_ptr<RunningOperation> refuse(const Problem& problem, OperationSink& sink) const {
    std::string refusal;
    socket_.parts_.engine.write_refusal(problem, refusal);
    sink.fail(errors_of(refusal));
    return nullptr;
  }

  void run_once(LiveQueries::Query query, std::shared_ptr<OperationSink> sink) const {
    const auto task = [socket = &socket_, query = std::move(query), sink] {
      socket->answer_once(query, *sink);
    };
    if (!socket_.run_blocking_(task))
      refuse(base::Error{base::ErrorCode::unavailable, "host.overloaded", {}}, *sink);
  }

  const GraphqlSocket& socket_;
  http::Request proof_;  // of who the caller is, as long as it holds
  std::optional<Caller> caller_;
  Allowed allowed_;
};

void GraphqlSocket::answer_once(const LiveQueries::Query& query, OperationSink& sink) const {
  std::string result;
  const auto view = parts_.ports.host.view(query.caller.org);
  if (!view) {
    parts_.engine.write_refusal(view.error(), result);
    return sink.fail(errors_of(result));
  }
  GraphqlContext context(parts_.ports, query.caller, *view);
  parts_.engine.execute(query.operation, &query.variables, RootNode{}, context, result,
                        {.deadline = std::chrono::steady_clock::now() + parts_.settings.timeout});
  sink.next(result);
  sink.complete();
}

bool GraphqlSocket::wants_events(const http::Request& request) {
  static constexpr std::string_view kOffers[] = {"application/json", kEventStream};
  const std::string_view accept = request.header("Accept");
  return accept.contains(kEventStream) && http::best_media_type(accept, kOffers) == kEventStream;
}

http::Response GraphqlSocket::events(const http::Request& request) const {
  if (!authenticate_(request)) return http::problem(401, "session.missing", "Sign in first.");
  const bool reads = request.method == http::Method::get;
  const bool is_json = http::is_media_type(request.header("Content-Type"), "application/json");
  if (!reads && !is_json)
    return http::problem(415, "http.media_type", "Send the operation as application/json.");
  auto payload = reads ? body_of_url(request) : json::parse(request.body, kBodyLimits);
  if (!payload) return http::problem(payload.error());
  resume(request, *payload);
  http::Response response{.status = 200, .headers = {}, .body = {}};
  response.headers.add("Content-Type", std::string(kEventStream) + "; charset=utf-8");
  response.headers.add("Cache-Control", "no-store");
  response.headers.add("X-Accel-Buffering", "no");
  const auto allowed = reads ? Executor::Allowed::reading : Executor::Allowed::everything;
  response.stream = std::make_shared<http::Stream>(
      [this, request = proof_of(request), allowed,
       payload = std::move(*payload)](std::shared_ptr<http::WebSocket> socket) {
        return EventStream::open(std::move(socket),
                                 std::make_unique<Executor>(*this, request, allowed), payload);
      });
  return response;
}

http::WebSocketRoute GraphqlSocket::route() const {
  return {.subprotocols = {std::string(TransportWs::kSubprotocol)},
          .open = [this](const http::Request& request, std::string_view subprotocol,
                         std::shared_ptr<http::WebSocket> socket) -> http::WebSocketOpening {
            return TransportWs::open(subprotocol, std::move(socket),
                                     std::make_unique<Executor>(*this, request));
          }};
}

}  // namespace daybook
