// Requests and responses as values. Sockets, functions in a cloud and tests all meet here: an
// endpoint is a function from Request to Response and knows nothing of how either travels.
//
//   http::Response hello(const http::Request& request) {
//     return http::json_response(200, R"({"path":")" + request.path + R"("})");
//   }
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "http/headers.hpp"

namespace http {

enum class Method { get, head, post, put, patch, delete_, options };

std::string_view name_of(Method method);
// Method names are case-sensitive: "get" is none.
std::optional<Method> find_method(std::string_view name);

struct Request {
  Method method = Method::get;
  std::string path;   // percent-decoded, begins with "/"
  std::string query;  // as sent, without "?"; see query_value
  Headers headers;
  std::string body;            // whole, without transfer encoding
  std::string remote_address;  // of the peer that connected, which may be a proxy

  std::string_view header(std::string_view name) const { return headers.value_of(name); }
};

struct Stream;

// Content-Length, Date and Server are added where the response is sent.
struct Response {
  int status = 200;
  Headers headers;
  std::string body;
  std::shared_ptr<const Stream> stream = nullptr;  // instead of a body, see stream.hpp
};

using Handler = std::function<Response(const Request&)>;

// "Not Found" for 404; "Unknown" for numbers outside the registry's common part.
std::string_view reason_phrase(int status);

Response text_response(int status, std::string body);
Response json_response(int status, std::string body);
// 303: the client continues with a GET of `location`.
Response redirect_response(std::string_view location);

}  // namespace http
