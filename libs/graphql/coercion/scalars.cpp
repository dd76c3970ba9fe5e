#include "graphql/coercion/scalars.hpp"

#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <limits>

#include "graphql/language/parser.hpp"
#include "graphql/problem.hpp"

namespace graphql {
namespace {

constexpr std::int64_t kIntMin = std::numeric_limits<std::int32_t>::min();
constexpr std::int64_t kIntMax = std::numeric_limits<std::int32_t>::max();

std::unexpected<InputProblem> refuse(std::string message) {
  return std::unexpected(InputProblem{std::move(message)});
}

std::string cannot(const Type& type, std::string_view what, const std::string& shown) {
  return fmt::format("{} cannot represent {} value: {}", type.name, what, shown);
}

Value number_value(std::string_view digits) {
  std::int64_t whole = 0;
  const char* const end = digits.data() + digits.size();
  if (std::from_chars(digits.data(), end, whole).ptr == end &&
      std::from_chars(digits.data(), end, whole).ec == std::errc())
    return Value::integer(whole);
  double number = 0;
  const auto read = std::from_chars(digits.data(), end, number);
  // Too large for a double: infinite, which every type refuses.
  if (read.ec == std::errc::result_out_of_range) number = std::numeric_limits<double>::infinity();
  return Value::number(number);
}

// 3.0 is the whole number 3, as it is in JavaScript.
std::optional<std::int64_t> whole_number(const Value& value) {
  if (value.kind() == Value::Kind::integer) return value.integer();
  if (value.kind() != Value::Kind::number) return std::nullopt;
  const double number = value.number();
  if (!(std::abs(number) < 9e15) || std::trunc(number) != number) return std::nullopt;
  return static_cast<std::int64_t>(number);
}

Coerced coerce_int(const Type& type, const Value& raw, const std::string& shown) {
  const auto whole = whole_number(raw);
  const bool huge = raw.kind() == Value::Kind::number && std::abs(raw.number()) >= 9e15;
  if (huge || (whole && (*whole < kIntMin || *whole > kIntMax)))
    return refuse(cannot(type, "non 32-bit signed integer", shown));
  if (!whole) return refuse(cannot(type, "non-integer", shown));
  return Value::integer(*whole);
}

Coerced coerce_number(const Type& type, const Value& raw, const std::string& shown) {
  const bool number = raw.kind() == Value::Kind::integer || raw.kind() == Value::Kind::number;
  if (!number || !std::isfinite(raw.number())) return refuse(cannot(type, "non numeric", shown));
  return Value::number(raw.number());
}

// As JSON has it; literals tell 1 from 1.0 before.
Coerced coerce_id(const Value& raw, const std::string& shown, Arena& arena) {
  if (raw.kind() == Value::Kind::string) return raw;
  if (const auto whole = whole_number(raw))
    return Value::string(arena.copy(std::string_view(std::to_string(*whole))));
  return refuse(fmt::format("ID cannot represent value: {}", shown));
}

Coerced coerce_custom(const Type& type, const Value& raw, const std::string& shown) {
  if (!type.check) return raw;
  base::Outcome checked = type.check(raw);
  if (checked) return raw;
  return std::unexpected(
      InputProblem{fmt::format("Expected value of type \"{}\", found {}.", type.name, shown),
                   std::move(checked).error()});
}

Coerced coerce_scalar(const Type& type, const Value& raw, const std::string& shown, Arena& arena) {
  switch (type.scalar) {
    case Scalar::integer: return coerce_int(type, raw, shown);
    case Scalar::number: return coerce_number(type, raw, shown);
    case Scalar::id: return coerce_id(raw, shown, arena);
    case Scalar::string:
      if (raw.kind() == Value::Kind::string) return raw;
      return refuse(cannot(type, "a non string", shown));
    case Scalar::boolean:
      if (raw.kind() == Value::Kind::boolean) return raw;
      return refuse(cannot(type, "a non boolean", shown));
    default: return coerce_custom(type, raw, shown);
  }
}

Coerced coerce_enumerator(const Type& type, std::string_view name) {
  const EnumValue* value = type.find_value(name);
  if (value) return Value::enumerator(value->name);
  return refuse(
      fmt::format("Value \"{}\" does not exist in \"{}\" enum.", excerpt(name), type.name));
}

}  // namespace

Value untyped(const ast::Literal& literal, std::span<const NamedValue> variables, Arena& arena) {
  switch (literal.kind) {
    case ast::LiteralKind::variable: return find_value(variables, literal.text);
    case ast::LiteralKind::integer:
    case ast::LiteralKind::number: return number_value(literal.text);
    case ast::LiteralKind::string: return Value::string(literal.text);
    case ast::LiteralKind::boolean: return Value::boolean(literal.text == "true");
    case ast::LiteralKind::null: return Value::null();
    case ast::LiteralKind::enumerator: return Value::enumerator(literal.text);
    case ast::LiteralKind::list: {
      const auto items = arena.array<Value>(literal.items.size());
      for (std::size_t i = 0; i < items.size(); ++i)
        items[i] = untyped(literal.items[i], variables, arena);
      return Value::list(items);
    }
    case ast::LiteralKind::object: {
      const auto fields = arena.array<NamedValue>(literal.fields.size());
      for (std::size_t i = 0; i < fields.size(); ++i)
        fields[i] = {literal.fields[i].name.text,
                     untyped(literal.fields[i].value, variables, arena)};
      return Value::object(fields);
    }
  }
  return {};
}

Value untyped(const boost::json::value& json, Arena& arena) {
  switch (json.kind()) {
    case boost::json::kind::null: return Value::null();
    case boost::json::kind::bool_: return Value::boolean(json.get_bool());
    case boost::json::kind::int64: return Value::integer(json.get_int64());
    case boost::json::kind::uint64: return Value::number(static_cast<double>(json.get_uint64()));
    case boost::json::kind::double_: return Value::number(json.get_double());
    case boost::json::kind::string: return Value::string(json.get_string());
    case boost::json::kind::array: {
      const auto items = arena.array<Value>(json.get_array().size());
      for (std::size_t i = 0; i < items.size(); ++i) items[i] = untyped(json.get_array()[i], arena);
      return Value::list(items);
    }
    case boost::json::kind::object: break;
  }
  const auto fields = arena.array<NamedValue>(json.get_object().size());
  std::size_t i = 0;
  for (const auto& field : json.get_object())
    fields[i++] = {field.key(), untyped(field.value(), arena)};
  return Value::object(fields);
}

Coerced coerce_leaf(const Type& type, const ast::Literal& literal,
                    std::span<const NamedValue> variables, Arena& arena) {
  const std::string shown = excerpt(to_string(literal));
  if (type.kind == TypeKind::enumeration) {
    if (literal.kind == ast::LiteralKind::enumerator) return coerce_enumerator(type, literal.text);
    return refuse(
        fmt::format("Enum \"{}\" cannot represent non-enum value: {}.", type.name, shown));
  }
  const bool pointless_number =
      type.scalar == Scalar::integer && literal.kind == ast::LiteralKind::number;
  if (pointless_number) return refuse(cannot(type, "non-integer", shown));
  // The digits of an ID are its text, however many there are.
  const bool fits_id =
      literal.kind == ast::LiteralKind::integer || literal.kind == ast::LiteralKind::string;
  if (type.scalar == Scalar::id)
    return fits_id ? Coerced(Value::string(literal.text))
                   : refuse(cannot(type, "a non-string and non-integer", shown));
  return coerce_scalar(type, untyped(literal, variables, arena), shown, arena);
}

Coerced coerce_leaf(const Type& type, const boost::json::value& json, Arena& arena) {
  const Value raw = untyped(json, arena);
  if (type.kind == TypeKind::enumeration) {
    if (raw.kind() == Value::Kind::string) return coerce_enumerator(type, raw.string());
    return refuse(fmt::format("Enum \"{}\" cannot represent non-string value: {}.", type.name,
                              to_string(raw)));
  }
  return coerce_scalar(type, raw, to_string(raw), arena);
}

}  // namespace graphql
