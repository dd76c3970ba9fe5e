#include "adapters_http/raw_client.hpp"

#include <arpa/inet.h>
#include <cstdlib>
#include <fmt/format.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/result.hpp"

namespace daybook {
namespace {

constexpr std::chrono::seconds kPatience{10};

}  // namespace

RawClient::RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
  ENSURE(socket_ >= 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const int connected =
      ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address);
  ENSURE(connected == 0);
}

RawClient::~RawClient() { ::close(socket_); }

bool RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(std::size_t(sent));
  }
  return true;
}

bool RawClient::fill(std::chrono::milliseconds time) {
  pollfd waiting{socket_, POLLIN, 0};
  if (::poll(&waiting, 1, int(time.count())) <= 0) return false;
  char buffer[65536];
  const auto count = ::recv(socket_, buffer, sizeof buffer, 0);
  if (count <= 0) return false;
  received_.append(buffer, std::size_t(count));
  return true;
}

std::optional<Reply> RawClient::read(bool has_body) {
  std::size_t head_end = std::string::npos;
  while ((head_end = received_.find("\r\n\r\n")) == std::string::npos)
    if (!fill(kPatience)) return std::nullopt;
  Reply reply;
  reply.status = std::atoi(received_.c_str() + std::string_view("HTTP/1.1 ").size());
  std::string_view lines = std::string_view(received_).substr(0, head_end + 2);
  lines.remove_prefix(lines.find("\r\n") + 2);
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find("\r\n"));
    const std::size_t colon = line.find(": ");
    reply.headers.add(line.substr(0, colon), line.substr(colon + 2));
    lines.remove_prefix(line.size() + 2);
  }
  received_.erase(0, head_end + 4);
  const std::string length(reply.headers.value_of("Content-Length"));
  if (has_body) reply.body = read_bytes(std::size_t(std::atoll(length.c_str())));
  return reply;
}

std::string RawClient::read_bytes(std::size_t count) {
  while (received_.size() < count)
    if (!fill(kPatience)) break;
  std::string bytes = received_.substr(0, count);
  received_.erase(0, bytes.size());
  return bytes;
}

bool RawClient::is_closed_within(std::chrono::milliseconds time) {
  pollfd waiting{socket_, POLLIN, 0};
  char byte = 0;
  return received_.empty() && ::poll(&waiting, 1, int(time.count())) > 0 &&
         ::recv(socket_, &byte, 1, 0) <= 0;
}

Reply ask(std::uint16_t port, std::string_view request) {
  RawClient client(port);
  client.send(request);
  return client.read(!request.starts_with("HEAD ")).value_or(Reply{});
}

std::string get(std::string_view path, std::string_view more_headers) {
  return fmt::format("GET {} HTTP/1.1\r\nHost: test\r\n{}\r\n", path, more_headers);
}

std::string post(std::string_view path, std::string_view body) {
  return fmt::format("POST {} HTTP/1.1\r\nHost: test\r\nContent-Length: {}\r\n\r\n{}", path,
                     body.size(), body);
}

}  // namespace daybook
