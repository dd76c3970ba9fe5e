// The client's side of a WebSocket, frame by frame.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "adapters_http/raw_client.hpp"

namespace daybook {

struct Frame {
  int opcode = 0;  // 1 text, 2 binary, 8 close, 9 ping, 10 pong
  std::string payload;

  // Of a close frame.
  int close_code() const {
    return (static_cast<unsigned char>(payload[0]) << 8) | static_cast<unsigned char>(payload[1]);
  }
};

std::string upgrade_request(std::string_view path, std::string_view more_headers = {});
std::string masked_frame(int opcode, std::string_view payload);

class FrameClient {
 public:
  // Connects and upgrades.
  FrameClient(std::uint16_t port, std::string_view path, std::string_view more_headers = {});

  bool send_text(std::string_view text) { return raw.send(masked_frame(1, text)); }
  // The next frame that is not a ping or pong.
  std::optional<Frame> read();
  std::optional<Frame> read_any();

  RawClient raw;
  Reply reply;  // to the upgrade
};

}  // namespace daybook
