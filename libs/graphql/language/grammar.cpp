#include "graphql/language/grammar.hpp"

#include <fmt/format.h>

namespace graphql {

Grammar::Grammar(std::string_view text, Arena& arena, const Limits& limits)
    : arena_(arena), lexer_(text, arena, limits), nesting_left_(limits.nesting) {
  advance();
}

Grammar::Nesting::Nesting(Grammar& grammar) : grammar_(grammar) {
  if (grammar.nesting_left_-- != 0) return;
  grammar.lexer_.refuse(grammar.token_.at, "Document is nested too deeply.",
                        "graphql.nested_too_deeply");
  grammar.advance();
}

bool Grammar::skip(char punctuator) {
  if (!at(punctuator)) return false;
  advance();
  return true;
}

bool Grammar::skip_word(std::string_view word) {
  if (!at_word(word)) return false;
  advance();
  return true;
}

static std::string shown(const Token& token) {
  switch (token.kind) {
    case TokenKind::end: return "<EOF>";
    case TokenKind::name: return fmt::format("Name \"{}\"", excerpt(token.text));
    case TokenKind::integer: return fmt::format("Int \"{}\"", excerpt(token.text));
    case TokenKind::number: return fmt::format("Float \"{}\"", excerpt(token.text));
    case TokenKind::string: return fmt::format("String \"{}\"", excerpt(token.text));
    case TokenKind::block_string: return fmt::format("BlockString \"{}\"", excerpt(token.text));
    case TokenKind::spread: return "\"...\"";
    case TokenKind::punctuator: break;
  }
  return fmt::format("\"{}\"", token.punctuator);
}

void Grammar::expect(char punctuator) {
  if (skip(punctuator)) return;
  lexer_.refuse(token_.at,
                fmt::format("Syntax Error: Expected \"{}\", found {}.", punctuator, shown(token_)));
  advance();
}

void Grammar::expect_word(std::string_view word) {
  if (skip_word(word)) return;
  lexer_.refuse(token_.at,
                fmt::format("Syntax Error: Expected \"{}\", found {}.", word, shown(token_)));
  advance();
}

void Grammar::refuse_token() {
  lexer_.refuse(token_.at, fmt::format("Syntax Error: Unexpected {}.", shown(token_)));
  advance();
}

ast::Name Grammar::name() {
  const ast::Name result{token_.text, token_.at};
  if (at_name())
    advance();
  else
    lexer_.refuse(token_.at, fmt::format("Syntax Error: Expected Name, found {}.", shown(token_))),
        advance();
  return result;
}

ast::Description Grammar::description() {
  if (!at_string()) return std::nullopt;
  const std::string_view text = token_.text;
  advance();
  return text;
}

ast::TypeReference Grammar::type() {
  ast::TypeReference reference;
  reference.at = token_.at;
  reference.wraps = wraps(reference, 0);
  return reference;
}

Wraps Grammar::wraps(ast::TypeReference& reference, int lists) {
  if (lists > Wraps::kListsMax) {
    lexer_.refuse(token_.at, "Document is nested too deeply.", "graphql.nested_too_deeply");
    return advance(), Wraps();
  }
  Wraps result;
  if (skip('[')) {
    result = wraps(reference, lists + 1).in_list();
    expect(']');
  } else {
    reference.name = name();
  }
  return skip('!') ? result.non_null() : result;
}

ast::Literal Grammar::literal(bool constant) {
  const ast::Offset at_offset = token_.at;
  const auto taken = [&](ast::LiteralKind kind) {
    const std::string_view text = token_.text;
    advance();
    return ast::Literal{kind, at_offset, text, {}, {}};
  };
  switch (token_.kind) {
    case TokenKind::name: return word_literal();
    case TokenKind::integer: return taken(ast::LiteralKind::integer);
    case TokenKind::number: return taken(ast::LiteralKind::number);
    case TokenKind::string:
    case TokenKind::block_string: return taken(ast::LiteralKind::string);
    default: break;
  }
  if (at('[')) return list_literal(constant);
  if (at('{')) return object_literal(constant);
  if (at('$')) return variable_literal(constant);
  refuse_token();
  return {};
}

ast::Literal Grammar::variable_literal(bool constant) {
  const Token dollar = token_;
  advance();
  if (!constant) return {ast::LiteralKind::variable, dollar.at, name().text, {}, {}};
  if (at_name())
    lexer_.refuse(dollar.at,
                  fmt::format("Syntax Error: Unexpected variable \"${}\" in constant value.",
                              excerpt(token_.text)));
  else
    lexer_.refuse(dollar.at, "Syntax Error: Unexpected \"$\".");
  advance();
  return {};
}

ast::Literal Grammar::word_literal() {
  const ast::Name word = name();
  const bool boolean = word.text == "true" || word.text == "false";
  const auto kind = boolean               ? ast::LiteralKind::boolean
                    : word.text == "null" ? ast::LiteralKind::null
                                          : ast::LiteralKind::enumerator;
  return {kind, word.at, word.text, {}, {}};
}

ast::Literal Grammar::list_literal(bool constant) {
  ast::Literal result{ast::LiteralKind::list, token_.at, {}, {}, {}};
  std::vector<ast::Literal> items;
  expect('[');
  const Nesting nesting(*this);
  while (!failed() && !skip(']')) items.push_back(literal(constant));
  result.items = arena_.copy(items);
  return result;
}

ast::Literal Grammar::object_literal(bool constant) {
  ast::Literal result{ast::LiteralKind::object, token_.at, {}, {}, {}};
  std::vector<ast::LiteralField> fields;
  expect('{');
  const Nesting nesting(*this);
  while (!failed() && !skip('}')) {
    const ast::Name field = name();
    expect(':');
    fields.push_back({field, literal(constant)});
  }
  result.fields = arena_.copy(fields);
  return result;
}

std::span<const ast::Argument> Grammar::arguments(bool constant) {
  return optional_many<ast::Argument>('(', ')', [&] {
    const ast::Name argument = name();
    expect(':');
    return ast::Argument{argument, literal(constant)};
  });
}

std::span<const ast::Directive> Grammar::directives(bool constant) {
  if (!at('@')) return {};
  std::vector<ast::Directive> directives;
  while (at('@')) {
    const ast::Offset at_offset = token_.at;
    advance();
    ast::Name directive = name();
    directive.at = at_offset;
    directives.push_back({directive, arguments(constant)});
  }
  return arena_.copy(directives);
}

}  // namespace graphql
