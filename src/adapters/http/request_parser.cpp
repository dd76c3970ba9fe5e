#include "adapters/http/request_parser.hpp"

#include "http/problem.hpp"
#include "http/uri.hpp"

namespace daybook::wire {
namespace {

namespace errors = boost::beast::http;

std::string_view view(boost::beast::string_view text) { return {text.data(), text.size()}; }

http::Response bad_request(std::string_view rule, std::string_view message) {
  return http::problem(400, rule, message);
}

http::Response target_too_long(std::size_t bytes_max) {
  return http::problem(414, "http.target_too_long",
                       "The request target is longer than " + std::to_string(bytes_max) +
                           " bytes; send a long query as the body of a POST.",
                       {{"bytes_max", std::to_string(bytes_max)}});
}

http::Response header_too_large(const HttpLimits& limits) {
  return http::problem(431, "http.header_too_large",
                       "The headers are larger than " + std::to_string(limits.header_bytes) +
                           " bytes or more than " + std::to_string(limits.header_fields) + ".",
                       {{"bytes_max", std::to_string(limits.header_bytes)},
                        {"fields_max", std::to_string(limits.header_fields)}});
}

http::Response body_too_large(std::size_t bytes_max) {
  return http::problem(413, "http.body_too_large",
                       "The body is larger than " + std::to_string(bytes_max) + " bytes.",
                       {{"bytes_max", std::to_string(bytes_max)}});
}

}  // namespace

RequestParser::RequestParser(http::Request& request, const HttpLimits& limits,
                             std::atomic<std::size_t>* larger_bodies)
    : request_(request),
      limits_(limits),
      larger_bodies_(larger_bodies),
      body_bytes_max_(limits.body_bytes) {
  eager(true);
  header_limit(std::uint32_t(limits.header_bytes));
  body_limit(limits.body_bytes);
  request_.path.clear();
  request_.query.clear();
  request_.headers.clear();
  request_.body.clear();
}

RequestParser::~RequestParser() {
  if (holds_larger_body_) --*larger_bodies_;
}

Feed RequestParser::feed(std::string_view bytes, std::size_t& taken) {
  Error error;
  taken = put({bytes.data(), bytes.size()}, error);
  if (error && error != errors::error::need_more) {
    if (!refusal_) refusal_ = explain(error);
    return Feed::refused;
  }
  if (is_done()) return Feed::complete;
  // Without this, a chunk header or trailer without end would fill the connection's buffer.
  if (bytes.size() - taken >= limits_.header_bytes) {
    refusal_ = version_ == 0 ? target_too_long(limits_.target_bytes) : header_too_large(limits_);
    return Feed::refused;
  }
  return Feed::need_more;
}

void RequestParser::on_request_impl(boost::beast::http::verb, Text method, Text target, int version,
                                    Error& error) {
  version_ = version;
  header_bytes_ = method.size() + target.size();
  if (target.size() > limits_.target_bytes)
    return refuse(target_too_long(limits_.target_bytes), error);
  const auto known = http::find_method(view(method));
  if (!known)
    return refuse(http::problem(501, "http.method_unknown", "The server knows no such method.",
                                {{"method", std::string(view(method).substr(0, 32))}}),
                  error);
  auto parsed = http::parse_target(view(target));
  if (!parsed)
    return refuse(bad_request(parsed.error().rule, "The request target is malformed."), error);
  request_.method = *known;
  request_.path = std::move(parsed->path);
  request_.query = std::move(parsed->query);
  if (larger_bodies_ && request_.path == limits_.larger_bodies.path) allow_larger_body(error);
}

void RequestParser::allow_larger_body(Error& error) {
  holds_larger_body_ = true;
  if (++*larger_bodies_ > limits_.larger_bodies.at_once) {
    http::Response busy = http::problem(503, "http.overloaded",
                                        "Too many files are on their way; try again in a while.");
    busy.headers.add("Retry-After", "5");
    return refuse(std::move(busy), error);
  }
  body_bytes_max_ = limits_.larger_bodies.body_bytes;
  body_limit(body_bytes_max_);
}

void RequestParser::on_field_impl(Field field, Text name, Text value, Error& error) {
  // Trailers: nothing of ours uses them, and as headers they could replace what was checked.
  if (header_done_) return;
  header_bytes_ += name.size() + value.size() + 4;
  if (header_bytes_ > limits_.header_bytes || request_.headers.size() >= limits_.header_fields)
    return refuse(header_too_large(limits_), error);
  // Any other coding leaves it open where the body ends, which is how requests are smuggled.
  if (field == Field::transfer_encoding && !http::equal_ignoring_case(view(value), "chunked"))
    return refuse(http::problem(501, "http.transfer_encoding_unknown",
                                "The only transfer encoding here is chunked."),
                  error);
  request_.headers.add(view(name), view(value));
}

void RequestParser::on_header_impl(Error& error) {
  header_done_ = true;
  const std::size_t hosts = request_.headers.count("Host");
  if (hosts > 1 || (hosts == 0 && version_ == 11))
    return refuse(bad_request("http.host_header", "Exactly one Host header is needed."), error);
  if (version_ == 10 && request_.headers.find("Transfer-Encoding"))
    return refuse(
        bad_request("http.transfer_encoding_unknown", "HTTP/1.0 has no transfer encodings."),
        error);
  const auto expectation = request_.headers.find("Expect");
  if (!expectation) return;
  if (!http::equal_ignoring_case(*expectation, "100-continue"))
    return refuse(http::problem(417, "http.expectation_unknown",
                                "The only expectation here is 100-continue."),
                  error);
  wants_continue_ = version_ == 11;
}

std::size_t RequestParser::on_body_impl(Text body, Error&) {
  request_.body.append(body.data(), body.size());
  return body.size();
}

std::size_t RequestParser::on_chunk_body_impl(std::uint64_t, Text body, Error& error) {
  return on_body_impl(body, error);
}

void RequestParser::refuse(http::Response refusal, Error& error) {
  refusal_ = std::move(refusal);
  error = errors::error::bad_value;
}

http::Response RequestParser::explain(const Error& error) const {
  using Reason = errors::error;
  if (error == Reason::header_limit)
    return version_ == 0 ? target_too_long(limits_.target_bytes) : header_too_large(limits_);
  if (error == Reason::body_limit) return body_too_large(body_bytes_max_);
  if (error == Reason::bad_version)
    return http::problem(505, "http.version_unknown", "The server speaks HTTP/1.1 and 1.0.");
  if (error == Reason::bad_content_length || error == Reason::multiple_content_length)
    return bad_request("http.content_length", "The Content-Length is malformed or ambiguous.");
  if (error == Reason::bad_transfer_encoding)
    return bad_request("http.transfer_encoding",
                       "The Transfer-Encoding is malformed, repeated or beside a Content-Length.");
  if (error == Reason::bad_chunk || error == Reason::bad_chunk_extension)
    return bad_request("http.malformed_chunk", "A chunk of the body is malformed.");
  if (error == Reason::bad_method || error == Reason::bad_target)
    return bad_request("http.malformed_request_line", "The request line is malformed.");
  return bad_request("http.malformed_header", "A header is malformed: " + error.message() + ".");
}

}  // namespace daybook::wire
