// The templates behind codec.hpp.
#pragma once
#include "json/codec.hpp"

namespace json::detail {

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsArray : std::false_type {};
template <class T, std::size_t N>
struct IsArray<std::array<T, N>> : std::true_type {};
template <class T>
struct IsVariant : std::false_type {};
template <class... T>
struct IsVariant<std::variant<T...>> : std::true_type {};

struct AnyField {
  void operator()(std::string_view, auto&, const auto&...) const {}
};
template <class T>
concept Described = requires(T& value) { value.describe(AnyField{}); };
template <class T>
concept OmittedWhenDefault = Described<T> && requires { requires T::kOmitWhenDefault; };

// Variants are objects that name their alternative in this field.
inline constexpr std::string_view kKindField = "kind";

template <class T>
bool is_omitted(const T& value) {
  if constexpr (IsOptional<T>::value)
    return !value.has_value();
  else if constexpr (IsVector<T>::value)
    return value.empty();
  else if constexpr (OmittedWhenDefault<T>)
    return value == T{};
  else if constexpr (HasTextForm<T> && !std::is_enum_v<T> &&
                     requires { TextForm<T>::write(value).empty(); })
    return TextForm<T>::write(value).empty();
  else
    return false;
}

template <class T>
constexpr bool may_be_absent() {
  if constexpr (HasTextForm<T>)
    return !std::is_enum_v<T> && TextForm<T>::read("").has_value();
  else
    return IsOptional<T>::value || IsVector<T>::value || OmittedWhenDefault<T>;
}

template <class T>
concept HasShorthand = Described<T> && requires { T::kShorthand; };

template <class T>
bool is_omitted(const T& value, const T& fallback) {
  return value == fallback;
}

template <class T>
void write_fields(Writer& out, const T& value) {
  value.describe(
      [&]<class F, class... D>(std::string_view name, const F& field, const D&... fallback) {
        if (is_omitted(field, F(fallback)...)) return;
        out.key(name);
        json::write(out, field);
      });
}

template <class T>
void write_variant(Writer& out, const T& value) {
  out.begin_object();
  out.key(kKindField);
  out.string(base::EnumNames<T>::names[value.index()]);
  std::visit([&](const auto& alternative) { write_fields(out, alternative); }, value);
  out.end_object();
}

inline base::Error at(base::Error error, std::string step) {
  for (base::Fact& fact : error.facts)
    if (fact.name == "field") {
      fact.value = step + (fact.value.starts_with('[') ? "" : ".") + fact.value;
      return error;
    }
  return std::move(error).with("field", std::move(step));
}

inline std::unexpected<base::Error> wrong_type(std::string_view expected) {
  return base::invalid("json.wrong_type", {{"expected", std::string(expected)}});
}

template <class T>
base::Result<T> read_text(const boost::json::value& value) {
  if (!value.is_string()) return wrong_type("string");
  const auto& text = value.get_string();
  return TextForm<T>::read({text.data(), text.size()});
}

template <class T>
base::Result<T> read_integer(const boost::json::value& value) {
  if (!value.is_int64()) return wrong_type("whole number");
  const std::int64_t number = value.get_int64();
  if (!std::in_range<T>(number)) return base::invalid("number.out_of_range");
  return static_cast<T>(number);
}

template <class Element, class Sink>
base::Outcome read_elements(const boost::json::value& value, UnknownFields unknown, Sink sink) {
  if (!value.is_array()) return wrong_type("list");
  std::size_t index = 0;
  for (const boost::json::value& element : value.get_array()) {
    auto read_element = json::read<Element>(element, unknown);
    if (!read_element)
      return std::unexpected(
          at(std::move(read_element.error()), "[" + std::to_string(index) + "]"));
    sink(index++, std::move(*read_element));
  }
  return {};
}

template <class T>
class FieldReader {
 public:
  FieldReader(const boost::json::object& object, UnknownFields unknown)
      : object_(object), unknown_(unknown) {}

