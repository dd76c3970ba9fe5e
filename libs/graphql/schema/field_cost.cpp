#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "graphql/schema/builder.hpp"

namespace graphql {
namespace {

const ast::Literal* find_argument(std::span<const ast::Directive> uses, std::string_view directive,
                                  std::string_view argument) {
  for (const ast::Directive& use : uses) {
    if (use.name.text != directive) continue;
    for (const ast::Argument& given : use.arguments)
      if (given.name.text == argument) return &given.value;
  }
  return nullptr;
}

std::optional<std::size_t> number(const ast::Literal* literal) {
  if (!literal || literal->kind != ast::LiteralKind::integer) return std::nullopt;
  std::size_t value = 0;
  const char* const end = literal->text.data() + literal->text.size();
  if (std::from_chars(literal->text.data(), end, value).ec != std::errc()) return std::nullopt;
  return value;
}

std::vector<std::string_view> names(const ast::Literal* literal) {
  std::vector<std::string_view> all;
  if (!literal) return all;
  if (literal->kind == ast::LiteralKind::string) all.push_back(literal->text);
  for (const ast::Literal& item : literal->items)
    if (item.kind == ast::LiteralKind::string) all.push_back(item.text);
  return all;
}

}  // namespace

FieldCost SchemaBuilder::field_cost(const Field& field, std::span<const ast::Directive> uses) {
  FieldCost cost{.weight = number(find_argument(uses, "cost", "weight")),
                 .assumed_size = number(find_argument(uses, "listSize", "assumedSize")),
                 .slicing_arguments = names(find_argument(uses, "listSize", "slicingArguments")),
                 .sized_fields = names(find_argument(uses, "listSize", "sizedFields"))};
  for (const std::string_view name : cost.slicing_arguments)
    if (!field.find_argument(name))
      refuse(fmt::format("@listSize names an argument that {} has not: \"{}\".", field.name, name),
             field.at);
  return cost;
}

}  // namespace graphql
