#include "graphql/problem.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace graphql {
namespace {

// A character is one unit, and two above U+FFFF, where UTF-8 takes four bytes.
std::size_t utf16_units(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

}  // namespace

Lines::Lines(std::string_view text) : text_(text), starts_{0} {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool crlf = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    if (text[at] == '\n' || (text[at] == '\r' && !crlf)) starts_.push_back(at + 1);
  }
}

Location Lines::at(std::size_t offset) const {
  const auto next = std::ranges::upper_bound(starts_, offset);
  return {
      static_cast<std::uint32_t>(next - starts_.begin()),
      static_cast<std::uint32_t>(utf16_units(text_.substr(*(next - 1), offset - *(next - 1))) + 1)};
}

Location location_of(std::string_view text, std::size_t offset) { return Lines(text).at(offset); }

std::string to_string(const Problems& problems) {
  std::string lines;
  for (const Problem& problem : problems) {
    if (!lines.empty()) lines += '\n';
    if (!problem.locations.empty())
      lines += fmt::format("{}:{} ", problem.locations[0].line, problem.locations[0].column);
    lines += problem.message;
  }
  return lines;
}

std::string excerpt(std::string_view text) {
  constexpr std::size_t kBytesMax = 80;
  if (text.size() <= kBytesMax) return std::string(text);
  std::size_t end = kBytesMax;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "...";
}

}  // namespace graphql
