#include "graphql/language/lexer.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace graphql {
namespace {

constexpr std::string_view kPunctuators = "!$&()[]{}:=@|";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

}  // namespace

bool is_name_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool is_name_continue(char c) { return is_name_start(c) || is_digit(c); }

bool is_name(std::string_view text) {
  if (text.empty() || !is_name_start(text[0])) return false;
  return std::ranges::all_of(text, is_name_continue);
}

Lexer::Lexer(std::string_view text, Arena& arena, const Limits& limits)
    : text_(text), arena_(arena), tokens_left_(limits.tokens) {
  if (text.size() > limits.document_bytes) {
    refuse(0, fmt::format("Document is larger than {} bytes.", limits.document_bytes),
           "graphql.document_too_large");
    return;
  }
  const std::size_t malformed = find_malformed_utf8(text);
  if (malformed != std::string_view::npos)
    refuse(malformed, "Syntax Error: Invalid character: text is not UTF-8.");
}

Token Lexer::refuse(std::size_t at, std::string message, std::string rule) {
  if (!problem_) problem_ = Problem{std::move(rule), std::move(message), {location_of(text_, at)}};
  at_ = text_.size();
  return token(TokenKind::end, at_);
}

Token Lexer::token(TokenKind kind, std::size_t from) const {
  return {kind, 0, static_cast<std::uint32_t>(from), text_.substr(from, at_ - from)};
}

Token Lexer::next() {
  skip_ignored();
  if (at_end()) return token(TokenKind::end, at_);
  if (tokens_left_-- == 0)
    return tokens_left_ = 0,
           refuse(at_, "Document has too many tokens.", "graphql.too_many_tokens");
  const char c = peek();
  if (is_name_start(c)) return name();
  if (is_digit(c) || c == '-') return number();
  if (c == '"') return peek(1) == '"' && peek(2) == '"' ? block_string() : string();
  if (c == '.' && peek(1) == '.' && peek(2) == '.')
    return at_ += 3, token(TokenKind::spread, at_ - 3);
  if (kPunctuators.find(c) == std::string_view::npos) return refuse_character();
  ++at_;
  Token punctuator = token(TokenKind::punctuator, at_ - 1);
  punctuator.punctuator = c;
  return punctuator;
}

Token Lexer::refuse_character() {
  if (peek() == '\'')
    return refuse(at_,
                  "Syntax Error: Unexpected single quote character ('), did you mean to use a "
                  "double quote (\")?");
  return refuse(at_, fmt::format("Syntax Error: Unexpected character: {}.", shown(at_)));
}

void Lexer::skip_ignored() {
  while (!at_end()) {
    const char c = text_[at_];
    if (c == '#') {
      while (!at_end() && !is_line_end(text_[at_])) ++at_;
    } else if (c == ' ' || c == '\t' || c == ',' || is_line_end(c)) {
      ++at_;
    } else if (text_.substr(at_, kByteOrderMark.size()) == kByteOrderMark) {
      at_ += kByteOrderMark.size();
    } else {
      return;
    }
  }
}

Token Lexer::name() {
  const std::size_t from = at_;
  while (!at_end() && is_name_continue(text_[at_])) ++at_;
  return token(TokenKind::name, from);
}

bool Lexer::digits() {
  if (!is_digit(peek())) return false;
  while (is_digit(peek())) ++at_;
  return true;
}

Token Lexer::number() {
  const std::size_t from = at_;
  const auto unexpected = [&] {
    return refuse(
        at_, fmt::format("Syntax Error: Invalid number, expected digit but got: {}.", shown(at_)));
  };
  TokenKind kind = TokenKind::integer;
  if (peek() == '-') ++at_;
  if (peek() == '0') {
    ++at_;
    if (is_digit(peek()))
      return refuse(at_, fmt::format("Syntax Error: Invalid number, unexpected digit after 0: {}.",
                                     shown(at_)));
  } else if (!digits()) {
    return unexpected();
  }
  if (peek() == '.') {
    kind = TokenKind::number;
    ++at_;
    if (!digits()) return unexpected();
  }
  if (peek() == 'e' || peek() == 'E') {
    kind = TokenKind::number;
    ++at_;
    if (peek() == '+' || peek() == '-') ++at_;
    if (!digits()) return unexpected();
  }
  if (peek() == '.' || is_name_start(peek())) return unexpected();
  return token(kind, from);
}

std::string Lexer::shown(std::size_t at) const {
  if (at >= text_.size()) return "<EOF>";
  const auto c = static_cast<unsigned char>(text_[at]);
  if (c == '"') return "'\"'";
  if (c >= 0x20 && c < 0x7F) return fmt::format("\"{}\"", text_[at]);
  const std::size_t length = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 1;
  std::uint32_t code = length == 1 ? c : c & (0xFFu >> (length + 1));
  for (std::size_t ahead = 1; ahead < length; ++ahead)
    code = code << 6 | (static_cast<unsigned char>(text_[at + ahead]) & 0x3F);
  return fmt::format("U+{:04X}", code);
}

}  // namespace graphql
