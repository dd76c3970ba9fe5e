#include "base/id.hpp"

namespace base {
namespace {

constexpr char kHexDigits[] = "0123456789abcdef";

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::uint64_t fnv1a(std::uint64_t hash, std::string_view text) {
  for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return hash;
}

std::uint64_t hash_of(std::uint64_t seed, std::string_view kind, std::string_view name) {
  return fnv1a(fnv1a(fnv1a(seed, kind), "/"), name);
}

}  // namespace

std::string to_string(Uuid uuid) {
  std::string text(36, '-');
  std::size_t at = 0;
  for (int digit = 0; digit < 32; ++digit) {
    if (digit == 8 || digit == 12 || digit == 16 || digit == 20) ++at;
    const std::uint64_t half = digit < 16 ? uuid.high : uuid.low;
    text[at++] = kHexDigits[(half >> (60 - 4 * (digit % 16))) & 0xF];
  }
  return text;
}

Result<Uuid> parse_uuid(std::string_view text) {
  const auto malformed = [&] {
    return invalid("id.malformed", {{"value", std::string(text.substr(0, 64))}});
  };
  if (text.size() != 36) return malformed();
  Uuid uuid;
  int digits = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at == 8 || at == 13 || at == 18 || at == 23) {
      if (text[at] != '-') return malformed();
      continue;
    }
    const int value = hex_value(text[at]);
    if (value < 0) return malformed();
    std::uint64_t& half = digits++ < 16 ? uuid.high : uuid.low;
    half = half << 4 | static_cast<std::uint64_t>(value);
  }
  return uuid;
}

Uuid uuid_from_name(std::string_view kind, std::string_view name) {
  Uuid uuid{hash_of(0xCBF29CE484222325ULL, kind, name), hash_of(0x84222325CBF29CE4ULL, kind, name)};
  uuid.high = (uuid.high & 0xFFFFFFFFFFFF0FFFULL) | 0x8000ULL;
  uuid.low = (uuid.low & 0x3FFFFFFFFFFFFFFFULL) | 0x8000000000000000ULL;
  return uuid;
}

}  // namespace base
