// Any text is cut into tokens that lie in it one after another, or refused.
#include "base/result.hpp"
#include "graphql/language/lexer.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const graphql::Limits limits;
  graphql::Arena arena;
  graphql::Lexer lexer(text, arena, limits);
  std::size_t last = 0;
  for (std::size_t count = 0;; ++count) {
    const graphql::Token token = lexer.next();
    if (token.kind == graphql::TokenKind::end) break;
    ENSURE(token.at >= last && token.at < text.size());
    ENSURE(count <= limits.tokens);
    last = token.at;
  }
  return 0;
}
