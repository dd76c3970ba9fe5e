#include "graphql/value.hpp"

#include <fmt/format.h>

#include "graphql/problem.hpp"
#include "json/writer.hpp"

namespace graphql {
namespace {

constexpr std::size_t kShownMax = 100;

void append(std::string& text, const Value& value) {
  if (text.size() > kShownMax) return;
  switch (value.kind()) {
    case Value::Kind::absent:
    case Value::Kind::null: text += "null"; return;
    case Value::Kind::boolean: text += value.boolean() ? "true" : "false"; return;
    case Value::Kind::integer: text += std::to_string(value.integer()); return;
    case Value::Kind::number: text += fmt::format("{}", value.number()); return;
    case Value::Kind::string: json::append_string(text, excerpt(value.string())); return;
    case Value::Kind::enumerator: text += excerpt(value.enumerator()); return;
    case Value::Kind::list:
      text += '[';
      for (const Value& item : value.list()) {
        if (&item != value.list().data()) text += ", ";
        append(text, item);
      }
      text += ']';
      return;
    case Value::Kind::object:
      text += '{';
      for (const NamedValue& field : value.fields()) {
        if (&field != value.fields().data()) text += ", ";
        text += fmt::format("{}: ", excerpt(field.name));
        append(text, field.value);
      }
      text += '}';
  }
}

constexpr Value kAbsent{};

}  // namespace

double Value::number() const {
  if (kind_ == Kind::integer) return static_cast<double>(content_.integer);
  ENSURE(kind_ == Kind::number);
  return content_.number;
}

std::string_view Value::string() const {
  ENSURE(kind_ == Kind::string);
  return text();
}

std::span<const Value> Value::list() const {
  if (!is_given()) return {};
  ENSURE(kind_ == Kind::list);
  return {content_.items, size_};
}

std::span<const NamedValue> Value::fields() const {
  if (!is_given()) return {};
  ENSURE(kind_ == Kind::object);
  return {content_.fields, size_};
}

const Value& Value::operator[](std::string_view field) const { return find_value(fields(), field); }

const Value& find_value(std::span<const NamedValue> values, std::string_view name) {
  for (const NamedValue& value : values)
    if (value.name == name) return value.value;
  return kAbsent;
}

std::string to_string(const Value& value) {
  std::string text;
  append(text, value);
  return excerpt(text);
}

}  // namespace graphql
