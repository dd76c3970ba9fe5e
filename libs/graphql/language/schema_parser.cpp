#include "graphql/language/grammar.hpp"
#include "graphql/language/parser.hpp"

namespace graphql {
namespace {

class SchemaParser : Grammar {
 public:
  using Grammar::Grammar;

  Checked<ast::SchemaDocument> parse() {
    do definition();
    while (!failed() && !at_end());
    if (failed()) return std::unexpected(problems());
    return ast::SchemaDocument{arena_.copy(types_), arena_.copy(directives_),
                               arena_.copy(schemas_)};
  }

 private:
  void definition() {
    const ast::Description text = description();
    if (at_word("extend") && text) return refuse_token();
    const bool extends = skip_word("extend");
    if (at_word("schema")) return schema(text, extends);
    if (at_word("directive") && !extends) return directive(text);
    ast::TypeDefinition type;
    type.description = text;
    type.extends = extends;
    if (skip_word("scalar")) return type.kind = TypeKind::scalar, scalar(type);
    if (skip_word("type")) return type.kind = TypeKind::object, fields_type(type);
    if (skip_word("interface")) return type.kind = TypeKind::interface, fields_type(type);
    if (skip_word("union")) return type.kind = TypeKind::union_type, union_type(type);
    if (skip_word("enum")) return type.kind = TypeKind::enumeration, enumeration(type);
    if (skip_word("input")) return type.kind = TypeKind::input, input(type);
    refuse_token();
  }

  void head(ast::TypeDefinition& type) {
    type.name = name();
    if (skip_word("implements")) type.interfaces = names('&');
    type.directives = directives(true);
  }

  void scalar(ast::TypeDefinition& type) {
    head(type);
    types_.push_back(type);
  }

  void fields_type(ast::TypeDefinition& type) {
    head(type);
    type.fields = optional_many<ast::FieldDefinition>('{', '}', [&] { return field(); });
    types_.push_back(type);
  }

  void union_type(ast::TypeDefinition& type) {
    head(type);
    if (skip('=')) type.members = names('|');
    types_.push_back(type);
  }

  void enumeration(ast::TypeDefinition& type) {
    head(type);
    type.values = optional_many<ast::EnumValueDefinition>('{', '}', [&] {
      const ast::Description text = description();
      const ast::Name value = name();
      return ast::EnumValueDefinition{text, value, directives(true)};
    });
    types_.push_back(type);
  }

  void input(ast::TypeDefinition& type) {
    head(type);
    type.inputs = optional_many<ast::InputValueDefinition>('{', '}', [&] { return input_value(); });
    types_.push_back(type);
  }

  ast::FieldDefinition field() {
    ast::FieldDefinition field;
    field.description = description();
    field.name = name();
    field.arguments =
        optional_many<ast::InputValueDefinition>('(', ')', [&] { return input_value(); });
    expect(':');
    field.type = type();
    field.directives = directives(true);
    return field;
  }

  ast::InputValueDefinition input_value() {
    ast::InputValueDefinition input;
    input.description = description();
    input.name = name();
    expect(':');
    input.type = type();
    if (skip('=')) input.default_value = arena_.make(literal(true));
    input.directives = directives(true);
    return input;
  }

  // One or more names with a separator between them, which may also stand in front.
  std::span<const ast::Name> names(char separator) {
    std::vector<ast::Name> names;
    skip(separator);
    do names.push_back(name());
    while (skip(separator));
    return arena_.copy(names);
  }

  void directive(ast::Description text) {
    ast::DirectiveDefinition directive;
    directive.description = text;
    advance();
    expect('@');
    directive.name = name();
    directive.arguments =
        optional_many<ast::InputValueDefinition>('(', ')', [&] { return input_value(); });
    directive.repeatable = skip_word("repeatable");
    expect_word("on");
    directive.locations = names('|');
    directives_.push_back(directive);
  }

  void schema(ast::Description text, bool extends) {
    ast::SchemaDefinition schema;
    schema.at = token_.at;
    schema.extends = extends;
    schema.description = text;
    advance();
    schema.directives = directives(true);
    schema.roots = optional_many<ast::RootDefinition>('{', '}', [&] { return root(); });
    schemas_.push_back(schema);
  }

  ast::RootDefinition root() {
    ast::RootDefinition root;
    if (skip_word("query"))
      root.kind = OperationKind::query;
    else if (skip_word("mutation"))
      root.kind = OperationKind::mutation;
    else if (skip_word("subscription"))
      root.kind = OperationKind::subscription;
    else
      refuse_token();
    expect(':');
    root.type = name();
    return root;
  }

  std::vector<ast::TypeDefinition> types_;
  std::vector<ast::DirectiveDefinition> directives_;
  std::vector<ast::SchemaDefinition> schemas_;
};

}  // namespace

Checked<ast::SchemaDocument> parse_schema(std::string_view text, Arena& arena,
                                          const Limits& limits) {
  return SchemaParser(text, arena, limits).parse();
}

}  // namespace graphql
