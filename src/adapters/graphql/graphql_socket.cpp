#include "adapters/graphql/graphql_socket.hpp"

#include "adapters/graphql/nodes.hpp"
#include "adapters/graphql/operation_json.hpp"
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

}  // namespace

class GraphqlSocket::Executor final : public SocketExecutor {
 public:
  Executor(const GraphqlSocket& socket, std::optional<Caller> caller)
      : socket_(socket), caller_(caller) {}

  base::Outcome connect(const boost::json::value&) override {
    if (caller_) return {};
    return base::fail(base::ErrorCode::forbidden, "session.missing");
  }

  std::unique_ptr<RunningOperation> begin(const boost::json::value& payload,
                                          std::shared_ptr<OperationSink> sink) override {
    const auto operation = read_operation(payload);
    if (!operation) return refuse(operation.error(), *sink);
    const auto document = socket_.parts_.documents.find(*operation);
    if (!document) return refuse(document.error(), *sink);
    const auto prepared = socket_.parts_.engine.prepare(document->text, operation->name);
    if (!prepared) return refuse(prepared.error(), *sink);
    if (document->is_new) socket_.parts_.documents.learn(operation->hash, document->text);
    boost::json::value variables;
    if (operation->variables) variables = *operation->variables;
    LiveQueries::Query query{
        .caller = *caller_, .operation = *prepared, .variables = std::move(variables), .push = {}};
    if (prepared->kind() == graphql::OperationKind::subscription) {
      query.push = [sink](std::string result) { sink->next(result, Delivery::latest); };
      return std::make_unique<RunningLiveQuery>(socket_.live_,
                                                socket_.live_.start(std::move(query)));
    }
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
  std::optional<Caller> caller_;
};

void GraphqlSocket::answer_once(const LiveQueries::Query& query, OperationSink& sink) const {
  std::string result;
  const auto view = parts_.ports.host.view(query.caller.org);
  if (!view) {
    parts_.engine.write_refusal(view.error(), result);
    return sink.fail(errors_of(result));
  }
  GraphqlContext context(parts_.ports, query.caller.org, query.caller.person, *view);
  parts_.engine.execute(query.operation, &query.variables, RootNode{}, context, result,
                        {.deadline = std::chrono::steady_clock::now() + parts_.settings.timeout});
  sink.next(result);
  sink.complete();
}

http::WebSocketRoute GraphqlSocket::route() const {
  return {.subprotocols = {std::string(TransportWs::kSubprotocol)},
          .open = [this](const http::Request& request, std::string_view subprotocol,
                         std::shared_ptr<http::WebSocket> socket) -> http::WebSocketOpening {
            return TransportWs::open(subprotocol, std::move(socket),
                                     std::make_unique<Executor>(*this, authenticate_(request)));
          }};
}

}  // namespace daybook
