#include "base/rational.hpp"

#include <limits>
#include <utility>

namespace base {
namespace {

bool fits_64(Int128 value) {
  return value >= std::numeric_limits<std::int64_t>::min() + 1 &&
         value <= std::numeric_limits<std::int64_t>::max();
}

// 128-bit division is many times slower.
Int128 divide(Int128 value, Int128 by) {
  if (by == 1) return value;
  if (fits_64(value) && fits_64(by))
    return static_cast<std::int64_t>(value) / static_cast<std::int64_t>(by);
  return value / by;
}

Int128 absolute(Int128 value) { return value < 0 ? -value : value; }

std::uint64_t gcd_64(std::uint64_t a, std::uint64_t b) {
  // Division of 32 bits is many times faster than of 64.
  while (b > std::numeric_limits<std::uint32_t>::max()) a = std::exchange(b, a % b);
  if (b == 0) return a;
  auto small = static_cast<std::uint32_t>(a % b), divisor = static_cast<std::uint32_t>(b);
  while (small != 0) divisor = std::exchange(small, divisor % small);
  return divisor;
}

Int128 gcd(Int128 a, Int128 b) {
  a = absolute(a);
  b = absolute(b);
  // 128-bit division is many times slower: leave it as soon as both fit.
  while (b != 0) {
    if (fits_64(a) && fits_64(b))
      return static_cast<Int128>(
          gcd_64(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b)));
    a = std::exchange(b, a % b);
  }
  return a;
}

Int128 multiply(Int128 a, Int128 b) {
  Int128 product = 0;
  ENSURE(!__builtin_mul_overflow(a, b, &product));
  return product;
}

Int128 add(Int128 a, Int128 b) {
  Int128 sum = 0;
  ENSURE(!__builtin_add_overflow(a, b, &sum));
  return sum;
}

std::string digits_of(Int128 value) {
  if (value == 0) return "0";
  std::string reversed;
  for (Int128 rest = absolute(value); rest != 0; rest /= 10)
    reversed += static_cast<char>('0' + static_cast<int>(rest % 10));
  if (value < 0) reversed += '-';
  return {reversed.rbegin(), reversed.rend()};
}

constexpr int kDecimalPlaces = 6;
constexpr int kWholeDigitsMax = 12;
constexpr std::int64_t kDecimalScale = 1'000'000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A possibly signed whole number of at most 38 digits, as written by digits_of.
Result<Int128> parse_whole(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (text.empty() || text.size() > 37) return invalid("number.malformed");
  Int128 value = 0;
  for (char c : text) {
    if (!is_digit(c)) return invalid("number.malformed");
    value = value * 10 + (c - '0');
  }
  return negative ? -value : value;
}

}  // namespace

Rational::Rational(Int128 numerator, Int128 denominator) {
  ENSURE(denominator != 0);
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  const Int128 common = gcd(numerator, denominator);
  numerator_ = divide(numerator, common);
  denominator_ = divide(denominator, common);
}

Rational Rational::floor() const {
  if (denominator_ == 1) return *this;
  const Int128 quotient = numerator_ / denominator_;
  const bool round_down = numerator_ < 0 && numerator_ % denominator_ != 0;
  return {round_down ? quotient - 1 : quotient, 1, Reduced{}};
}

Rational Rational::sum_of_small(const Rational& a, const Rational& b) {
  const auto above_a = static_cast<std::int64_t>(a.numerator_);
  const auto above_b = static_cast<std::int64_t>(b.numerator_);
  const auto below_a = static_cast<std::int64_t>(a.denominator_);
  const auto below_b = static_cast<std::int64_t>(b.denominator_);
  // A whole number leaves the fraction of the other in its lowest terms.
  if (below_b == 1) return {above_a + above_b * below_a, below_a, Reduced{}};
  if (below_a == 1) return {above_a * below_b + above_b, below_b, Reduced{}};
  // Two halves are whole: their numerators are odd.
  if (below_a == 2 && below_b == 2) return {(above_a + above_b) / 2, 1, Reduced{}};
  if (below_a == below_b) return {above_a + above_b, below_a};
  return {Int128{above_a} * below_b + Int128{above_b} * below_a, Int128{below_a} * below_b};
}

Rational Rational::sum_of(const Rational& a, const Rational& b) {
  if (a.is_small() && b.is_small()) return sum_of_small(a, b);
  if (a.denominator_ == b.denominator_) {
    const Int128 sum = add(a.numerator_, b.numerator_);
    if (a.denominator_ == 1) return {sum, 1, Rational::Reduced{}};
    return {sum, a.denominator_};
  }
  Int128 left = 0, right = 0, sum = 0, denominator = 0;
  const bool fits = !__builtin_mul_overflow(a.numerator_, b.denominator_, &left) &&
                    !__builtin_mul_overflow(b.numerator_, a.denominator_, &right) &&
                    !__builtin_mul_overflow(a.denominator_, b.denominator_, &denominator) &&
                    !__builtin_add_overflow(left, right, &sum);
  if (fits) return {sum, denominator};
  // Over the least common denominator, which is slower to find and much smaller.
  const Int128 common = gcd(a.denominator_, b.denominator_);
  const Int128 of_a = b.denominator_ / common, of_b = a.denominator_ / common;
  return {add(multiply(a.numerator_, of_a), multiply(b.numerator_, of_b)),
          multiply(a.denominator_, of_a)};
}

