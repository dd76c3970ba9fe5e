#include "json/writer.hpp"

namespace json {
namespace {

constexpr char kHexDigits[] = "0123456789abcdef";

void append_escape(std::string& buffer, unsigned char c) {
  switch (c) {
    case '"': buffer += "\\\""; return;
    case '\\': buffer += "\\\\"; return;
    case '\n': buffer += "\\n"; return;
    case '\r': buffer += "\\r"; return;
    case '\t': buffer += "\\t"; return;
    default:
      buffer += "\\u00";
      buffer += kHexDigits[c >> 4];
      buffer += kHexDigits[c & 15];
  }
}

}  // namespace

void append_string(std::string& buffer, std::string_view text) {
  buffer += '"';
  std::size_t plain_from = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c >= 0x20 && c != '"' && c != '\\') [[likely]]
      continue;
    buffer.append(text, plain_from, at - plain_from);
    append_escape(buffer, c);
    plain_from = at + 1;
  }
  buffer.append(text, plain_from);
  buffer += '"';
}

}  // namespace json
