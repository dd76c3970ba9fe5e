#include "adapters/http/response_writer.hpp"

#include <charconv>

namespace daybook::wire {
namespace {

void append_number(std::string& out, std::size_t number) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out.append(digits, end);
}

// Set by the server alone: a handler that set them too would contradict it.
bool is_ours(std::string_view name) {
  for (const std::string_view ours :
       {"Content-Length", "Connection", "Transfer-Encoding", "Date", "Server"})
    if (http::equal_ignoring_case(name, ours)) return true;
  return false;
}

}  // namespace

void append_response(std::string& out, const http::Response& response, http::Method method,
                     Disposition disposition, std::string_view fixed_lines) {
  const bool has_length = !response.stream && response.status >= 200 && response.status != 204 &&
                          response.status != 304;
  out += "HTTP/1.1 ";
  append_number(out, std::size_t(response.status));
  out += ' ';
  out += http::reason_phrase(response.status);
  out += "\r\n";
  out += fixed_lines;
  for (std::size_t index = 0; index < response.headers.size(); ++index) {
    if (is_ours(response.headers.name_at(index))) continue;
    out += response.headers.name_at(index);
    out += ": ";
    out += response.headers.value_at(index);
    out += "\r\n";
  }
  if (has_length) {
    out += "Content-Length: ";
    append_number(out, response.body.size());
    out += "\r\n";
  }
  out += disposition == Disposition::close ? "Connection: close\r\n\r\n"
                                           : "Connection: keep-alive\r\n\r\n";
  if (has_length && method != http::Method::head) out += response.body;
}

}  // namespace daybook::wire