  base::Outcome fill(T& into) {
    into.describe([&]<class F, class... D>(std::string_view name, F& field, const D&... fallback) {
      read_field(name, field, F(fallback)...);
    });
    // Where a field is missing, one that is not known is probably that one misspelt.
    if (unknown_ == UnknownFields::refused && (!error_ || is_missing_)) TRY(check_unknown(into));
    if (error_) return std::unexpected(std::move(*error_));
    return {};
  }
  void allow(std::string_view name) { allowed_ = name; }

 private:
  template <class F, class... D>
  void read_field(std::string_view name, F& field, D&&... fallback) {
    if (error_) return;
    const boost::json::value* found = object_.if_contains({name.data(), name.size()});
    if (found) return read_found(name, field, *found);
    // What is left out is empty, whatever the struct starts with.
    if constexpr (sizeof...(D) == 1)
      field = (std::forward<D>(fallback), ...);
    else if (may_be_absent<F>())
      field = F{};
    else {
      is_missing_ = true;
      error_ = base::Error{
          base::ErrorCode::invalid, "json.field_missing", {{"field", std::string(name)}}};
    }
  }

  template <class F>
  void read_found(std::string_view name, F& field, const boost::json::value& found) {
    auto value = json::read<F>(found, unknown_);
    if (value)
      field = std::move(*value);
    else
      error_ = at(std::move(value.error()), std::string(name));
  }

  base::Outcome check_unknown(T& into) {
    for (const auto& member : object_) {
      const std::string_view key(member.key().data(), member.key().size());
      bool known = key == allowed_;
      std::string accepted;
      into.describe([&](std::string_view name, auto&, const auto&...) {
        known = known || name == key;
        accepted += (accepted.empty() ? "" : ", ") + std::string(name);
      });
      if (!known)
        return base::invalid("json.unknown_field",
                             {{"field", std::string(key.substr(0, 64))}, {"accepted", accepted}});
    }
    return {};
  }

  const boost::json::object& object_;
  UnknownFields unknown_;
  std::string_view allowed_;
  std::optional<base::Error> error_;
  bool is_missing_ = false;  // is that what the error says, of this object itself?
};

template <class T>
base::Result<T> read_described(const boost::json::value& value, UnknownFields unknown,
                               std::string_view allowed = {}) {
  if constexpr (HasShorthand<T>)
    if (!value.is_object() && allowed.empty())
      return read_described<T>(boost::json::object{{T::kShorthand, value}}, unknown);
  if (!value.is_object()) return wrong_type("object");
  T result{};
  FieldReader<T> reader(value.get_object(), unknown);
  reader.allow(allowed);
  TRY(reader.fill(result));
  return result;
}

template <class T, std::size_t Index = 0>
base::Result<T> read_alternative(const boost::json::value& value, std::string_view kind,
                                 UnknownFields unknown) {
  if constexpr (Index < std::variant_size_v<T>) {
    if (kind != base::EnumNames<T>::names[Index])
      return read_alternative<T, Index + 1>(value, kind, unknown);
    using Alternative = std::variant_alternative_t<Index, T>;
    return T{TRY(read_described<Alternative>(value, unknown, kKindField))};
  } else {
    std::string accepted;
    for (std::string_view name : base::EnumNames<T>::names)
      accepted += (accepted.empty() ? "" : ", ") + std::string(name);
    return base::invalid("value.unknown", {{"field", std::string(kKindField)},
                                           {"value", std::string(kind.substr(0, 64))},
                                           {"accepted", accepted}});
  }
}

// The alternative that is meant by its value alone, or nothing.
template <class T, std::size_t Index = 0>
std::optional<T> read_bare(const boost::json::value& value, UnknownFields unknown) {
  if constexpr (Index < std::variant_size_v<T>) {
    using Alternative = std::variant_alternative_t<Index, T>;
    if constexpr (HasShorthand<Alternative>)
      if (auto read = read_described<Alternative>(value, unknown)) return T{*std::move(read)};
    return read_bare<T, Index + 1>(value, unknown);
  } else {
    return std::nullopt;
  }
}

template <class T>
base::Result<T> read_variant(const boost::json::value& value, UnknownFields unknown) {
  if (!value.is_object())
    if (std::optional<T> bare = read_bare<T>(value, unknown)) return *std::move(bare);
  if (value.is_string()) {
    const auto& name = value.get_string();
    return read_alternative<T>(boost::json::object{}, {name.data(), name.size()}, unknown);
  }
  if (!value.is_object()) return wrong_type("object");
  const boost::json::value* kind =
      value.get_object().if_contains({kKindField.data(), kKindField.size()});
  if (!kind || !kind->is_string())
    return base::invalid("json.field_missing", {{"field", std::string(kKindField)}});
  const auto& name = kind->get_string();
  return read_alternative<T>(value, {name.data(), name.size()}, unknown);
}

template <class T>
base::Result<T> read_range(const boost::json::value& value, UnknownFields unknown) {
  T result{};
  TRY(read_elements<typename T::value_type>(
      value, unknown, [&](std::size_t, auto element) { result.push_back(std::move(element)); }));
  return result;
}

template <class T>
base::Result<T> read_fixed(const boost::json::value& value, UnknownFields unknown) {
  T result{};
  if (!value.is_array() || value.get_array().size() != result.size())
    return wrong_type("list of " + std::to_string(result.size()));
  TRY(read_elements<typename T::value_type>(value, unknown, [&](std::size_t index, auto element) {
    result[index] = std::move(element);
  }));
  return result;
}

// Ranges and amounts live in base, which knows no JSON: described here.
struct RangeFields {
  base::Date first;
  base::Date last;
  void describe(this auto& self, auto&& field) {
    field("first", self.first);
    field("last", self.last);
  }
};
struct AmountFields {
  base::Rational value;
  base::Unit unit{};
  void describe(this auto& self, auto&& field) {
    field("value", self.value);
    field("unit", self.unit);
  }
};

}  // namespace json::detail

