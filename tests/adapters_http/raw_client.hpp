// A client that sends exactly the bytes it is told: what a library would never let through.
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "http/headers.hpp"

namespace daybook {

struct Reply {
  int status = 0;
  http::Headers headers;
  std::string body;
};

class RawClient {
 public:
  explicit RawClient(std::uint16_t port);
  ~RawClient();
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  // False when the server has closed.
  bool send(std::string_view bytes);
  // The next reply, or nothing when the connection ends first or 10 seconds pass.
  std::optional<Reply> read(bool has_body = true);
  // Exactly `count` bytes, or fewer at the end.
  std::string read_bytes(std::size_t count);
  // Whether the server closes within the time, after which nothing else was sent.
  bool is_closed_within(std::chrono::milliseconds time);

 private:
  bool fill(std::chrono::milliseconds time);

  int socket_ = -1;
  std::string received_;
};

// Sends one request and reads its reply on a connection of its own.
Reply ask(std::uint16_t port, std::string_view request);
std::string get(std::string_view path, std::string_view more_headers = {});
std::string post(std::string_view path, std::string_view body);

}  // namespace daybook
