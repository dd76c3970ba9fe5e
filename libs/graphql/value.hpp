// An input value after coercion: what a resolver reads as an argument and what a custom scalar's
// check is given. Small and trivially copyable; text and elements are views that live as long as
// the execution.
//
//   const Value& range = call.argument("range");
//   if (range.is_given()) use(range["from"].string());
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/result.hpp"

namespace graphql {

struct NamedValue;

class Value {
 public:
  // Absent is "not mentioned and without default"; null is an explicit null.
  enum class Kind : std::uint8_t {
    absent,
    null,
    boolean,
    integer,
    number,
    string,
    enumerator,
    list,
    object
  };

  constexpr Value() = default;
  static constexpr Value null() { return Value(Kind::null); }
  static constexpr Value boolean(bool value) { return {Kind::boolean, {.boolean = value}}; }
  static constexpr Value integer(std::int64_t value) { return {Kind::integer, {.integer = value}}; }
  static constexpr Value number(double value) { return {Kind::number, {.number = value}}; }
  static constexpr Value string(std::string_view text) {
    return {Kind::string, {.text = text.data()}, text.size()};
  }
  static constexpr Value enumerator(std::string_view name) {
    return {Kind::enumerator, {.text = name.data()}, name.size()};
  }
  static constexpr Value list(std::span<const Value> items) {
    return {Kind::list, {.items = items.data()}, items.size()};
  }
  static constexpr Value object(std::span<const NamedValue> fields);

  Kind kind() const { return kind_; }
  bool is_absent() const { return kind_ == Kind::absent; }
  bool is_null() const { return kind_ == Kind::null; }
  // Neither absent nor null.
  bool is_given() const { return kind_ > Kind::null; }

  // The schema promises the kind of every argument, so asking for another one is our own mistake
  // and ends the process. Optional arguments are asked with is_given() first.
  bool boolean() const { return ENSURE(kind_ == Kind::boolean), content_.boolean; }
  std::int64_t integer() const { return ENSURE(kind_ == Kind::integer), content_.integer; }
  // A Float may have been written without a point.
  double number() const;
  // Also what a custom scalar or an ID was written as, when it was text.
  std::string_view string() const;
  std::string_view enumerator() const { return ENSURE(kind_ == Kind::enumerator), text(); }
  // Empty when absent or null.
  std::span<const Value> list() const;
  std::span<const NamedValue> fields() const;
  // A field of an input object; absent when the object lacks it or is itself not given.
  const Value& operator[](std::string_view field) const;

 private:
  union Content {
    bool boolean;
    std::int64_t integer = 0;
    double number;
    const char* text;
    const Value* items;
    const NamedValue* fields;
  };

  constexpr explicit Value(Kind kind) : kind_(kind) {}
  constexpr Value(Kind kind, Content content, std::size_t size = 0)
      : content_(content), size_(size), kind_(kind) {}
  std::string_view text() const { return {content_.text, size_}; }

  Content content_;
  std::size_t size_ = 0;
  Kind kind_ = Kind::absent;
};

struct NamedValue {
  std::string_view name;
  Value value;
};

constexpr Value Value::object(std::span<const NamedValue> fields) {
  return {Kind::object, {.fields = fields.data()}, fields.size()};
}

// Absent when no such name is among them.
const Value& find_value(std::span<const NamedValue> values, std::string_view name);

// JSON-like text for messages, at most about 80 bytes.
std::string to_string(const Value& value);

}  // namespace graphql
