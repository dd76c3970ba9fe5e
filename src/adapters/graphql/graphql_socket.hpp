// GraphQL over graphql-transport-ws and over server-sent events, at the path of the HTTP endpoint:
// subscriptions live, queries and mutations once.
#pragma once
#include "http/web_socket.hpp"

#include "adapters/graphql/graphql_endpoint.hpp"
#include "adapters/graphql/live_queries.hpp"

namespace daybook {

class OperationSink;

// Runs what waits for a commit somewhere else; false when there is no room for it.
using RunBlocking = std::function<bool(std::move_only_function<void()>)>;

class GraphqlSocket {
 public:
  using Parts = GraphqlEndpoint::Parts;

  GraphqlSocket(const Parts& parts, Authenticate authenticate, LiveQueries& live,
                RunBlocking run_blocking)
      : parts_(parts),
        authenticate_(std::move(authenticate)),
        live_(live),
        run_blocking_(std::move(run_blocking)) {}

  // Who connects is decided by the upgrade request, as for every other request.
  http::WebSocketRoute route() const;

  // Whether a request prefers server-sent events to one answer.
  static bool wants_events(const http::Request& request);
  // The same operations, one in a request: POST as for one answer, GET for all but mutations.
  // Last-Event-ID, or extensions.resumeFrom, is a version that the client has the answer of.
  http::Response events(const http::Request& request) const;

 private:
  class Executor;
  void answer_once(const LiveQueries::Query& query, OperationSink& sink) const;

  Parts parts_;
  Authenticate authenticate_;
  LiveQueries& live_;
  RunBlocking run_blocking_;
};

}  // namespace daybook
