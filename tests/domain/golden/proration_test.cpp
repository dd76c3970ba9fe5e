// Joining and leaving inside a year: published examples (rows TV-33 to TV-49 of
// docs/guide/arithmetic.md).
#include <gtest/gtest.h>

#include "domain/builders/handbook.hpp"

namespace daybook {
namespace {

Handbook with(const PolicyTerms& terms, const PersonBuilder& person) {
  Handbook book;
  book.policy(terms);
  book.person(person);
  return book;
}

// What joining on the first of each month of 2025 grants for that year.
std::string by_month_of_joining(const PolicyTerms& terms) {
  std::string text;
  for (int month = 1; month <= 12; ++month) {
    const std::string first = to_string(base::date(2025, month, 1));
    text += with(terms, a_person().hired(first)).accrued("2025-12-31") + " ";
  }
  return text;
}

constexpr auto kGerman = RoundingMode::half_up_else_keep;

// 11 July 2014 to 31 March 2015 are 264 of 365 days: 20 x 264/365 = 1056/73 = 14.4658.
TEST(Golden, TV_33_JoiningOnEleventhJulyLeaves264DaysOfTheFiscalYear) {
  PolicyBuilder policy = a_policy().yearly("20").year_from("04-01");
  const PersonBuilder person = a_person().hired("2014-07-11");
  EXPECT_EQ(with(policy, person).accrued("2014-07-11"), "1056/73");
  policy.rounded(RoundingMode::half_up, "0.01");
  EXPECT_EQ(with(policy, person).accrued("2014-07-11"), "14.47");
}

TEST(Golden, TV_34_JoiningInNovemberGivesTwoTwelfthsAndTheWholeInJanuary) {
  const Handbook book = with(a_policy().yearly("24").prorated(ProrationBasis::full_months),
                             a_person().hired("2025-11-01"));
  EXPECT_EQ(book.accrued("2025-12-31"), "4");  // 24 x 2/12
  EXPECT_EQ(book.accrued("2026-01-01"), "24");
}

// April to December are nine full months: 30 / 12 x 9 = 22.5, half and above goes up.
TEST(Golden, TV_35_JoiningOnFifteenthMarchGivesTwentyThree) {
  const Handbook book =
      with(a_policy().yearly("30").prorated(ProrationBasis::full_months).rounded(kGerman),
           a_person().hired("2018-03-15"));
  EXPECT_EQ(book.accrued("2018-12-31"), "23");
}

TEST(Golden, TV_36_LeavingAfterFiveFullMonthsGivesTwelve) {  // 28 x 5/12 = 11.67
  const Handbook book =
      with(a_policy().yearly("28").prorated(ProrationBasis::full_months).rounded(kGerman),
           a_person().hired("2024-01-01").leaving("2025-06-10"));
  EXPECT_EQ(book.accrued("2025-06-10"), "12");
}

TEST(Golden, TV_37_LessThanHalfADayIsNotRoundedDown) {
  EXPECT_EQ(exact(rounded(number("3.496"), {kGerman, 1})), "3.496");
  EXPECT_EQ(exact(rounded(number("3.5"), {kGerman, 1})), "4");
}

TEST(Golden, TV_38_LeavingOnLastOfMayGivesThirteen) {  // 2.5 x 5 = 12.5
  const Handbook book =
      with(a_policy().yearly("30").prorated(ProrationBasis::full_months).rounded(kGerman),
           a_person().hired("2024-01-01").leaving("2025-05-31"));
  EXPECT_EQ(book.accrued("2025-05-31"), "13");
}

TEST(Golden, TV_40_ThirtyByMonthsLeftRoundedUp) {
  EXPECT_EQ(by_month_of_joining(a_policy()
                                    .yearly("30")
                                    .prorated(ProrationBasis::months_touched)
                                    .rounded(RoundingMode::up)),
            "30 28 25 23 20 18 15 13 10 8 5 3 ");
}

TEST(Golden, TV_41_TwentyFourByMonthsLeft) {
  EXPECT_EQ(by_month_of_joining(a_policy()
                                    .yearly("24")
                                    .prorated(ProrationBasis::months_touched)
                                    .rounded(RoundingMode::up)),
            "24 22 20 18 16 14 12 10 8 6 4 2 ");
}

TEST(Golden, TV_42_DecemberOfTwelveIsOneAndNotTwo) {  // 12 x 31/365 = 1.019
  const Handbook book =
      with(a_policy().yearly("12").rounded(RoundingMode::half_up), a_person().hired("2025-12-01"));
  EXPECT_EQ(book.accrued("2025-12-31"), "1");
}

// February 14 of 28 days: 1.25; March, April and May 2.5 each.
TEST(Golden, TV_43_OnlyTheMonthOfJoiningIsPartial) {
  const Handbook book = with(a_policy().monthly("30"), a_person().hired("2025-02-15"));
  EXPECT_EQ(book.credits("2025-01-01", "2025-05-31"), "1.25 2.5 2.5 2.5");
  EXPECT_EQ(book.accrued("2025-05-01"), "8.75");
}

TEST(Golden, TV_44_NineMonthsOfTwelveAreNine) {
  const Handbook book = with(a_policy().yearly("12").prorated(ProrationBasis::full_months),
                             a_person().hired("2025-04-01"));
  EXPECT_EQ(book.accrued("2025-12-31"), "9");
}

TEST(Golden, TV_45_AThirdMonthOfTwentyEightMakesSeven) {  // 28 x 3/12
  const Handbook book = with(a_policy().monthly("28"), a_person().hired("2025-01-01"));
  EXPECT_EQ(book.accrued("2025-03-31"), "7");
}

TEST(Golden, TV_46_HalfwayThroughTheYearIsHalfThenTwoDaysAWeekAreElevenPointTwo) {
  const auto months = ProrationBasis::full_months;
  EXPECT_EQ(with(a_policy().yearly("28").prorated(months), a_person().hired("2025-07-01"))
                .accrued("2025-12-31"),
            "14");
  const Handbook part_time = with(a_policy().yearly("11.2"),  // 5.6 weeks x 2 days
                                  a_person().working({480, 480, 0, 0, 0, 0, 0}));
  EXPECT_EQ(part_time.cost("2025-06-02", "2025-06-30"), "9");
  EXPECT_EQ(part_time.accrued("2025-12-31"), "11.2");
}

// Full time has a policy of its own: 30 x 6/12 + 24 x 6/12.
TEST(Golden, TV_47_HalfAYearAtFourFifthsGivesFifteenAndTwelve) {
  const auto months = ProrationBasis::full_months;
  Handbook book;
  book.location("Four days", {480, 480, 480, 480, 0, 0, 0});
  book.policy(a_policy().yearly("30").prorated(months), "2000-01-01", "Full", {"Office"});
  book.policy(a_policy().yearly("24").prorated(months), "2000-01-01", "Part", {"Four days"});
  book.person(a_person().hired("2024-01-01"));
  book.given(MovePerson{{.person = PersonId::from_name("Anna"),
                         .from = on("2025-07-01"),
                         .location = LocationId::from_name("Four days")}});
  EXPECT_EQ(book.accrued("2025-01-01"), "15");
  EXPECT_EQ(book.accrued("2025-12-31"), "27");
}

TEST(Golden, TV_48_TwelveDaysAreSixWeeksAtTwoDaysAWeek) {
  const Handbook book =
      with(a_policy().yearly("12"), a_person().working({480, 480, 0, 0, 0, 0, 0}));
  EXPECT_EQ(book.cost("2025-06-02", "2025-07-13"), "12");
}

TEST(Golden, TV_49_FiveShortDaysAreAWholeWeekWhereDaysAreCounted) {
  const Handbook book =
      with(a_policy().yearly("30"), a_person().working({240, 240, 240, 240, 240, 0, 0}));
  EXPECT_EQ(book.cost("2025-06-02", "2025-06-08"), "5");
}

}  // namespace
}  // namespace daybook