Rational Rational::product_of(const Rational& a, const Rational& b) {
  if (a.is_small() && b.is_small())
    return {a.numerator_ * b.numerator_, a.denominator_ * b.denominator_};
  if (a.denominator_ == 1 && b.denominator_ == 1)
    return {multiply(a.numerator_, b.numerator_), 1, Rational::Reduced{}};
  Int128 numerator = 0, denominator = 0;
  const bool fits = !__builtin_mul_overflow(a.numerator_, b.numerator_, &numerator) &&
                    !__builtin_mul_overflow(a.denominator_, b.denominator_, &denominator);
  if (fits) return {numerator, denominator};
  const Rational crossed(a.numerator_, b.denominator_), other(b.numerator_, a.denominator_);
  return {multiply(crossed.numerator_, other.numerator_),
          multiply(crossed.denominator_, other.denominator_)};
}

Rational operator/(const Rational& a, const Rational& b) {
  ENSURE(!b.is_zero());
  const bool turned = b.numerator_ < 0;
  return a * Rational(turned ? -b.denominator_ : b.denominator_,
                      turned ? -b.numerator_ : b.numerator_, Rational::Reduced{});
}

std::strong_ordering Rational::order_of(const Rational& a, const Rational& b) {
  if (a.denominator_ == b.denominator_) return a.numerator_ <=> b.numerator_;
  if (a.is_small() && b.is_small())
    return a.numerator_ * b.denominator_ <=> b.numerator_ * a.denominator_;
  Int128 left = 0, right = 0;
  const bool fits = !__builtin_mul_overflow(a.numerator_, b.denominator_, &left) &&
                    !__builtin_mul_overflow(b.numerator_, a.denominator_, &right);
  if (fits) return left <=> right;
  // By whole parts, then by what is left of them turned round: the larger one is now the smaller.
  const Rational whole_a = a.floor(), whole_b = b.floor();
  if (whole_a != whole_b) return whole_a.numerator_ <=> whole_b.numerator_;
  const Rational rest_a(a.numerator_ - whole_a.numerator_ * a.denominator_, a.denominator_,
                        Rational::Reduced{});
  const Rational rest_b(b.numerator_ - whole_b.numerator_ * b.denominator_, b.denominator_,
                        Rational::Reduced{});
  if (rest_a.is_zero() || rest_b.is_zero()) return rest_a.numerator_ <=> rest_b.numerator_;
  return Rational(rest_b.denominator_, rest_b.numerator_, Rational::Reduced{}) <=>
         Rational(rest_a.denominator_, rest_a.numerator_, Rational::Reduced{});
}

Result<Rational> parse_decimal(std::string_view text) {
  const auto refuse = [&](const char* rule) {
    return invalid(rule, {{"value", std::string(text.substr(0, 64))}});
  };
  std::string_view rest = text;
  const bool negative = rest.starts_with('-');
  if (negative) rest.remove_prefix(1);
  const std::size_t point = rest.find('.');
  const std::string_view whole = rest.substr(0, point);
  const std::string_view places =
      point == std::string_view::npos ? std::string_view{} : rest.substr(point + 1);
  if (whole.empty() || (point != std::string_view::npos && places.empty()))
    return refuse("number.malformed");
  for (char c : whole)
    if (!is_digit(c)) return refuse("number.malformed");
  for (char c : places)
    if (!is_digit(c)) return refuse("number.malformed");
  if (whole.size() > kWholeDigitsMax || places.size() > kDecimalPlaces)
    return refuse("number.out_of_range");
  Int128 numerator = 0, denominator = 1;
  for (char c : whole) numerator = numerator * 10 + (c - '0');
  for (char c : places) {
    numerator = numerator * 10 + (c - '0');
    denominator *= 10;
  }
  return Rational(negative ? -numerator : numerator, denominator);
}

bool has_exact_decimal(const Rational& value) {
  return (value * Rational(kDecimalScale)).is_whole();
}

std::string to_decimal(const Rational& value) {
  if (value.is_whole()) return digits_of(value.numerator());
  const Int128 scaled = multiply(absolute(value.numerator()), 2 * kDecimalScale);
  const Int128 rounded = (scaled / value.denominator() + 1) / 2;
  std::string places = digits_of(rounded % kDecimalScale);
  places.insert(0, static_cast<std::size_t>(kDecimalPlaces) - places.size(), '0');
  while (!places.empty() && places.back() == '0') places.pop_back();
  std::string text = digits_of(rounded / kDecimalScale);
  if (!places.empty()) text += "." + places;
  return value.is_negative() && rounded != 0 ? "-" + text : text;
}

std::string to_fraction(const Rational& value) {
  std::string text = digits_of(value.numerator());
  if (!value.is_whole()) text += "/" + digits_of(value.denominator());
  return text;
}

Result<Rational> parse_fraction(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return parse_decimal(text);
  const Int128 numerator = TRY(parse_whole(text.substr(0, slash)));
  const Int128 denominator = TRY(parse_whole(text.substr(slash + 1)));
  if (denominator <= 0)
    return invalid("number.malformed", {{"value", std::string(text.substr(0, 64))}});
  return Rational(numerator, denominator);
}

}  // namespace base
