#include "base/rational.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace base {
namespace {

TEST(Rational, IsExactWhereBinaryNumbersAreNot) {
  Rational sum;
  for (int month = 0; month < 12; ++month) sum += Rational(25, 12);
  EXPECT_EQ(sum, Rational(25));
  EXPECT_EQ(to_decimal(Rational(1, 10) + Rational(2, 10)), "0.3");
}

TEST(Rational, WritesExactDecimalsAndMarksTheRest) {
  EXPECT_EQ(to_decimal(Rational(25, 2)), "12.5");
  EXPECT_EQ(to_decimal(Rational(-1, 2)), "-0.5");
  EXPECT_EQ(to_decimal(Rational(20 * 264, 365)), "14.465753");
  EXPECT_FALSE(has_exact_decimal(Rational(1, 3)));
  EXPECT_TRUE(has_exact_decimal(Rational(1, 8)));
  EXPECT_EQ(to_decimal(Rational(-1, 10'000'000)), "0");
}

TEST(Rational, ReadsDecimalsAndRefusesTheRest) {
  EXPECT_EQ(parse_decimal("12.50"), Rational(25, 2));
  EXPECT_EQ(parse_decimal("-0.25"), Rational(-1, 4));
  for (const char* text : {"", "-", ".5", "5.", "1e3", "1,5", "+1", "0x10", "NaN", "--1"})
    EXPECT_EQ(parse_decimal(text).error().rule, "number.malformed") << text;
  EXPECT_EQ(parse_decimal("1234567890123").error().rule, "number.out_of_range");
  EXPECT_EQ(parse_decimal("0.1234567").error().rule, "number.out_of_range");
}

TEST(Rational, FloorGoesDownAlsoBelowZero) {
  EXPECT_EQ(Rational(7, 2).floor(), Rational(3));
  EXPECT_EQ(Rational(-7, 2).floor(), Rational(-4));
  EXPECT_EQ(Rational(-4).floor(), Rational(-4));
}

// Products of these do not fit into 128 bits; their sums, ratios and order do.
TEST(Rational, FindsRoomWhereTheQuickWayHasNone) {
  const Int128 large = static_cast<Int128>(1'000'000'000'000'000'000) * 1'000'000;  // 10^24
  const Rational fine(1, large), three(3, large), coarse(large, 7);
  EXPECT_EQ(fine + Rational(1, 2 * large), Rational(3, 2 * large));
  EXPECT_EQ(fine * coarse, Rational(1, 7));
  EXPECT_EQ(three / fine, Rational(3));
  EXPECT_EQ(coarse / -coarse, Rational(-1));
  EXPECT_LT(fine, Rational(1, large - 1));
  EXPECT_GT(-fine, Rational(-1, large - 1));
  EXPECT_LT(Rational(large - 1, large), Rational(large, large + 1));
  EXPECT_GT(Rational(1), Rational(large - 1, large));
}

RC_GTEST_PROP(RationalProperty, ArithmeticIsAField, (int a, int b, int c)) {
  const Rational x(a, 365), y(b, 366), z(c, 12);
  RC_ASSERT((x + y) + z == x + (y + z));
  RC_ASSERT((x + y) * z == x * z + y * z);
  RC_ASSERT(x - x == Rational());
  if (c != 0) RC_ASSERT(x / z * z == x);
}

RC_GTEST_PROP(RationalProperty, FractionsReadBackAsWritten, (int a, int b)) {
  const Rational value(a, b == 0 ? 1 : b);
  RC_ASSERT(*parse_fraction(to_fraction(value)) == value);
}

}  // namespace
}  // namespace base
