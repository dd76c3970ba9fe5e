// An exact amount of leave, tagged with its unit. Days and hours never mix: adding one to the other
// is a programming mistake, so it ends the process; whoever reads an amount from outside checks the
// unit first.
#pragma once
#include <string>
#include <string_view>

#include "base/enum_names.hpp"
#include "base/rational.hpp"

namespace base {

enum class Unit { days, hours };

template <>
struct EnumNames<Unit> {
  static constexpr std::array<std::string_view, 2> names{"days", "hours"};
};

std::string_view name_of(Unit unit);  // "days", "hours"

struct Amount {
  Rational value;
  Unit unit = Unit::days;

  bool is_zero() const { return value.is_zero(); }
  bool is_negative() const { return value.is_negative(); }
  Amount operator-() const { return {-value, unit}; }
  Amount& operator+=(const Amount& other) { return *this = *this + other; }
  Amount& operator-=(const Amount& other) { return *this = *this - other; }

  friend Amount operator+(const Amount& a, const Amount& b) {
    ENSURE(a.unit == b.unit);
    return {a.value + b.value, a.unit};
  }
  friend Amount operator-(const Amount& a, const Amount& b) { return a + -b; }
  friend Amount operator*(const Amount& a, const Rational& factor) {
    return {a.value * factor, a.unit};
  }
  friend bool operator==(const Amount&, const Amount&) = default;
  friend std::strong_ordering operator<=>(const Amount& a, const Amount& b) {
    ENSURE(a.unit == b.unit);
    return a.value <=> b.value;
  }
};

inline Amount days(Rational value) { return {value, Unit::days}; }
inline Amount hours(Rational value) { return {value, Unit::hours}; }
inline Amount zero(Unit unit) { return {Rational{}, unit}; }

// "14.5 days", "1 hour" has no special form: for logs and tables, not for people's pages.
std::string to_string(const Amount& amount);

}  // namespace base
