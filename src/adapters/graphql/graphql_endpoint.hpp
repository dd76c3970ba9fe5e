// GraphQL over HTTP: POST with a JSON body, GET for queries, answered from the caller's
// organisation. Text of the contract: schema/schema.graphql.
//
//   {"query": "...", "operationName": "...", "variables": {...}}
//   {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "..."}}, "variables": {...}}
#pragma once
#include <functional>
#include <memory>
#include <optional>

#include "graphql/engine.hpp"
#include "http/router.hpp"

#include "adapters/graphql/bindings.hpp"
#include "adapters/graphql/graphql_settings.hpp"
#include "adapters/graphql/known_documents.hpp"
#include "application/caller.hpp"

namespace daybook {

using Authenticate = std::function<std::optional<Caller>(const http::Request&)>;

// schema/schema.graphql.
std::string_view schema_text();

// The engine for our contract. Refuses with "graphql.schema" and everything that is wrong, such as
// a field without a resolver.
Result<std::unique_ptr<const graphql::Engine>> make_engine(std::string_view sdl, Describe describe,
                                                           const GraphqlSettings& settings = {});

class GraphqlEndpoint {
 public:
  // What is given outlives the endpoint.
  struct Parts {
    const graphql::Engine& engine;
    const KnownDocuments& documents;
    const GraphqlSettings& settings;
    GraphqlContext::Ports ports;
  };

  GraphqlEndpoint(const Parts& parts, Authenticate authenticate)
      : parts_(parts), authenticate_(std::move(authenticate)) {}

  http::Response post(const http::Request& request) const;
  // With an ETag: a client that polls is answered 304 as long as nothing has changed.
  http::Response get(const http::Request& request) const;

  // Queries are answered where they arrive; a mutation waits for its commit.
  static http::Execution execution_of(const http::Request& request);

 private:
  enum class Allowed { everything, queries_only };
  struct Asked {
    Caller caller;
    std::string_view media_type;
    Allowed allowed = Allowed::everything;
  };

  http::Response post_many(const Asked& asked, const boost::json::array& operations) const;
  http::Response answer(const Asked& asked, const OperationJson& operation) const;
  http::Response execute(const Asked& asked, const graphql::Prepared& prepared,
                         const boost::json::value* variables) const;
  http::Response refuse(const Asked& asked, const graphql::Problems& problems) const;

  Parts parts_;
  Authenticate authenticate_;
};

}  // namespace daybook
