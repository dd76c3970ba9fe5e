// JSON of described structs, in both directions from one description. A struct names its fields
// once:
//
//   struct Stay {
//     Date from;
//     std::optional<Date> to;
//     void describe(this auto& self, auto&& field) {
//       field("from", self.from);
//       field("to", self.to);
//     }
//   };
//   write(out, stay);               // {"from":"2026-03-01"}
//   read<Stay>(value)               // Result<Stay>; errors name the field by its path,
//   "rooms[2].from"
//
// Left out when written, and allowed to be absent when read: empty optionals, texts and lists,
// described structs that say kOmitWhenDefault, and fields that name their usual value:
//
//   field("nights", self.nights, 1);
//
// Everything else is required. People who write by hand may shorten: a variant that needs no fields
// is its name, a struct that says `kShorthand = "from"` is the value of that field, and an amount
// may be a whole number. Fields that are not described are ignored, so that an older program reads
// what a newer one wrote, unless refused.
#pragma once
#include <array>
#include <boost/json/value.hpp>
#include <concepts>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/amount.hpp"
#include "base/enum_names.hpp"
#include "base/id.hpp"
#include "base/instant.hpp"
#include "json/writer.hpp"

namespace json {

// How a value is written as a JSON string. Specialise it for one's own types.
template <class T>
struct TextForm;

template <>
struct TextForm<std::string> {
  static const std::string& write(const std::string& text) { return text; }
  static base::Result<std::string> read(std::string_view text) { return std::string(text); }
};
template <>
struct TextForm<base::Date> {
  static std::string write(base::Date date) { return to_string(date); }
  static base::Result<base::Date> read(std::string_view text) { return base::parse_date(text); }
};
template <>
struct TextForm<base::MonthDay> {
  static std::string write(base::MonthDay day) { return to_string(day); }
  static base::Result<base::MonthDay> read(std::string_view text) {
    return base::parse_month_day(text);
  }
};
template <>
struct TextForm<base::Instant> {
  static std::string write(base::Instant instant) { return to_string(instant); }
  static base::Result<base::Instant> read(std::string_view text) {
    return base::parse_instant(text);
  }
};
// Exact: a decimal where it ends within six places, else a fraction.
template <>
struct TextForm<base::Rational> {
  static std::string write(const base::Rational& value) {
    return base::has_exact_decimal(value) ? base::to_decimal(value) : base::to_fraction(value);
  }
  static base::Result<base::Rational> read(std::string_view text) {
    return base::parse_fraction(text);
  }
};
template <class Tag>
struct TextForm<base::Id<Tag>> {
  static std::string write(const base::Id<Tag>& id) { return to_string(id); }
  static base::Result<base::Id<Tag>> read(std::string_view text) {
    return base::Id<Tag>::parse(text);
  }
};
template <base::NamedEnum T>
  requires std::is_enum_v<T>
struct TextForm<T> {
  static std::string_view write(T value) { return base::enum_name(value); }
  static base::Result<T> read(std::string_view text) { return base::parse_enum<T>(text); }
};

template <class T>
concept HasTextForm = requires { sizeof(TextForm<T>); };

enum class UnknownFields { ignored, refused };

template <class T>
void write(Writer& out, const T& value);
template <class T>
base::Result<T> read(const boost::json::value& value,
                     UnknownFields unknown = UnknownFields::ignored);

}  // namespace json

#include "json/codec_templates.hpp"
