// Entitlement in periods: published examples (rows TV-13 to TV-31 of docs/guide/arithmetic.md).
#include <gtest/gtest.h>

#include "domain/builders/handbook.hpp"

namespace daybook {
namespace {

Handbook with(const PolicyTerms& terms, std::string_view hired = "2024-01-01") {
  Handbook book;
  book.policy(terms);
  book.person(a_person().hired(hired));
  return book;
}

std::string dates_of_credits(const Handbook& book, std::string_view until) {
  std::string text;
  for (const Entry& entry : account_of(book.facts(), on(until), Pending::ignored).entries)
    if (entry.kind == EntryKind::accrual) text += to_string(entry.date) + " ";
  return text;
}

TEST(Golden, TV_13_AQuotaOfTwentyFourIsTwoAMonth) {
  const Handbook book = with(a_policy().monthly("24"));
  EXPECT_EQ(book.credits("2025-01-01", "2025-12-31"), "2 2 2 2 2 2 2 2 2 2 2 2");
}

// 20 / 12 = 1.6667: twelve rounded months would make 20.0004.
TEST(Golden, TV_16_TwentyInMonthlyPartsMakeTwenty) {
  EXPECT_EQ(with(a_policy().monthly("20")).accrued("2025-12-31"), "20");
  const Handbook rounded = with(a_policy().monthly("20").rounded(RoundingMode::half_up, "0.0001"));
  EXPECT_EQ(rounded.credits("2025-01-01", "2025-03-31"), "1.6667 1.6666 1.6667");
  EXPECT_EQ(rounded.accrued("2025-12-31"), "20");
}

// 8.334 % a month would make 100.008 %.
TEST(Golden, TV_17_TwelveMonthlyPartsAreNotAnHourTooMany) {
  const Handbook book = with(a_policy().monthly("100").rounded(RoundingMode::up, "0.001"));
  EXPECT_EQ(book.credits("2025-01-01", "2025-01-31"), "8.334");
  EXPECT_EQ(book.accrued("2025-12-31"), "100");
}

// 22 k / 12 rounded half up: 2 4 6 7 9 11 13 15 17 18 20 22.
TEST(Golden, TV_18_TwentyTwoInWholeDaysReachesTwentyTwoInDecember) {
  const Handbook book = with(a_policy().monthly("22").rounded(RoundingMode::half_up));
  EXPECT_EQ(book.credits("2025-01-01", "2025-12-31"), "2 2 2 1 2 2 2 2 2 1 2 2");
}

TEST(Golden, TV_19_SixAYearMakeThreeInSixMonths) {
  EXPECT_EQ(with(a_policy().monthly("6").at_period_end()).accrued("2025-06-30"), "3");
}

TEST(Golden, TV_20_EightAYearMakeTwoAfterOneQuarterOrFourInTheSecond) {
  EXPECT_EQ(with(a_policy().every_months(3, "8").at_period_end()).accrued("2024-06-20"), "2");
  EXPECT_EQ(with(a_policy().every_months(3, "8")).accrued("2024-06-20"), "4");
}

// Five of twelve months: 14 x 5/12 = 35/6 = 5.8333, whatever the length of a period.
TEST(Golden, TV_21_FiveMonthsOfFourteenAreFiveTwelfthsWhateverThePeriod) {
  const auto year_end = [](PolicyBuilder policy) {
    policy.prorated(ProrationBasis::full_months);
    return with(policy, "2025-08-01").accrued("2025-12-31");
  };
  EXPECT_EQ(year_end(a_policy().yearly("14")), "35/6");
  EXPECT_EQ(year_end(a_policy().every_months(12, "14")), "35/6");
  EXPECT_EQ(year_end(a_policy().every_months(6, "14")), "35/6");
  EXPECT_EQ(year_end(a_policy().every_months(3, "14")), "35/6");
  EXPECT_EQ(year_end(a_policy().monthly("14")), "35/6");
}

TEST(Golden, TV_22_HalfYearlyMeansTwoParts) {
  EXPECT_EQ(with(a_policy().every_months(6, "9")).credits("2025-01-01", "2025-12-31"), "4.5 4.5");
}

TEST(Golden, TV_23_HalfYearsOfAFiscalYearEndInSeptemberAndMarch) {
  const Handbook book =
      with(a_policy().every_months(6, "20").at_period_end().year_from("04-01"), "2026-04-01");
  EXPECT_EQ(dates_of_credits(book, "2027-03-31"), "2026-09-30 2027-03-31 ");
}

TEST(Golden, TV_27_TwoMonthsAheadTwoMoreMonthsHaveAccrued) {
  const Handbook book = with(a_policy().monthly("18"));
  EXPECT_EQ(book.remaining("2025-03-10"), "4.5");
  EXPECT_EQ(book.remaining("2025-05-10"), "7.5");  // 4.5 + 1.5 + 1.5
}

TEST(Golden, TV_28_DecemberAndJanuaryMakeFour) {
  const Handbook book = with(a_policy().monthly("24").carrying_all(), "2025-12-01");
  EXPECT_EQ(book.remaining("2026-01-01"), "4");
}

TEST(Golden, TV_31_WithNothingCarriedTheNewYearCountsFromOne) {
  const Handbook book = with(a_policy().monthly("12"), "2025-01-01");
  EXPECT_EQ(book.remaining("2025-12-31"), "12");
  EXPECT_EQ(book.remaining("2026-01-01"), "1");
  EXPECT_EQ(book.remaining("2026-02-01"), "2");
  EXPECT_EQ(book.remaining("2026-03-01"), "3");
}

}  // namespace
}  // namespace daybook
