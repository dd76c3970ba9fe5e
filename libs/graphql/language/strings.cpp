#include <fmt/format.h>
#include <vector>

#include "graphql/language/lexer.hpp"

namespace graphql {
namespace {

bool is_surrogate(std::uint32_t unit) { return unit >= 0xD800 && unit <= 0xDFFF; }

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t") == std::string_view::npos;
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\n' && text[at] != '\r') continue;
    lines.push_back(text.substr(from, at - from));
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') ++at;
    from = at + 1;
  }
  lines.push_back(text.substr(from));
  return lines;
}

// Spaces before the first character of every line but the first, which follows the quotes.
std::size_t common_indent(const std::vector<std::string_view>& lines) {
  std::size_t common = std::string_view::npos;
  for (std::size_t line = 1; line < lines.size(); ++line)
    if (!is_blank(lines[line])) common = std::min(common, lines[line].find_first_not_of(" \t"));
  return common == std::string_view::npos ? 0 : common;
}

}  // namespace

Token Lexer::string() {
  const std::size_t from = at_;
  std::size_t plain_from = ++at_;
  std::string meaning;
  bool escaped = false;
  while (!at_end() && text_[at_] != '"') {
    const auto c = static_cast<unsigned char>(text_[at_]);
    if (c == '\n' || c == '\r') break;
    if (c != '\\') {
      ++at_;
      continue;
    }
    escaped = true;
    meaning.append(text_, plain_from, at_ - plain_from);
    if (!escape(meaning)) return next();
    plain_from = at_;
  }
  if (peek() != '"') return refuse(at_, "Syntax Error: Unterminated string.");
  Token result{TokenKind::string, 0, static_cast<std::uint32_t>(from), {}};
  result.text = text_.substr(plain_from, at_ - plain_from);
  if (escaped) result.text = arena_.copy(meaning.append(result.text));
  ++at_;
  return result;
}

bool Lexer::escape(std::string& meaning) {
  static constexpr std::string_view kLetters = "\"\\/bfnrt";
  static constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
  const char letter = peek(1);
  if (letter == 'u') return unicode_escape(meaning);
  const std::size_t which = letter == '\0' ? std::string_view::npos : kLetters.find(letter);
  if (which == std::string_view::npos) {
    refuse(at_, fmt::format("Syntax Error: Invalid character escape sequence: \"{}\".",
                            shown_escape(2)));
    return false;
  }
  meaning += kMeanings[which];
  at_ += 2;
  return true;
}

// Whole characters that begin within the next `bytes`.
std::string_view Lexer::shown_escape(std::size_t bytes) const {
  std::size_t end = std::min(at_ + bytes, text_.size());
  while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0) == 0x80) ++end;
  return text_.substr(at_, end - at_);
}

std::optional<std::uint32_t> Lexer::hex(std::size_t from, std::size_t count) const {
  if (count == 0 || count > 8 || from + count > text_.size()) return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : text_.substr(from, count)) {
    const auto lower = static_cast<char>(c | 0x20);
    const bool letter = lower >= 'a' && lower <= 'f';
    if (!letter && (c < '0' || c > '9')) return std::nullopt;
    value = value * 16 + static_cast<std::uint32_t>(letter ? lower - 'a' + 10 : c - '0');
  }
  return value;
}

// \uXXXX, a surrogate pair of two of them, or \u{X...}.
bool Lexer::unicode_escape(std::string& meaning) {
  std::optional<std::uint32_t> code;
  std::size_t length = 6;
  if (peek(2) == '{') {
    const std::size_t close = text_.substr(at_, 12).find('}');
    if (close != std::string_view::npos) code = hex(at_ + 3, close - 3), length = close + 1;
  } else {
    code = hex(at_ + 2, 4);
    const bool pair =
        code && *code >= 0xD800 && *code <= 0xDBFF && peek(6) == '\\' && peek(7) == 'u';
    const auto low = pair ? hex(at_ + 8, 4) : std::nullopt;
    if (low && *low >= 0xDC00 && *low <= 0xDFFF)
      code = 0x10000 + ((*code - 0xD800) << 10) + (*low - 0xDC00), length = 12;
  }
  if (!code || *code > 0x10FFFF || is_surrogate(*code)) {
    refuse(at_,
           fmt::format("Syntax Error: Invalid Unicode escape sequence: \"{}\".", shown_escape(6)));
    return false;
  }
  append_utf8(meaning, *code);
  at_ += length;
  return true;
}

Token Lexer::block_string() {
  const std::size_t from = at_;
  std::size_t plain_from = at_ += 3;
  std::string raw;
  while (!at_end() && text_.substr(at_, 3) != "\"\"\"") {
    const auto c = static_cast<unsigned char>(text_[at_]);
    if (c == '\\' && text_.substr(at_, 4) == "\\\"\"\"") {
      raw.append(text_, plain_from, at_ - plain_from).append("\"\"\"");
      plain_from = at_ += 4;
      continue;
    }
    ++at_;
  }
  if (at_end()) return refuse(at_, "Syntax Error: Unterminated string.");
  raw.append(text_, plain_from, at_ - plain_from);
  at_ += 3;
  Token result{TokenKind::block_string, 0, static_cast<std::uint32_t>(from), {}};
  result.text = arena_.copy(dedent_block_string(raw));
  return result;
}

std::string dedent_block_string(std::string_view raw) {
  std::vector<std::string_view> lines = split_lines(raw);
  const std::size_t indent = common_indent(lines);
  for (std::size_t line = 1; line < lines.size(); ++line)
    lines[line].remove_prefix(std::min(indent, lines[line].size()));
  std::size_t first = 0;
  std::size_t last = lines.size();
  while (first < last && is_blank(lines[first])) ++first;
  while (last > first && is_blank(lines[last - 1])) --last;
  std::string text;
  for (std::size_t line = first; line < last; ++line) {
    if (line != first) text += '\n';
    text += lines[line];
  }
  return text;
}

void append_utf8(std::string& text, std::uint32_t code_point) {
  const auto byte = [&](std::uint32_t value) { text += static_cast<char>(value); };
  const auto tail = [&](unsigned shift) { byte(0x80 | ((code_point >> shift) & 0x3F)); };
  if (code_point < 0x80) return byte(code_point);
  if (code_point < 0x800) return byte(0xC0 | (code_point >> 6)), tail(0);
  if (code_point < 0x10000) return byte(0xE0 | (code_point >> 12)), tail(6), tail(0);
  byte(0xF0 | (code_point >> 18)), tail(12), tail(6), tail(0);
}

std::size_t find_malformed_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
      ++at;
      continue;
    }
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) return at;
    std::uint32_t code = lead & (0xFFu >> (length + 1));
    for (std::size_t ahead = 1; ahead < length; ++ahead) {
      const auto next = static_cast<unsigned char>(text[at + ahead]);
      if ((next & 0xC0) != 0x80) return at;
      code = code << 6 | (next & 0x3F);
    }
    const std::uint32_t smallest = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80;
    if (code < smallest || code > 0x10FFFF || is_surrogate(code)) return at;
    at += length;
  }
  return std::string_view::npos;
}

}  // namespace graphql
