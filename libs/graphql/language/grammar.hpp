// The parts of the grammar that operations and schemas share: names, types, values, directives.
#pragma once
#include <string>
#include <vector>

#include "graphql/language/ast.hpp"
#include "graphql/language/lexer.hpp"

namespace graphql {

class Grammar {
 public:
  Grammar(std::string_view text, Arena& arena, const Limits& limits);

 protected:
  bool failed() const { return lexer_.problem().has_value(); }
  bool at_end() const { return token_.kind == TokenKind::end; }
  bool at(char punctuator) const {
    return token_.kind == TokenKind::punctuator && token_.punctuator == punctuator;
  }
  bool at_string() const {
    return token_.kind == TokenKind::string || token_.kind == TokenKind::block_string;
  }
  bool at_name() const { return token_.kind == TokenKind::name; }
  bool at_word(std::string_view word) const { return at_name() && token_.text == word; }

  void advance() { token_ = lexer_.next(); }
  bool skip(char punctuator);
  bool skip_word(std::string_view word);
  void expect(char punctuator);
  void expect_word(std::string_view word);
  void refuse_token();

  ast::Name name();
  ast::Description description();
  ast::TypeReference type();
  ast::Literal literal(bool constant);
  std::span<const ast::Argument> arguments(bool constant);
  std::span<const ast::Directive> directives(bool constant);

  // open item+ close, with the nesting counted.
  template <class T, class Parse>
  std::span<const T> many(char open, char close, Parse parse) {
    std::vector<T> items;
    expect(open);
    const Nesting nesting(*this);
    do items.push_back(parse());
    while (!failed() && !skip(close));
    return arena_.copy(items);
  }

  template <class T, class Parse>
  std::span<const T> optional_many(char open, char close, Parse parse) {
    if (!at(open)) return {};
    return many<T>(open, close, parse);
  }

  // Bounds the recursion of the parser and of everything that later walks the tree.
  class Nesting {
   public:
    explicit Nesting(Grammar& grammar);
    ~Nesting() { ++grammar_.nesting_left_; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;

   private:
    Grammar& grammar_;
  };

  Problems problems() const { return {*lexer_.problem()}; }

  Arena& arena_;
  Lexer lexer_;
  Token token_;

 private:
  ast::Literal word_literal();
  ast::Literal variable_literal(bool constant);
  ast::Literal list_literal(bool constant);
  ast::Literal object_literal(bool constant);
  Wraps wraps(ast::TypeReference& reference, int lists);

  std::size_t nesting_left_;
};

}  // namespace graphql
