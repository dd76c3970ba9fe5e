#include "adapters_http/frame_client.hpp"

#include <fmt/format.h>

namespace daybook {

std::string upgrade_request(std::string_view path, std::string_view more_headers) {
  return get(path, fmt::format("Upgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n"
                               "Sec-WebSocket-Version: 13\r\n"
                               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n{}",
                               more_headers));
}

std::string masked_frame(int opcode, std::string_view payload) {
  constexpr char kMask[4] = {'\x12', '\x34', '\x56', '\x78'};
  std::string frame(1, char(0x80 | opcode));
  const std::size_t size = payload.size();
  if (size < 126) {
    frame += char(0x80 | size);
  } else {
    const int length_bytes = size < 65536 ? 2 : 8;
    frame += char(0x80 | (length_bytes == 2 ? 126 : 127));
    for (int shift = (length_bytes - 1) * 8; shift >= 0; shift -= 8)
      frame += char((size >> shift) & 0xFF);
  }
  frame.append(kMask, 4);
  for (std::size_t at = 0; at < size; ++at) frame += char(payload[at] ^ kMask[at % 4]);
  return frame;
}

FrameClient::FrameClient(std::uint16_t port, std::string_view path, std::string_view more_headers)
    : raw(port) {
  raw.send(upgrade_request(path, more_headers));
  reply = raw.read().value_or(Reply{});
}

std::optional<Frame> FrameClient::read_any() {
  const std::string head = raw.read_bytes(2);
  if (head.size() < 2) return std::nullopt;
  std::size_t size = static_cast<unsigned char>(head[1]);
  if (size >= 126) {
    std::size_t wide = 0;
    for (const char byte : raw.read_bytes(size == 126 ? 2 : 8))
      wide = wide << 8 | static_cast<unsigned char>(byte);
    size = wide;
  }
  return Frame{head[0] & 0x0F, raw.read_bytes(size)};
}

std::optional<Frame> FrameClient::read() {
  for (;;) {
    std::optional<Frame> frame = read_any();
    if (!frame || frame->opcode < 9) return frame;
  }
}

}  // namespace daybook
