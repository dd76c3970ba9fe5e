#include "adapters/graphql/graphql_endpoint.hpp"

#include <boost/json/monotonic_resource.hpp>
#include <span>

#include "http/negotiation.hpp"
#include "http/problem.hpp"
#include "http/uri.hpp"
#include "json/reader.hpp"

#include "adapters/graphql/nodes.hpp"
#include "adapters/graphql/operation_json.hpp"

namespace daybook {
namespace {

constexpr std::string_view kGraphqlJson = "application/graphql-response+json";
constexpr std::string_view kJson = "application/json";
constexpr std::chrono::seconds kQueryTimeout{10};
constexpr json::Limits kBodyLimits{.bytes = 1u << 20, .depth = 32};

// What GraphQL over HTTP calls the legacy media type answers 200 also to what never ran.
int status_of(graphql::Disposition disposition, std::string_view media_type) {
  const bool refused = disposition == graphql::Disposition::refused;
  return refused && media_type == kGraphqlJson ? 400 : 200;
}

http::Response respond(int status, std::string_view media_type, std::string body) {
  http::Response response{.status = status, .headers = {}, .body = std::move(body)};
  response.headers.add("Content-Type", std::string(media_type) + "; charset=utf-8");
  response.headers.add("Cache-Control", "no-store");
  return response;
}

http::Response unauthenticated() {
  return http::json_response(
      401, R"({"errors":[{"message":"Sign in first.",)"
           R"("extensions":{"code":"UNAUTHENTICATED","rule":"session.missing"}}]})");
}

}  // namespace

struct GraphqlEndpoint::Operation : OperationJson {};

Result<std::unique_ptr<const graphql::Engine>> make_engine(std::string_view sdl,
                                                           Describe describe) {
  graphql::Bindings bindings;
  for (const graphql::Bindings& part :
       {bind_scalars(), bind_query(), bind_organisation(), bind_person(), bind_balance(),
        bind_statement(), bind_request(), bind_away(), bind_errors(describe), bind_mutation(),
        bind_change(), bind_policy(), bind_rule(), bind_approval(), bind_life()})
    bindings.append(part);
  auto schema = TRY(graphql::Schema::create(sdl, bindings));
  return std::make_unique<const graphql::Engine>(std::move(schema),
                                                 graphql::Options{.describe = describe});
}

http::Execution GraphqlEndpoint::execution_of(const http::Request& request) {
  // The keyword may hide behind an escape; a query that mentions it only loses a thread switch.
  // Previews take long enough to hold others up.
  const bool may_wait = request.body.find("mutation") != std::string::npos ||
                        request.body.find("preview") != std::string::npos ||
                        request.body.find("\\u") != std::string::npos;
  return may_wait ? http::Execution::on_worker : http::Execution::on_loop;
}

http::Response GraphqlEndpoint::post(const http::Request& request) const {
  if (!http::is_media_type(request.header("Content-Type"), kJson))
    return http::problem(415, "http.media_type", "Send the operation as application/json.");
  unsigned char arena[8192];
  boost::json::monotonic_resource memory(arena, sizeof arena);
  const auto body = json::parse(request.body, kBodyLimits, &memory);
  if (!body) return http::problem(body.error());
  const auto operation = read_operation(*body);
  if (!operation) return http::problem(operation.error());
  return answer(request, {*operation}, Allowed::everything);
}

http::Response GraphqlEndpoint::get(const http::Request& request) const {
  const auto query = http::query_value(request.query, "query");
  if (!query)
    return http::problem(base::Error{base::ErrorCode::invalid,
                                     "graphql.request_malformed",
                                     {{"field", "query"}, {"expected", "the operation"}}});
  const std::string name = http::query_value(request.query, "operationName").value_or("");
  const auto text = http::query_value(request.query, "variables");
  boost::json::value variables;
  if (text && !text->empty()) {
    auto parsed = json::parse(*text, kBodyLimits);
    if (!parsed) return http::problem(parsed.error());
    variables = std::move(*parsed);
  }
  if (!variables.is_null() && !variables.is_object())
    return http::problem(base::Error{base::ErrorCode::invalid,
                                     "graphql.request_malformed",
                                     {{"field", "variables"}, {"expected", "an object"}}});
  return answer(request, {{*query, name, &variables}}, Allowed::queries_only);
}

http::Response GraphqlEndpoint::answer(const http::Request& request, const Operation& operation,
                                       Allowed allowed) const {
  static constexpr std::string_view kOffers[] = {kGraphqlJson, kJson};
  // Without a wish, the older type: what every client understands.
  const std::string_view accept = request.header("Accept");
  const auto media_type = accept.empty() || accept == "*/*"
                              ? std::optional(kJson)
                              : http::best_media_type(accept, kOffers);
  if (!media_type)
    return http::problem(406, "http.not_acceptable", "Answers are application/json.");
  std::string body;
  const auto prepared = engine_.prepare(operation.query, operation.name);
  if (!prepared) {
    engine_.write_refusal(prepared.error(), body);
    return respond(status_of(graphql::Disposition::refused, *media_type), *media_type,
                   std::move(body));
  }
  if (prepared->kind() == graphql::OperationKind::subscription)
    return http::problem(400, "graphql.subscription_over_http",
                         "Subscribe over a WebSocket with graphql-transport-ws.");
  if (allowed == Allowed::queries_only && prepared->kind() != graphql::OperationKind::query) {
    http::Response response = http::problem(405, "graphql.get_is_for_queries",
                                            "GET answers queries only; send this with POST.");
    response.headers.set("Allow", "POST");
    return response;
  }
  const auto caller = authenticate_(request);
  if (!caller) return unauthenticated();
  const auto view = ports_.host.view(caller->org);
  if (!view) {
    engine_.write_refusal(view.error(), body);
    return respond(http::status_of(view.error().code), *media_type, std::move(body));
  }
  GraphqlContext context(ports_, caller->org, caller->person, *view);
  body.reserve(2048);
  const auto disposition =
      engine_.execute(*prepared, operation.variables, RootNode{}, context, body,
                      {.deadline = std::chrono::steady_clock::now() + kQueryTimeout});
  return respond(status_of(disposition, *media_type), *media_type, std::move(body));
}

}  // namespace daybook
