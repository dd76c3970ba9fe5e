#include "adapters/graphql/graphql_endpoint.hpp"

#include <boost/json/monotonic_resource.hpp>
#include <span>

#include "http/negotiation.hpp"
#include "http/problem.hpp"
#include "json/reader.hpp"

#include "adapters/graphql/nodes.hpp"
#include "adapters/graphql/request_body.hpp"
#include "application/log/text_digest.hpp"

namespace daybook {
namespace {

constexpr std::string_view kGraphqlJson = "application/graphql-response+json";
constexpr std::string_view kJson = "application/json";

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

http::Response too_many_requests(std::chrono::nanoseconds wait) {
  http::Response response =
      http::problem(429, "graphql.too_many_requests", "Too many operations; try again in a while.");
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
  response.headers.add("Retry-After", std::to_string(seconds));
  return response;
}

http::Response not_acceptable() {
  return http::problem(406, "http.not_acceptable", "Answers are application/json.");
}

// Without a wish, the older type: what every client understands.
std::optional<std::string_view> media_type_of(const http::Request& request) {
  static constexpr std::string_view kOffers[] = {kGraphqlJson, kJson};
  const std::string_view accept = request.header("Accept");
  if (accept.empty() || accept == "*/*") return kJson;
  return http::best_media_type(accept, kOffers);
}

// What depends on who asks may be kept by that client alone, and is asked for anew each time.
void add_etag(const http::Request& request, http::Response& response) {
  constexpr std::size_t kTagBytes = 32;
  if (response.status != 200) return;
  const std::string tag = '"' + digest_of(response.body).substr(0, kTagBytes) + '"';
  response.headers.set("Cache-Control", "private, no-cache");
  response.headers.set("ETag", tag);
  response.headers.add("Vary", "Accept, Authorization, Cookie");
  if (!http::matches_etag(request.header("If-None-Match"), tag)) return;
  response.status = 304;
  response.body.clear();
}

}  // namespace

Result<std::unique_ptr<const graphql::Engine>> make_engine(std::string_view sdl, Describe describe,
                                                           const GraphqlSettings& settings) {
  graphql::Bindings bindings;
  for (const graphql::Bindings& part :
       {bind_scalars(),        bind_query(),      bind_organisation(), bind_person(),
        bind_balance(),        bind_statement(),  bind_request(),      bind_away(),
        bind_errors(describe), bind_mutation(),   bind_change(),       bind_policy(),
        bind_preset(),         bind_payroll(),    bind_rule(),         bind_approval(),
        bind_life(),           bind_attachment(), bind_profile(),      bind_credit(),
        bind_waiting(),        bind_node(),       bind_page_info()})
    bindings.append(part);
  auto schema = TRY(graphql::Schema::create(sdl, bindings));
  return std::make_unique<const graphql::Engine>(
      std::move(schema), graphql::Options{.limits = settings.limits,
                                          .describe = describe,
                                          .introspection = settings.introspection});
}

http::Execution GraphqlEndpoint::execution_of(const http::Request& request) {
  // The keyword may hide behind an escape; a query that mentions it only loses a thread switch.
  // Previews and payroll take long enough to hold others up.
  const bool may_wait = request.body.find("mutation") != std::string::npos ||
                        request.body.find("preview") != std::string::npos ||
                        request.body.find("payroll") != std::string::npos ||
                        request.body.find("\\u") != std::string::npos;
  return may_wait ? http::Execution::on_worker : http::Execution::on_loop;
}

bool GraphqlEndpoint::is_visit(const http::Request& request) {
  static constexpr std::string_view kOffers[] = {kJson, kGraphqlJson, "text/html"};
  const std::string_view accept = request.header("Accept");
  return accept.contains("text/html") && http::best_media_type(accept, kOffers) == "text/html" &&
         request.query.empty();
}

http::Response GraphqlEndpoint::post(const http::Request& request) const {
  if (!http::is_media_type(request.header("Content-Type"), kJson))
    return http::problem(415, "http.media_type", "Send the operation as application/json.");
  const auto media_type = media_type_of(request);
  if (!media_type) return not_acceptable();
  const auto caller = authenticate_(request);
  if (!caller) return unauthenticated();
  unsigned char arena[8192];
  boost::json::monotonic_resource memory(arena, sizeof arena);
  const auto body = json::parse(request.body, kBodyLimits, &memory);
  if (!body) return http::problem(body.error());
  const Asked asked{*caller, *media_type};
  if (body->is_array()) return post_many(asked, body->get_array());
  const auto operation = read_operation(*body);
  return operation ? answer(asked, *operation) : http::problem(operation.error());
}

http::Response GraphqlEndpoint::get(const http::Request& request) const {
  const auto media_type = media_type_of(request);
  if (!media_type) return not_acceptable();
  const auto caller = authenticate_(request);
  if (!caller) return unauthenticated();
  const auto body = body_of_url(request);
  if (!body) return http::problem(body.error());
  const auto operation = read_operation(*body);
  if (!operation) return http::problem(operation.error());
  http::Response response = answer({*caller, *media_type, Allowed::queries_only}, *operation);
  add_etag(request, response);
  return response;
}

http::Response GraphqlEndpoint::post_many(const Asked& asked,
                                          const boost::json::array& operations) const {
  if (operations.empty() || operations.size() > parts_.settings.batch_max)
    return http::problem(
        base::Error{base::ErrorCode::invalid,
                    "graphql.batch_too_large",
                    {{"operations", std::to_string(operations.size())},
                     {"operations_max", std::to_string(parts_.settings.batch_max)}}});
  std::string body = "[";
  for (const boost::json::value& item : operations) {
    const auto operation = read_operation(item);
    if (body.size() > 1) body += ',';
    body += (operation ? answer(asked, *operation) : http::problem(operation.error())).body;
  }
  return respond(200, asked.media_type, body + "]");
}

http::Response GraphqlEndpoint::answer(const Asked& asked, const OperationJson& operation) const {
  if (const auto wait = parts_.rate_limit.take(asked.caller, std::chrono::steady_clock::now()))
    return too_many_requests(*wait);
  const auto document = parts_.documents.find(operation);
  if (!document) return refuse(asked, document.error());
  const auto prepared = parts_.engine.prepare(document->text, operation.name);
  if (!prepared) return refuse(asked, prepared.error());
  if (document->is_new) parts_.documents.learn(operation.hash, document->text);
  if (prepared->kind() == graphql::OperationKind::subscription)
    return http::problem(400, "graphql.subscription_over_http",
                         "Subscribe over a WebSocket with graphql-transport-ws, or ask for "
                         "text/event-stream.");
  if (asked.allowed == Allowed::everything || prepared->kind() == graphql::OperationKind::query)
    return execute(asked, *prepared, operation.variables);
  http::Response response = http::problem(405, "graphql.get_is_for_queries",
                                          "GET answers queries only; send this with POST.");
  response.headers.set("Allow", "POST");
  return response;
}

http::Response GraphqlEndpoint::refuse(const Asked& asked,
                                       const graphql::Problems& problems) const {
  std::string body;
  parts_.engine.write_refusal(problems, body);
  return respond(status_of(graphql::Disposition::refused, asked.media_type), asked.media_type,
                 std::move(body));
}

http::Response GraphqlEndpoint::execute(const Asked& asked, const graphql::Prepared& prepared,
                                        const boost::json::value* variables) const {
  std::string body;
  const auto view = parts_.ports.host.view(asked.caller.org);
  if (!view) {
    parts_.engine.write_refusal(view.error(), body);
    return respond(http::status_of(view.error().code), asked.media_type, std::move(body));
  }
  GraphqlContext context(parts_.ports, asked.caller.org, asked.caller.person, *view);
  body.reserve(2048);
  const auto disposition = parts_.engine.execute(
      prepared, variables, RootNode{}, context, body,
      {.deadline = std::chrono::steady_clock::now() + parts_.settings.timeout});
  return respond(status_of(disposition, asked.media_type), asked.media_type, std::move(body));
}

}  // namespace daybook