namespace json {

template <class T>
void write(Writer& out, const T& value) {
  using namespace detail;
  if constexpr (HasTextForm<T>)
    out.string(TextForm<T>::write(value));
  else if constexpr (std::same_as<T, bool>)
    out.boolean(value);
  else if constexpr (std::integral<T>)
    out.number(static_cast<std::int64_t>(value));
  else if constexpr (std::same_as<T, base::DateRange>)
    write(out, RangeFields{value.first, value.last});
  else if constexpr (std::same_as<T, base::Amount>)
    write(out, AmountFields{value.value, value.unit});
  else if constexpr (IsOptional<T>::value)
    value ? write(out, *value) : out.null();
  else if constexpr (IsVector<T>::value || IsArray<T>::value) {
    out.begin_array();
    for (const auto& element : value) write(out, element);
    out.end_array();
  } else if constexpr (IsVariant<T>::value)
    write_variant(out, value);
  else {
    out.begin_object();
    write_fields(out, value);
    out.end_object();
  }
}

template <class T>
base::Result<T> read(const boost::json::value& value, UnknownFields unknown) {
  using namespace detail;
  if constexpr (std::same_as<T, base::Rational>)
    if (value.is_int64()) return TextForm<T>::read(std::to_string(value.get_int64()));
  if constexpr (HasTextForm<T>)
    return read_text<T>(value);
  else if constexpr (std::same_as<T, bool>) {
    if (!value.is_bool()) return wrong_type("true or false");
    return value.get_bool();
  } else if constexpr (std::integral<T>)
    return read_integer<T>(value);
  else if constexpr (std::same_as<T, base::DateRange>) {
    const auto fields = TRY(read_described<RangeFields>(value, unknown));
    return base::DateRange{fields.first, fields.last};
  } else if constexpr (std::same_as<T, base::Amount>) {
    const auto fields = TRY(read_described<AmountFields>(value, unknown));
    return base::Amount{fields.value, fields.unit};
  } else if constexpr (IsOptional<T>::value) {
    if (value.is_null()) return T{};
    return T{TRY(read<typename T::value_type>(value, unknown))};
  } else if constexpr (IsVector<T>::value)
    return read_range<T>(value, unknown);
  else if constexpr (IsArray<T>::value)
    return read_fixed<T>(value, unknown);
  else if constexpr (IsVariant<T>::value)
    return read_variant<T>(value, unknown);
  else
    return read_described<T>(value, unknown);
}

}  // namespace json
