#include <fmt/format.h>

#include "graphql/language/ast.hpp"
#include "graphql/language/parser.hpp"
#include "json/writer.hpp"

namespace graphql {

std::string_view name_of(OperationKind kind) {
  switch (kind) {
    case OperationKind::query: return "query";
    case OperationKind::mutation: return "mutation";
    case OperationKind::subscription: return "subscription";
  }
  return {};
}

std::string_view name_of(TypeKind kind) {
  switch (kind) {
    case TypeKind::scalar: return "SCALAR";
    case TypeKind::object: return "OBJECT";
    case TypeKind::interface: return "INTERFACE";
    case TypeKind::union_type: return "UNION";
    case TypeKind::enumeration: return "ENUM";
    case TypeKind::input: return "INPUT_OBJECT";
  }
  return {};
}

static void append(std::string& text, const ast::Literal& literal) {
  switch (literal.kind) {
    case ast::LiteralKind::variable: text += '$'; break;
    case ast::LiteralKind::string: return json::append_string(text, literal.text);
    case ast::LiteralKind::list: {
      text += '[';
      for (const ast::Literal& item : literal.items) {
        if (&item != literal.items.data()) text += ", ";
        append(text, item);
      }
      text += ']';
      return;
    }
    case ast::LiteralKind::object: {
      text += '{';
      for (const ast::LiteralField& field : literal.fields) {
        if (&field != literal.fields.data()) text += ", ";
        text.append(field.name.text).append(": ");
        append(text, field.value);
      }
      text += '}';
      return;
    }
    default: break;
  }
  text += literal.text;
}

std::string to_string(const ast::Literal& literal) {
  std::string text;
  append(text, literal);
  return text;
}

}  // namespace graphql
