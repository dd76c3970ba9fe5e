#include "graphql/out.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <limits>

#include "graphql/execution/execution.hpp"
#include "json/writer.hpp"

namespace graphql {
namespace {

constexpr std::int64_t kIntMin = std::numeric_limits<std::int32_t>::min();
constexpr std::int64_t kIntMax = std::numeric_limits<std::int32_t>::max();

template <class Number>
void append_number(std::string& buffer, Number value) {
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  buffer.append(digits, end);
}

}  // namespace

Out::Out(Execution& execution, const FieldPlan& field, TypeRef type, PathStep path)
    : execution_(execution),
      field_(field),
      type_(type),
      path_(path),
      start_(execution.buffer_.size()) {}

bool Out::begin() {
  if (state_ == State::waiting) return true;
  refuse("graphql.wrong_answer", fmt::format("Field {}.{} was answered more than once.",
                                             field_.owner->name, field_.field->name));
  return false;
}

bool Out::begin_leaf(bool fits, std::string_view got) {
  if (!begin()) return false;
  if (fits && !type_.nullable().is_list()) {
    state_ = State::written;
    return true;
  }
  refuse("graphql.wrong_answer",
         fmt::format("Field {}.{} of type {} was answered with {}.", field_.owner->name,
                     field_.field->name, to_string(type_), got));
  return false;
}

void Out::null() {
  if (begin()) state_ = State::null;
}

void Out::boolean(bool value) {
  const Scalar scalar = type_.named->scalar;
  if (begin_leaf(scalar == Scalar::boolean || scalar == Scalar::custom, "a boolean"))
    execution_.buffer_ += value ? "true" : "false";
}

void Out::integer(std::int64_t value) {
  const Scalar scalar = type_.named->scalar;
  if (scalar == Scalar::id) return string(std::to_string(value));
  const bool fits =
      scalar == Scalar::integer || scalar == Scalar::number || scalar == Scalar::custom;
  if (!begin_leaf(fits, "a whole number")) return;
  if (scalar == Scalar::integer && (value < kIntMin || value > kIntMax))
    return refuse("graphql.wrong_answer",
                  fmt::format("Int cannot represent non 32-bit signed integer value: {}", value));
  append_number(execution_.buffer_, value);
}

void Out::number(double value) {
  const Scalar scalar = type_.named->scalar;
  if (!begin_leaf(scalar == Scalar::number || scalar == Scalar::custom, "a number")) return;
  if (!std::isfinite(value))
    return refuse("graphql.wrong_answer",
                  fmt::format("Float cannot represent non numeric value: {}", value));
  append_number(execution_.buffer_, value);
}

void Out::string(std::string_view text) {
  const Scalar scalar = type_.named->scalar;
  const bool fits = scalar == Scalar::string || scalar == Scalar::id || scalar == Scalar::custom;
  if (begin_leaf(fits, "text")) json::append_string(execution_.buffer_, text);
}

void Out::enumerator(std::string_view name) {
  const bool is_enum = type_.named->kind == TypeKind::enumeration;
  if (!begin_leaf(is_enum && type_.named->find_value(name), name)) return;
  execution_.buffer_.append("\"").append(name).append("\"");
}

void Out::json(std::string_view value) {
  if (begin_leaf(type_.named->scalar == Scalar::custom, "JSON")) execution_.buffer_ += value;
}

void Out::fail(const base::Error& error) {
  execution_.record(error, execution_.setting_.describe(error), field_, &path_);
  state_ = State::failed;
}

void Out::refuse(std::string_view rule, const std::string& message) {
  execution_.record({base::ErrorCode::invalid, std::string(rule), {}}, message, field_, &path_);
  state_ = State::failed;
}

bool Out::is_stopped() const { return execution_.is_stopped(); }

void Out::write_object(std::string_view type_name, TypeTag tag, const void* value) {
  if (!begin()) return;
  const SelectionPlan* selection = field_.selection;
  const std::optional<std::size_t> index =
      selection && !type_.nullable().is_list() ? possible_index(type_name, tag) : std::nullopt;
  if (!index)
    return refuse("graphql.wrong_answer",
                  fmt::format("Field {}.{} of type {} was answered with an object of another type.",
                              field_.owner->name, field_.field->name, to_string(type_)));
  const ObjectPlan* plan = execution_.setting_.plan.object(*selection, *index);
  if (!plan) execution_.stop("graphql.plan_too_large", "Operation is too large to plan.");
  const bool written = plan && !execution_.is_stopped() && execution_.object(*plan, value, &path_);
  state_ = written ? State::written : State::failed;
}

std::optional<std::size_t> Out::possible_index(std::string_view type_name, TypeTag tag) const {
  const auto& possible = field_.selection->type->possible;
  std::optional<std::size_t> found;
  for (std::size_t index = 0; index < possible.size(); ++index) {
    if (possible[index]->parent != tag) continue;
    if (!type_name.empty() && possible[index]->name != type_name) continue;
    if (found) return std::nullopt;
    found = index;
  }
  return found;
}

bool Out::open_list() {
  if (!begin()) return false;
  if (!type_.nullable().is_list()) {
    refuse("graphql.wrong_answer",
           fmt::format("Field {}.{} of type {} was answered with a list.", field_.owner->name,
                       field_.field->name, to_string(type_)));
    return false;
  }
  state_ = State::written;
  execution_.buffer_ += '[';
  return true;
}

Out Out::open_item(std::size_t index) {
  if (index > 0) execution_.buffer_ += ',';
  return Out(execution_, field_, type_.nullable().inner(), {&path_, {}, index});
}

bool Out::close_item(Out& item) {
  if (item.finish()) return true;
  state_ = State::failed;
  return false;
}

void Out::close_list() { execution_.buffer_ += ']'; }

bool Out::finish() {
  if (state_ == State::written) [[likely]]
    return true;
  std::string& buffer = execution_.buffer_;
  buffer.resize(start_);
  if (execution_.stopped_) return false;
  if (state_ == State::waiting)
    refuse("graphql.wrong_answer",
           fmt::format("Field {}.{} was not answered.", field_.owner->name, field_.field->name));
  const bool refused_null = state_ == State::null && type_.is_non_null();
  if (refused_null)
    refuse("graphql.unexpected_null", fmt::format("Cannot return null for non-nullable field "
                                                  "{}.{}.",
                                                  field_.owner->name, field_.field->name));
  if (type_.is_non_null()) return false;
  buffer += "null";
  return true;
}

}  // namespace graphql
