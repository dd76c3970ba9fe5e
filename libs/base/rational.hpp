// Exact fractions of 128-bit integers, always in lowest terms with a positive denominator.
//
// Leave amounts are sums of quotas divided by 12, 28 to 31, 365, 366 and by a handful of working
// minutes, so a few tens of bits are used; 128 bits leave room that bounded inputs cannot exhaust.
// Overflow would be our own mistake and ends the process.
#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace base {

__extension__ using Int128 = __int128;

class Rational {
 public:
  constexpr Rational() = default;
  constexpr Rational(int whole) : numerator_(whole) {}  // NOLINT: whole numbers are fractions
  constexpr Rational(std::int64_t whole) : numerator_(whole) {}  // NOLINT
  Rational(Int128 numerator, Int128 denominator);

  Int128 numerator() const { return numerator_; }
  Int128 denominator() const { return denominator_; }
  bool is_zero() const { return numerator_ == 0; }
  bool is_negative() const { return numerator_ < 0; }
  bool is_whole() const { return denominator_ == 1; }
  // Largest whole number that is not above.
  Rational floor() const;

  Rational operator-() const { return {-numerator_, denominator_, Reduced{}}; }
  Rational& operator+=(const Rational& other) { return *this = *this + other; }
  Rational& operator-=(const Rational& other) { return *this = *this - other; }
  Rational& operator*=(const Rational& other) { return *this = *this * other; }
  // Whole is what nearly all are: that much is done in place.
  friend Rational operator+(const Rational& a, const Rational& b) {
    Int128 sum = 0;
    const bool whole =
        a.is_whole() && b.is_whole() && !__builtin_add_overflow(a.numerator_, b.numerator_, &sum);
    return whole ? Rational(sum, 1, Reduced{}) : sum_of(a, b);
  }
  friend Rational operator-(const Rational& a, const Rational& b) { return a + -b; }
  friend Rational operator*(const Rational& a, const Rational& b) {
    const bool small = a.is_whole() && b.is_whole() && a.is_small() && b.is_small();
    return small ? Rational(a.numerator_ * b.numerator_, 1, Reduced{}) : product_of(a, b);
  }
  friend Rational operator/(const Rational& a, const Rational& b);  // b is not zero
  friend bool operator==(const Rational&, const Rational&) = default;
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
    if (a.denominator_ == b.denominator_) return a.numerator_ <=> b.numerator_;
    return order_of(a, b);
  }

 private:
  struct Reduced {};
  constexpr Rational(Int128 numerator, Int128 denominator, Reduced)
      : numerator_(numerator), denominator_(denominator) {}
  // So that sums and products of two fit.
  bool is_small() const {
    return static_cast<std::int32_t>(numerator_) == numerator_ &&
           static_cast<std::int32_t>(denominator_) == denominator_;
  }
  static Rational sum_of(const Rational& a, const Rational& b);
  static Rational sum_of_small(const Rational& a, const Rational& b);
  static Rational product_of(const Rational& a, const Rational& b);
  static std::strong_ordering order_of(const Rational& a, const Rational& b);

  Int128 numerator_ = 0;
  Int128 denominator_ = 1;
};

// "12", "-0.5", "14.25": at most 12 digits before and 6 after the point, no exponent. Refuses with
// "number.malformed" or "number.out_of_range".
Result<Rational> parse_decimal(std::string_view text);
// Exact when the fraction has at most six decimal places; otherwise rounded half away from zero
// to six. "14.465753". See to_fraction for what is exact always.
std::string to_decimal(const Rational& value);
bool has_exact_decimal(const Rational& value);
// "5280/365" reduced, or "12" for whole numbers.
std::string to_fraction(const Rational& value);
// The inverse of to_fraction: what is stored in events.
Result<Rational> parse_fraction(std::string_view text);

}  // namespace base
