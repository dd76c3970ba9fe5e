// The templates behind packed.hpp.
#pragma once
#include "application/log/packed.hpp"

namespace daybook {

template <>
struct PackedForm<std::string> {
  static constexpr std::string_view shape = "text";
  static void write(PackedWriter& out, const std::string& text) { out.text(text); }
  static void read(PackedReader& in, std::string& text) { text = in.text(); }
};
template <>
struct PackedForm<base::Uuid> {
  static constexpr std::string_view shape = "uuid";
  static void write(PackedWriter& out, base::Uuid uuid) { out.uuid(uuid); }
  static void read(PackedReader& in, base::Uuid& uuid) { uuid = in.uuid(); }
};
template <>
struct PackedForm<std::byte> {
  static constexpr std::string_view shape = "byte";
  static void write(PackedWriter& out, std::byte byte) { out.whole(std::to_integer<int>(byte)); }
  static void read(PackedReader& in, std::byte& byte) { byte = std::byte(in.whole_up_to(0xFF)); }
};
template <>
struct PackedForm<Date> {
  static constexpr std::string_view shape = "date";
  static void write(PackedWriter& out, Date date) { out.signed_whole(date.days_since_epoch()); }
  static void read(PackedReader& in, Date& date) {
    const base::Int128 days = in.signed_whole();
    if (!(days >= std::numeric_limits<int>::min() && days <= std::numeric_limits<int>::max()))
      return in.fail();
    date = Date::from_days_since_epoch(static_cast<int>(days));
  }
};
template <>
struct PackedForm<Rational> {
  static constexpr std::string_view shape = "fraction";
  static void write(PackedWriter& out, const Rational& value) {
    out.signed_whole(value.numerator());
    out.whole(value.denominator());
  }
  static void read(PackedReader& in, Rational& value) {
    const base::Int128 numerator = in.signed_whole();
    const base::Int128 denominator = in.whole();
    if (denominator <= 0) return in.fail();
    value = Rational(numerator, denominator);
  }
};
template <class T>
struct PackedForm<History<T>> {
  static void write(PackedWriter& out, const History<T>& history) { pack(out, history.changes()); }
  static void read(PackedReader& in, History<T>& history) {
    std::vector<Dated<T>> changes;
    unpack(in, changes);
    history = {};
    for (Dated<T>& change : changes)
      history.set(change.from, std::move(change.value), change.source);
  }
  static void describe(std::string& shape) { describe_shape<Dated<T>>(shape += "history "); }
};
template <class T>
struct PackedForm<base::Cow<T>> {
  static void write(PackedWriter& out, const base::Cow<T>& value) { pack(out, *value); }
  static void read(PackedReader& in, base::Cow<T>& value) { unpack(in, value.edit()); }
  static void describe(std::string& shape) { describe_shape<T>(shape); }
};
template <class T>
struct PackedForm<base::CowVector<T>> {
  static void write(PackedWriter& out, const base::CowVector<T>& values) {
    out.whole(static_cast<base::Int128>(values.size()));
    for (const T& value : values) pack(out, value);
  }
  static void read(PackedReader& in, base::CowVector<T>& values) {
    values = {};
    for (std::size_t left = in.count(); left > 0 && in.is_good(); --left) {
      T value{};
      unpack(in, value);
      values.push_back(std::move(value));
    }
  }
  static void describe(std::string& shape) { describe_shape<T>(shape += "list "); }
};

template <class T>
concept HasPackedForm = requires { sizeof(PackedForm<T>); };

namespace detail {

template <VariantValue T, std::size_t Index = 0>
void unpack_alternative(PackedReader& in, T& value, std::size_t index) {
  if constexpr (Index < std::variant_size_v<T>) {
    if (index != Index) return unpack_alternative<T, Index + 1>(in, value, index);
    unpack(in, value.template emplace<Index>());
  }
}

template <ListValue T>
void unpack_list(PackedReader& in, T& values) {
  values.clear();
  for (std::size_t left = in.count(); left > 0 && in.is_good(); --left)
    unpack(in, values.emplace_back());
}

template <class T>
void unpack_number(PackedReader& in, T& number) {
  if constexpr (std::is_unsigned_v<T>) {
    number = static_cast<T>(in.whole_up_to(std::numeric_limits<T>::max()));
  } else {
    const base::Int128 whole = in.signed_whole();
    number = static_cast<T>(whole);
    if (number != whole) in.fail();
  }
}

// An enumeration whose values are not named could not be checked when it is read.
template <base::NamedEnum T>
void unpack_choice(PackedReader& in, T& choice) {
  choice = static_cast<T>(in.whole_up_to(base::EnumNames<T>::names.size() - 1));
}

template <class T>
void describe_names(std::string& shape) {
  if constexpr (base::NamedEnum<T>)
    for (std::string_view name : base::EnumNames<T>::names) (shape += name) += ' ';
}

template <VariantValue T, std::size_t... Index>
void describe_alternatives(std::string& shape, std::index_sequence<Index...>) {
  (describe_shape<std::variant_alternative_t<Index, T>>(shape), ...);
}

template <Struct T>
void describe_fields(std::string& shape) {
  T value{};
  if constexpr (json::detail::Described<T>)
    value.describe(
        [&](std::string_view name, const auto&, const auto&...) { (shape += name) += ' '; });
  each_field(value, [&]<class F>(const F&) {
    describe_shape<F>(shape);
    shape += ' ';
  });
}

}  // namespace detail

template <class T>
void pack(PackedWriter& out, const T& value) {
  if constexpr (HasPackedForm<T>) {
    PackedForm<T>::write(out, value);
  } else if constexpr (std::is_enum_v<T> || std::unsigned_integral<T>) {
    out.whole(static_cast<base::Int128>(value));
  } else if constexpr (std::integral<T>) {
    out.signed_whole(value);
  } else if constexpr (OptionalValue<T>) {
    out.whole(value.has_value());
    if (value) pack(out, *value);
  } else if constexpr (ListValue<T>) {
    out.whole(static_cast<base::Int128>(value.size()));
    for (const auto& element : value) pack(out, element);
  } else if constexpr (ArrayValue<T>) {
    for (const auto& element : value) pack(out, element);
  } else if constexpr (VariantValue<T>) {
    out.whole(static_cast<base::Int128>(value.index()));
    std::visit([&](const auto& alternative) { pack(out, alternative); }, value);
  } else {
    each_field(value, [&](const auto& field) { pack(out, field); });
  }
}

template <class T>
void unpack(PackedReader& in, T& value) {
  if constexpr (HasPackedForm<T>) {
    PackedForm<T>::read(in, value);
  } else if constexpr (std::is_enum_v<T>) {
    detail::unpack_choice(in, value);
  } else if constexpr (std::integral<T>) {
    detail::unpack_number(in, value);
  } else if constexpr (OptionalValue<T>) {
    value.reset();
    if (in.whole_up_to(1) == 1) unpack(in, value.emplace());
  } else if constexpr (ListValue<T>) {
    detail::unpack_list(in, value);
  } else if constexpr (ArrayValue<T>) {
    for (auto& element : value) unpack(in, element);
  } else if constexpr (VariantValue<T>) {
    detail::unpack_alternative(in, value, in.whole_up_to(std::variant_size_v<T> - 1));
  } else {
    each_field(value, [&](auto& field) { unpack(in, field); });
  }
}

template <class T>
void describe_shape(std::string& shape) {
  if constexpr (requires { PackedForm<T>::shape; }) {
    shape += PackedForm<T>::shape;
  } else if constexpr (HasPackedForm<T>) {
    PackedForm<T>::describe(shape);
  } else if constexpr (std::is_enum_v<T>) {
    detail::describe_names<T>(shape += "one of ");
  } else if constexpr (std::integral<T>) {
    (shape += std::is_signed_v<T> ? "signed " : "whole ") += std::to_string(sizeof(T));
  } else if constexpr (OptionalValue<T>) {
    describe_shape<typename T::value_type>(shape += "optional ");
  } else if constexpr (ListValue<T>) {
    describe_shape<typename T::value_type>(shape += "list ");
  } else if constexpr (ArrayValue<T>) {
    describe_shape<typename T::value_type>((shape += std::to_string(T{}.size())) += " times ");
  } else if constexpr (VariantValue<T>) {
    detail::describe_names<T>(shape += "either ");
    detail::describe_alternatives<T>(shape, std::make_index_sequence<std::variant_size_v<T>>{});
  } else {
    shape += '{';
    detail::describe_fields<T>(shape);
    shape += '}';
  }
}

}  // namespace daybook
