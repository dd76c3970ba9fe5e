#include "graphql/validation/cost.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <unordered_map>

namespace graphql {
namespace {

// Sums and products stop here, far above every limit, instead of running over.
constexpr std::size_t kCeiling = std::size_t(1) << 40;

std::size_t add(std::size_t a, std::size_t b) { return std::min(a + b, kCeiling); }

std::size_t multiply(std::size_t a, std::size_t b) {
  return a == 0 || b <= kCeiling / a ? a * b : kCeiling;
}

// The fields of an object whose size was said where the object was asked for.
struct SizedFields {
  std::span<const std::string_view> names;
  std::size_t size = 0;
};

class CostWalk {
 public:
  CostWalk(const Schema& schema, const ast::Document& document,
           std::span<const NamedValue> variables, const Limits& limits)
      : schema_(schema), document_(document), variables_(variables), limits_(limits) {}

  std::size_t of(std::span<const ast::Selection> selections, const Type& type,
                 const SizedFields& sized) {
    std::size_t sum = 0;
    for (const ast::Selection& selection : selections) switch (selection.kind) {
        case ast::SelectionKind::field: sum = add(sum, field(selection, type, sized)); break;
        case ast::SelectionKind::spread: sum = add(sum, spread(selection, sized)); break;
        case ast::SelectionKind::inline_fragment:
          sum = add(sum, of(selection.selections, type_of(selection.type_condition, type), sized));
      }
    return sum;
  }

  bool varies() const { return varies_; }

 private:
  const Type& type_of(const ast::Name& condition, const Type& otherwise) const {
    const Type* type = condition.is_given() ? schema_.find_type(condition.text) : nullptr;
    return type ? *type : otherwise;
  }

  std::size_t field(const ast::Selection& selection, const Type& type, const SizedFields& sized) {
    const Field* known = schema_.find_field(type, selection.name.text);
    if (!known) return 0;
    const bool leaf = known->type.named->is_leaf();
    const std::size_t weight = known->cost.weight.value_or(leaf ? 0 : 1);
    const std::size_t size = size_of(*known, selection);
    SizedFields below;
    if (!known->cost.sized_fields.empty()) below = {known->cost.sized_fields, size};
    const bool sized_here = std::ranges::find(sized.names, known->name) != sized.names.end();
    const std::size_t items = sized_here                         ? sized.size
                              : !below.names.empty()             ? 1
                              : known->type.nullable().is_list() ? size
                                                                 : 1;
    return multiply(items, add(weight, of(selection.selections, *known->type.named, below)));
  }

  std::size_t spread(const ast::Selection& selection, const SizedFields& sized) {
    const auto found = std::ranges::find(document_.fragments, selection.name.text,
                                         [](const auto& fragment) { return fragment.name.text; });
    if (found == document_.fragments.end()) return 0;
    const auto known = by_fragment_.find(&*found);
    if (known != by_fragment_.end() && sized.names.empty()) return known->second;
    const Type* type = schema_.find_type(found->type_condition.text);
    const std::size_t cost = type ? of(found->selections, *type, sized) : 0;
    if (sized.names.empty()) by_fragment_.emplace(&*found, cost);
    return cost;
  }

  std::size_t size_of(const Field& field, const ast::Selection& selection) {
    std::optional<std::size_t> largest;
    for (const std::string_view name : field.cost.slicing_arguments)
      if (const auto size = slice(field, selection, name))
        largest = std::max(largest.value_or(0), *size);
    if (largest) return *largest;
    return field.cost.assumed_size.value_or(limits_.list_size);
  }

  std::optional<std::size_t> slice(const Field& field, const ast::Selection& selection,
                                   std::string_view name) {
    for (const ast::Argument& argument : selection.arguments)
      if (argument.name.text == name) return number(argument.value);
    const InputValue* declared = field.find_argument(name);
    return declared ? number(declared->default_value) : std::nullopt;
  }

  std::optional<std::size_t> number(const ast::Literal& literal) {
    if (literal.kind == ast::LiteralKind::variable) {
      varies_ = true;
      return number(find_value(variables_, literal.text));
    }
    std::int64_t digits = 0;
    const char* const end = literal.text.data() + literal.text.size();
    const bool whole = literal.kind == ast::LiteralKind::integer &&
                       std::from_chars(literal.text.data(), end, digits).ec == std::errc();
    return whole ? number(Value::integer(digits)) : std::nullopt;
  }

  static std::optional<std::size_t> number(const Value& value) {
    if (value.kind() != Value::Kind::integer) return std::nullopt;
    return static_cast<std::size_t>(std::max<std::int64_t>(value.integer(), 0));
  }

  const Schema& schema_;
  const ast::Document& document_;
  std::span<const NamedValue> variables_;
  const Limits& limits_;
  std::unordered_map<const ast::Fragment*, std::size_t> by_fragment_;
  bool varies_ = false;
};

}  // namespace

OperationCost cost_of(const Schema& schema, const ast::Document& document,
                      const ast::Operation& operation, std::span<const NamedValue> variables,
                      const Limits& limits) {
  CostWalk walk(schema, document, variables, limits);
  const std::size_t points = walk.of(operation.selections, *schema.root(operation.kind), {});
  return {points, walk.varies()};
}

}  // namespace graphql
