// GraphQL over HTTP: POST with a JSON body, GET for queries, answered from the caller's
// organisation. Text of the contract: schema/schema.graphql.
//
//   {"query": "...", "operationName": "...", "variables": {...}}
#pragma once
#include <functional>
#include <memory>
#include <optional>

#include "graphql/engine.hpp"
#include "http/router.hpp"

#include "adapters/graphql/bindings.hpp"
#include "application/caller.hpp"

namespace daybook {

using Authenticate = std::function<std::optional<Caller>(const http::Request&)>;

// schema/schema.graphql.
std::string_view schema_text();

// The engine for our contract. Refuses with "graphql.schema" and everything that is wrong, such as
// a field without a resolver.
Result<std::unique_ptr<const graphql::Engine>> make_engine(std::string_view sdl, Describe describe);

class GraphqlEndpoint {
 public:
  GraphqlEndpoint(const graphql::Engine& engine, GraphqlContext::Ports ports,
                  Authenticate authenticate)
      : engine_(engine), ports_(ports), authenticate_(std::move(authenticate)) {}

  http::Response post(const http::Request& request) const;
  http::Response get(const http::Request& request) const;

  // Queries are answered where they arrive; a mutation waits for its commit.
  static http::Execution execution_of(const http::Request& request);

 private:
  struct Operation;
  enum class Allowed { everything, queries_only };
  http::Response answer(const http::Request& request, const Operation& operation,
                        Allowed allowed) const;

  const graphql::Engine& engine_;
  GraphqlContext::Ports ports_;
  Authenticate authenticate_;
};

}  // namespace daybook
