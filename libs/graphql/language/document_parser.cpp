#include "graphql/language/grammar.hpp"
#include "graphql/language/parser.hpp"

namespace graphql {
namespace {

class DocumentParser : Grammar {
 public:
  using Grammar::Grammar;

  Checked<ast::Document> parse() {
    do definition();
    while (!failed() && !at_end());
    if (failed()) return std::unexpected(problems());
    return ast::Document{arena_.copy(operations_), arena_.copy(fragments_)};
  }

 private:
  void definition() {
    const ast::Offset start = token_.at;
    if (at('{')) {
      ast::Operation shorthand;
      shorthand.at = start;
      shorthand.selections = selections();
      operations_.push_back(shorthand);
      return;
    }
    // Descriptions of operations and fragments are for tools; nothing here reads them.
    const bool described = description().has_value();
    if (at_word("fragment")) return fragment(start);
    for (const auto kind :
         {OperationKind::query, OperationKind::mutation, OperationKind::subscription})
      if (at_word(name_of(kind))) return operation(kind, start);
    if (described && (at('{') || at_name())) return refuse_description(start);
    refuse_token();
  }

  void refuse_description(ast::Offset start) {
    lexer_.refuse(start, at('{') ? "Syntax Error: Unexpected description, descriptions are not "
                                   "supported on shorthand queries."
                                 : "Syntax Error: Unexpected description, only GraphQL "
                                   "definitions support descriptions.");
    advance();
  }

  void operation(OperationKind kind, ast::Offset start) {
    ast::Operation operation;
    operation.kind = kind;
    operation.at = start;
    advance();
    if (at_name()) operation.name = name();
    operation.variables =
        optional_many<ast::VariableDefinition>('(', ')', [&] { return variable(); });
    operation.directives = directives(false);
    operation.selections = selections();
    operations_.push_back(operation);
  }

  ast::VariableDefinition variable() {
    ast::VariableDefinition variable;
    variable.at = token_.at;
    description();
    expect('$');
    variable.name = name();
    expect(':');
    variable.type = type();
    if (skip('=')) variable.default_value = arena_.make(literal(true));
    variable.directives = directives(true);
    return variable;
  }

  void fragment(ast::Offset start) {
    ast::Fragment fragment;
    fragment.at = start;
    advance();
    if (at_word("on")) return refuse_token();
    fragment.name = name();
    expect_word("on");
    fragment.type_condition = name();
    fragment.directives = directives(false);
    fragment.selections = selections();
    fragments_.push_back(fragment);
  }

  std::span<const ast::Selection> selections() {
    return many<ast::Selection>('{', '}', [&] {
      return token_.kind == TokenKind::spread ? fragment_selection() : field();
    });
  }

  ast::Selection field() {
    ast::Selection field;
    field.kind = ast::SelectionKind::field;
    field.at = token_.at;
    field.name = name();
    if (skip(':')) field.alias = field.name, field.name = name();
    field.arguments = arguments(false);
    field.directives = directives(false);
    field.selections_at = token_.at;
    if (at('{')) field.selections = selections();
    return field;
  }

  ast::Selection fragment_selection() {
    ast::Selection selection;
    selection.at = token_.at;
    advance();
    const bool conditioned = skip_word("on");
    if (!conditioned && at_name()) {
      selection.kind = ast::SelectionKind::spread;
      selection.name = name();
      selection.directives = directives(false);
      return selection;
    }
    selection.kind = ast::SelectionKind::inline_fragment;
    if (conditioned) selection.type_condition = name();
    selection.directives = directives(false);
    selection.selections = selections();
    return selection;
  }

  std::vector<ast::Operation> operations_;
  std::vector<ast::Fragment> fragments_;
};

}  // namespace

Checked<ast::Document> parse_document(std::string_view text, Arena& arena, const Limits& limits) {
  return DocumentParser(text, arena, limits).parse();
}

}  // namespace graphql
