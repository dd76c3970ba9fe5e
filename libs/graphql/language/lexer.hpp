// Cuts GraphQL text into tokens, one at a time. After the first error every further token is the
// end of the text, so a parser needs no checks of its own to come to a stop.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "graphql/arena.hpp"
#include "graphql/limits.hpp"
#include "graphql/problem.hpp"

namespace graphql {

enum class TokenKind : std::uint8_t {
  end,
  name,
  integer,
  number,
  string,
  block_string,
  spread,
  punctuator
};

struct Token {
  TokenKind kind = TokenKind::end;
  char punctuator = 0;
  std::uint32_t at = 0;
  // The meaning of a string, the characters of everything else.
  std::string_view text;
};

class Lexer {
 public:
  // `text` and `arena` outlive the tokens: strings with escapes are kept in the arena.
  Lexer(std::string_view text, Arena& arena, const Limits& limits);

  Token next();
  // Keeps the first error only.
  Token refuse(std::size_t at, std::string message, std::string rule = "graphql.syntax");

  const std::optional<Problem>& problem() const { return problem_; }
  std::string_view text() const { return text_; }

 private:
  Token refuse_character();
  void skip_ignored();
  Token name();
  Token number();
  bool digits();
  Token string();
  Token block_string();
  bool escape(std::string& meaning);
  bool unicode_escape(std::string& meaning);
  std::optional<std::uint32_t> hex(std::size_t from, std::size_t count) const;
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  bool at_end() const { return at_ >= text_.size(); }
  Token token(TokenKind kind, std::size_t from) const;
  std::string shown(std::size_t at) const;
  std::string_view shown_escape(std::size_t bytes) const;

  std::string_view text_;
  Arena& arena_;
  std::size_t tokens_left_;
  std::size_t at_ = 0;
  std::optional<Problem> problem_;
};

bool is_name_start(char c);
bool is_name_continue(char c);
// /[_A-Za-z][_0-9A-Za-z]*/
bool is_name(std::string_view text);
// The offset of the first byte that is not part of well-formed UTF-8, or npos.
std::size_t find_malformed_utf8(std::string_view text);
void append_utf8(std::string& text, std::uint32_t code_point);
// What a block string means: common indentation and blank first and last lines removed.
std::string dedent_block_string(std::string_view raw);

}  // namespace graphql
