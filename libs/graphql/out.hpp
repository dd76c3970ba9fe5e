// Where a resolver puts its answer: text goes straight into the response.
//
// Exactly one call a field (or list item). Objects are resolved further before the call returns, so
// values on the resolver's stack may be passed. Whatever does not fit the schema's type (a null for
// a non-null type, text for an Int) becomes an error of that field, with null propagation as in the
// specification.
#pragma once
#include <concepts>
#include <cstdint>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "graphql/execution/path.hpp"
#include "graphql/type_ref.hpp"

namespace graphql {

class Execution;
struct FieldPlan;

// Tells C++ types apart, so that a parent of the wrong type is refused instead of misread.
using TypeTag = const char*;
template <class T>
inline char type_tag_storage = 0;
template <class T>
constexpr TypeTag tag_of() {
  return &type_tag_storage<std::remove_cvref_t<T>>;
}

class Out {
 public:
  void null();
  void boolean(bool value);
  void integer(std::int64_t value);  // Int (32 bits, checked), Float, ID or a custom scalar
  void number(double value);         // Float or a custom scalar; finite
  void string(std::string_view text);
  void enumerator(std::string_view name);  // must be one of the enum's values
  // Text that already is a JSON value; custom scalars only.
  void json(std::string_view value);

  // For a union or interface, the object type is the one whose fields are bound to T; when several
  // are, object_as names it.
  template <class T>
  void object(const T& value) {
    write_object({}, tag_of<T>(), &value);
  }
  template <class T>
  void object_as(std::string_view type, const T& value) {
    write_object(type, tag_of<T>(), &value);
  }

  // `each` is called with (item, Out&) for every item in order.
  template <std::ranges::input_range Range, class Each>
  void list(Range&& range, Each each) {
    if (!open_list()) return;
    std::size_t index = 0;
    for (auto&& item : range) {
      Out slot = open_item(index++);
      if (!slot.is_stopped()) each(item, slot);
      if (!close_item(slot)) return;
    }
    close_list();
  }

  // The answer is an error: null here or further up, and an entry in "errors".
  void fail(const base::Error& error);

  // Text, booleans, numbers, what a to_string of its own namespace makes text of (dates, ids),
  // optionals of them (nothing is null) and ranges of them.
  template <class T>
  void value(const T& value);
  // The error, or the value.
  template <class T>
  void value(const base::Result<T>& result) {
    if (result)
      value(*result);
    else
      fail(result.error());
  }

 private:
  friend class Execution;
  enum class State : std::uint8_t { waiting, written, null, failed };

  Out(Execution& execution, const FieldPlan& field, TypeRef type, PathStep path);

  bool is_stopped() const;
  bool begin();
  bool begin_leaf(bool fits, std::string_view got);
  void refuse(std::string_view rule, const std::string& message);
  void write_object(std::string_view type_name, TypeTag tag, const void* value);
  std::optional<std::size_t> possible_index(std::string_view type_name, TypeTag tag) const;
  bool open_list();
  Out open_item(std::size_t index);
  bool close_item(Out& item);
  void close_list();
  // True when something was written here, a null included; false when the null must go further up.
  bool finish();

  Execution& execution_;
  const FieldPlan& field_;
  TypeRef type_;
  PathStep path_;
  std::size_t start_;
  State state_ = State::waiting;
};

namespace detail {
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
}  // namespace detail

template <class T>
void Out::value(const T& value) {
  if constexpr (detail::is_optional<T>) {
    if (value)
      this->value(*value);
    else
      null();
  } else if constexpr (std::same_as<T, bool>) {
    boolean(value);
  } else if constexpr (std::integral<T>) {
    integer(static_cast<std::int64_t>(value));
  } else if constexpr (std::floating_point<T>) {
    number(value);
  } else if constexpr (std::convertible_to<T, std::string_view>) {
    string(value);
  } else if constexpr (requires {
                         { to_string(value) } -> std::same_as<std::string>;
                       }) {
    string(to_string(value));
  } else {
    list(value, [](const auto& item, Out& out) { out.value(item); });
  }
}

}  // namespace graphql
