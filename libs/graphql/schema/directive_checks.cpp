#include <fmt/format.h>

#include "graphql/coercion/literal_check.hpp"
#include "graphql/schema/builder.hpp"

namespace graphql {
namespace {

// Reports misfits of literals in a schema to its author.
class SchemaLiterals : public LiteralObserver {
 public:
  SchemaLiterals(SchemaBuilder& builder, std::string where)
      : builder_(builder), where_(std::move(where)) {}

  void refuse_literal(std::string_view, std::string message, std::initializer_list<ast::Offset> at,
                      std::optional<base::Error>) override {
    builder_.refuse(fmt::format("{}: {}", where_, message), *at.begin());
  }
  // The grammar of schemas has no variables.
  void see_variable(const ast::Literal&, const Position&) override {}

 private:
  SchemaBuilder& builder_;
  std::string where_;
};

const ast::Argument* find_given(const ast::Directive& use, std::string_view name) {
  for (const ast::Argument& argument : use.arguments)
    if (argument.name.text == name) return &argument;
  return nullptr;
}

}  // namespace

void SchemaBuilder::check_directives(std::span<const ast::Directive> uses,
                                     std::string_view location) {
  for (const ast::Directive& use : uses) {
    const auto found = std::ranges::find(contents_.directives, use.name.text, &Directive::name);
    if (found == contents_.directives.end()) {
      refuse(fmt::format("Unknown directive \"@{}\".", use.name.text), use.name.at);
      continue;
    }
    if (!found->may_stand_on(location))
      refuse(fmt::format("Directive \"@{}\" may not be used on {}.", use.name.text, location),
             use.name.at);
    const auto same = [&](const auto& other) { return other.name.text == use.name.text; };
    if (!found->repeatable && std::ranges::count_if(uses, same) > 1)
      refuse(fmt::format("The directive \"@{}\" can only be used once at this location.",
                         use.name.text),
             use.name.at);
    check_directive_arguments(use, *found);
  }
}

void SchemaBuilder::check_directive_arguments(const ast::Directive& use,
                                              const Directive& directive) {
  for (const ast::Argument& argument : use.arguments)
    if (!directive.find_argument(argument.name.text))
      refuse(fmt::format("Unknown argument \"{}\" on directive \"@{}\".", argument.name.text,
                         directive.name),
             argument.name.at);
  for (const InputValue& argument : directive.arguments) {
    const ast::Argument* given = find_given(use, argument.name);
    if (!given && argument.is_required())
      refuse(fmt::format("Directive \"@{}\" argument \"{}\" of type \"{}\" is required, but it "
                         "was not provided.",
                         directive.name, argument.name, to_string(argument.type)),
             use.name.at);
    SchemaLiterals observer(*this, fmt::format("@{}", directive.name));
    if (given && argument.type.is_known())
      check_literal(given->value, {argument.type, true, nullptr}, observer);
  }
}

void SchemaBuilder::check_default(const InputValue& input) {
  SchemaLiterals observer(*this, fmt::format("Default of {}", input.name));
  check_literal(*input.default_literal, {input.type, false, nullptr}, observer);
}

}  // namespace graphql
