#include "adapters/mail/header_text.hpp"

#include <algorithm>
#include <cstdint>

namespace daybook {
namespace {

// An encoded word has at most 75 characters, of which "=?UTF-8?B?" and "?=" take 12; 45 bytes make
// 60 in base64.
constexpr std::size_t kWordBytesMax = 45;
constexpr std::size_t kAddressMax = 254;

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

std::string without_controls(std::string_view text) {
  std::string clean(text);
  std::ranges::replace_if(clean, is_control, ' ');
  return clean;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::string_view part = bytes.substr(at, 3);
    std::uint32_t bits = 0;
    for (std::size_t byte = 0; byte < 3; ++byte)
      bits = bits << 8 | (byte < part.size() ? static_cast<unsigned char>(part[byte]) : 0u);
    for (std::size_t digit = 0; digit < 4; ++digit)
      text += digit <= part.size() ? kDigits[bits >> (18 - 6 * digit) & 63] : '=';
  }
  return text;
}

// How many bytes of it fit a word without cutting a character.
std::size_t fitting(std::string_view text) {
  if (text.size() <= kWordBytesMax) return text.size();
  std::size_t end = kWordBytesMax;
  while (end > 1 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return end;
}

std::string encoded_words(std::string_view text) {
  std::string words;
  while (!text.empty()) {
    const std::size_t size = fitting(text);
    if (!words.empty()) words += "\r\n ";
    words += "=?UTF-8?B?" + base64(text.substr(0, size)) + "?=";
    text.remove_prefix(size);
  }
  return words;
}

}  // namespace

std::string header_text(std::string_view text) {
  const std::string clean = without_controls(text);
  // What looks like an encoded word would be read as one.
  if (is_ascii(clean) && !clean.contains("=?")) return clean;
  return encoded_words(clean);
}

std::string header_phrase(std::string_view name) {
  const std::string clean = without_controls(name);
  if (!is_ascii(clean) || clean.contains("=?")) return encoded_words(clean);
  std::string quoted = "\"";
  for (const char c : clean) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "\"";
}

bool is_plain_address(std::string_view address) {
  constexpr std::string_view kForbidden = " <>()[],;:\\\"";
  const std::size_t at = address.find('@');
  return address.size() <= kAddressMax && at != std::string_view::npos && at > 0 &&
         at + 1 < address.size() && address.find('@', at + 1) == std::string_view::npos &&
         is_ascii(address) && std::ranges::none_of(address, is_control) &&
         address.find_first_of(kForbidden) == std::string_view::npos;
}

}  // namespace daybook
