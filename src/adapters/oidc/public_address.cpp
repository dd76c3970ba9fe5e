#include "adapters/oidc/public_address.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>

namespace daybook::oidc {
namespace {

struct Block {
  std::uint32_t first;
  unsigned bits;
};

// The registry of special-purpose addresses (RFC 6890), and what is beyond unicast.
constexpr std::array kSpecial = {
    Block{0x00000000, 8},  Block{0x0A000000, 8},  Block{0x64400000, 10}, Block{0x7F000000, 8},
    Block{0xA9FE0000, 16}, Block{0xAC100000, 12}, Block{0xC0000000, 24}, Block{0xC0000200, 24},
    Block{0xC0586300, 24}, Block{0xC0A80000, 16}, Block{0xC6120000, 15}, Block{0xC6336400, 24},
    Block{0xCB007100, 24}, Block{0xE0000000, 3}};

bool is_in(std::uint32_t address, const Block& block) {
  return (address >> (32 - block.bits)) == (block.first >> (32 - block.bits));
}

std::uint32_t number_at(const unsigned char* bytes) {
  return (std::uint32_t{bytes[0]} << 24) | (std::uint32_t{bytes[1]} << 16) |
         (std::uint32_t{bytes[2]} << 8) | bytes[3];
}

std::optional<std::uint32_t> ipv4(const std::string& text) {
  std::array<unsigned char, 4> bytes{};
  if (inet_pton(AF_INET, text.c_str(), bytes.data()) != 1) return std::nullopt;
  return number_at(bytes.data());
}

using Ipv6 = std::array<unsigned char, 16>;

std::optional<Ipv6> ipv6(const std::string& text) {
  Ipv6 bytes{};
  if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return std::nullopt;
  return bytes;
}

bool is_public(std::uint32_t address) {
  return std::ranges::none_of(kSpecial, [&](const Block& block) { return is_in(address, block); });
}

// Only 2000::/3 is given out; of it, not 2001::/23 (Teredo and others), 2001:db8::/32 (examples)
// and 2002::/16 (6to4, which wraps IPv4).
bool is_public(const Ipv6& address) {
  const std::uint32_t first = number_at(address.data());
  if (first >> 29 != 1) return false;
  return first >> 9 != 0x20010000u >> 9 && first != 0x20010DB8u && first >> 16 != 0x2002u;
}

// ::ffff:a.b.c.d is how a socket for both names an IPv4 address.
std::optional<std::uint32_t> wrapped(const Ipv6& address) {
  constexpr std::array<unsigned char, 12> kMapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
  if (std::memcmp(address.data(), kMapped.data(), kMapped.size()) != 0) return std::nullopt;
  return number_at(address.data() + kMapped.size());
}

constexpr Block kLoopback{0x7F000000, 8};

}  // namespace

bool is_public_address(std::string_view address) {
  const std::string text(address);
  if (const auto four = ipv4(text)) return is_public(*four);
  const auto six = ipv6(text);
  if (!six) return false;
  const auto inside = wrapped(*six);
  return inside ? is_public(*inside) : is_public(*six);
}

bool is_loopback_address(std::string_view address) {
  const std::string text(address);
  if (const auto four = ipv4(text)) return is_in(*four, kLoopback);
  const auto six = ipv6(text);
  if (!six) return false;
  if (const auto inside = wrapped(*six)) return is_in(*inside, kLoopback);
  Ipv6 one{};
  one.back() = 1;
  return *six == one;
}

}  // namespace daybook::oidc
