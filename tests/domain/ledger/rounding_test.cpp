// Rounding and proration at their edges.
#include <gtest/gtest.h>

#include "domain/builders/handbook.hpp"
#include "domain/policy/proration.hpp"

namespace daybook {
namespace {

std::string round(std::string_view value, RoundingMode mode, std::string_view step = "1") {
  return exact(rounded(number(value), {mode, number(step)}));
}

TEST(Rounding, AHalfIsTheLimitOfEveryHalfRule) {
  EXPECT_EQ(round("2.499999", RoundingMode::half_up), "2");
  EXPECT_EQ(round("2.5", RoundingMode::half_up), "3");
  EXPECT_EQ(round("2.5", RoundingMode::half_even), "2");
  EXPECT_EQ(round("3.5", RoundingMode::half_even), "4");
  EXPECT_EQ(round("2.499999", RoundingMode::half_up_else_keep), "2.499999");
  EXPECT_EQ(round("2.5", RoundingMode::half_up_else_keep), "3");
}

TEST(Rounding, WholeStepsAreNeverTouched) {
  for (const RoundingMode mode : {RoundingMode::none, RoundingMode::up, RoundingMode::down,
                                  RoundingMode::half_up, RoundingMode::half_even}) {
    EXPECT_EQ(round("0", mode), "0");
    EXPECT_EQ(round("7", mode), "7");
    EXPECT_EQ(round("7.25", mode, "0.25"), "7.25");
  }
}

TEST(Rounding, StepsMayBeAnySize) {
  EXPECT_EQ(round("7.1", RoundingMode::up, "0.5"), "7.5");
  EXPECT_EQ(round("7.9", RoundingMode::down, "0.5"), "7.5");
  EXPECT_EQ(round("7.99", RoundingMode::down, "1/60"), "479/60");  // to the minute
}

TEST(Rounding, APartOfAQuotaNeverRoundsAboveTheWhole) {
  Handbook book;
  book.policy(a_policy().yearly("11.3").rounded(RoundingMode::up, "5"));
  book.person(a_person().hired("2025-01-02"));
  EXPECT_EQ(book.accrued("2025-12-31"), "11.3");
}

TEST(Rounding, AMonthlyYearNeverRoundsAboveItsQuota) {
  Handbook book;
  book.policy(a_policy().monthly("11.3").rounded(RoundingMode::up, "5"));
  book.person(a_person().hired("2025-01-01"));
  EXPECT_EQ(book.accrued("2025-11-30"), "11.3");
  EXPECT_EQ(book.accrued("2025-12-31"), "11.3");
}

int mondays_to_fridays(const DateRange& range) {
  int count = 0;
  for (Date day : range) count += day.weekday() <= base::Weekday::friday ? 1 : 0;
  return count;
}

// The table in proration.hpp: one hire on 15 March at 24 days a year.
TEST(Proration, OneHireOnFifteenthMarchHasEightAnswers) {
  const DateRange year = from_to("2025-01-01", "2025-12-31");
  const auto days = [&](std::string_view first, ProrationBasis basis) {
    return exact(share_from(on(first), year, {basis}, mondays_to_fridays) * 24);
  };
  EXPECT_EQ(days("2025-03-15", ProrationBasis::none), "24");
  EXPECT_EQ(days("2025-03-15", ProrationBasis::months_touched), "20");
  EXPECT_EQ(days("2025-03-15", ProrationBasis::full_months), "18");
  EXPECT_EQ(days("2025-03-15", ProrationBasis::calendar_days), "19.2");
  EXPECT_EQ(days("2025-03-15", ProrationBasis::half_month), "20");
  EXPECT_EQ(days("2025-03-16", ProrationBasis::half_month), "18");
  EXPECT_EQ(days("2025-03-15", ProrationBasis::half_months), "19");
  EXPECT_EQ(days("2025-03-15", ProrationBasis::service_months), "18");
  // 209 of 261 Mondays to Fridays: 10 weeks and 2 days are gone.
  EXPECT_EQ(days("2025-03-15", ProrationBasis::working_days), exact(Rational(24 * 208, 261)));
  EXPECT_EQ(days("2025-03-01", ProrationBasis::full_months), "20");
}

TEST(Proration, LeavingCountsTheMonthThatIsComplete) {
  const DateRange year = from_to("2024-01-01", "2024-12-31");
  const auto months = [&](std::string_view last, ProrationBasis basis) {
    return exact(share_until(on(last), year, {basis}, mondays_to_fridays) * 12);
  };
  EXPECT_EQ(months("2024-02-28", ProrationBasis::full_months), "1");  // a leap year: one day short
  EXPECT_EQ(months("2024-02-29", ProrationBasis::full_months), "2");
  EXPECT_EQ(months("2024-02-01", ProrationBasis::months_touched), "2");
  EXPECT_EQ(months("2024-02-14", ProrationBasis::half_month), "1");
  EXPECT_EQ(months("2024-02-15", ProrationBasis::half_month), "2");
  EXPECT_EQ(months("2024-12-31", ProrationBasis::full_months), "12");
}

TEST(Proration, ALeapYearHas366Days) {
  EXPECT_EQ(share_from(on("2024-12-31"), from_to("2024-01-01", "2024-12-31"),
                       {ProrationBasis::calendar_days}, mondays_to_fridays),
            Rational(1, 366));
}

TEST(Proration, MonthsAreCountedFromTheStartOfTheYear) {
  const DateRange tax_year = from_to("2025-04-06", "2026-04-05");
  EXPECT_EQ(
      share_from(on("2025-05-06"), tax_year, {ProrationBasis::full_months}, mondays_to_fridays),
      Rational(11, 12));
  EXPECT_EQ(
      share_from(on("2025-05-07"), tax_year, {ProrationBasis::full_months}, mondays_to_fridays),
      Rational(10, 12));
}

}  // namespace
}  // namespace daybook
