#include "csv/utf8.hpp"

namespace csv {
namespace {

// What may follow a lead byte: how many bytes, and the narrower range of the first of them.
struct Sequence {
  std::size_t tail = 0;
  unsigned char first_min = 0x80;
  unsigned char first_max = 0xBF;
  bool valid = true;
};

constexpr Sequence sequence_after(unsigned char lead) {
  if (lead < 0x80) return {};
  if (lead >= 0xC2 && lead <= 0xDF) return {.tail = 1};
  if (lead == 0xE0) return {.tail = 2, .first_min = 0xA0};
  if (lead == 0xED) return {.tail = 2, .first_max = 0x9F};
  if (lead >= 0xE1 && lead <= 0xEF) return {.tail = 2};
  if (lead == 0xF0) return {.tail = 3, .first_min = 0x90};
  if (lead >= 0xF1 && lead <= 0xF3) return {.tail = 3};
  if (lead == 0xF4) return {.tail = 3, .first_max = 0x8F};
  return {.valid = false};
}

bool fits(std::string_view text, std::size_t at, const Sequence& sequence) {
  if (!sequence.valid || at + sequence.tail >= text.size()) return false;
  for (std::size_t next = 1; next <= sequence.tail; ++next) {
    const auto byte = static_cast<unsigned char>(text[at + next]);
    const unsigned char low = next == 1 ? sequence.first_min : 0x80;
    const unsigned char high = next == 1 ? sequence.first_max : 0xBF;
    if (byte < low || byte > high) return false;
  }
  return true;
}

}  // namespace

std::size_t valid_utf8_prefix(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const Sequence sequence = sequence_after(static_cast<unsigned char>(text[at]));
    if (!fits(text, at, sequence)) return at;
    at += sequence.tail + 1;
  }
  return at;
}

}  // namespace csv
