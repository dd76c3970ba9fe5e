// Years that begin on other days, and years that change: nothing is granted twice, nothing lost.
#include <gtest/gtest.h>

#include "domain/builders/handbook.hpp"

namespace daybook {
namespace {

Handbook with(const PolicyTerms& terms, std::string_view hired = "2020-01-01") {
  Handbook book;
  book.policy(terms);
  book.person(a_person().hired(hired));
  return book;
}

void move(Handbook& book, std::string_view from, std::string_view location) {
  book.given(MovePerson{{.person = PersonId::from_name("Anna"),
                         .from = on(from),
                         .location = LocationId::from_name(location)}});
}

// The identity that every statement shows, on the first of every month.
void expect_figures_add_up(const Handbook& book, int first_year, int last_year) {
  for (int year = first_year; year <= last_year; ++year)
    for (int month = 1; month <= 12; ++month) {
      const Figures f = book.figures(to_string(base::date(year, month, 1)));
      EXPECT_EQ(f.brought_forward + f.accrued + f.adjusted - f.taken - f.expired, f.remaining)
          << to_string(f.as_of);
    }
}

TEST(LeaveYear, TheCalendarYearTurnsAtNewYear) {
  const Handbook book = with(a_policy().yearly("20"));
  EXPECT_EQ(book.figures("2025-12-31").leave_year, from_to("2025-01-01", "2025-12-31"));
  EXPECT_EQ(book.figures("2026-01-01").leave_year, from_to("2026-01-01", "2026-12-31"));
}

TEST(LeaveYear, AFiscalYearThatEndsInFebruaryHasItsLeapDay) {
  const Handbook book = with(a_policy().yearly("20").year_from("03-01"));
  EXPECT_EQ(book.figures("2024-02-29").leave_year, from_to("2023-03-01", "2024-02-29"));
  EXPECT_EQ(book.figures("2025-02-28").leave_year, from_to("2024-03-01", "2025-02-28"));
}

TEST(LeaveYear, AnAnniversaryOfALeapDayFallsOnTheLastOfFebruary) {
  const Handbook book = with(a_policy().yearly("20").year_from_anniversary(), "2024-02-29");
  EXPECT_EQ(book.figures("2024-02-29").leave_year, from_to("2024-02-29", "2025-02-27"));
  EXPECT_EQ(book.figures("2025-02-28").leave_year, from_to("2025-02-28", "2026-02-27"));
  EXPECT_EQ(book.accrued("2025-02-28"), "20");
}

TEST(LeaveYear, AChangeOfItsStartMakesAStubAndNotASecondGrant) {
  Handbook book = with(a_policy().yearly("24").carrying_all().prorated(ProrationBasis::none));
  book.policy(a_policy().yearly("24").carrying_all().year_from("04-01").prorated(
                  ProrationBasis::full_months),
              "2025-01-01");
  EXPECT_EQ(book.accrued("2024-12-31"), "24");
  EXPECT_EQ(book.accrued("2025-03-31"), "6");  // January to March: 24 x 3/12
  EXPECT_EQ(book.accrued("2025-04-01"), "24");
  EXPECT_EQ(book.figures("2025-02-01").leave_year, from_to("2025-01-01", "2025-03-31"));
  expect_figures_add_up(book, 2023, 2026);
}

TEST(LeaveYear, AStubIsProratedByDaysWhereJoiningIsNotProratedAtAll) {
  Handbook book = with(a_policy().yearly("365").carrying_all());
  book.policy(
      a_policy().yearly("365").carrying_all().year_from("04-01").prorated(ProrationBasis::none),
      "2025-01-01");
  EXPECT_EQ(book.accrued("2025-03-31"), "90");  // 31 + 28 + 31 of 365 days
}

TEST(LeaveYear, AChangeInsideAYearWaitsForItsEnd) {
  Handbook book = with(a_policy().yearly("24").carrying_all());
  book.policy(a_policy().yearly("24").carrying_all().year_from("04-01"), "2025-07-01");
  EXPECT_EQ(book.figures("2025-08-01").leave_year, from_to("2025-01-01", "2025-12-31"));
  EXPECT_EQ(book.figures("2026-01-01").leave_year, from_to("2026-01-01", "2026-03-31"));
  expect_figures_add_up(book, 2024, 2027);
}

TEST(LeaveYear, AnOpeningBalanceBeforeThePolicyDoesNotShiftItsYear) {
  Handbook book;
  book.policy(a_policy().yearly("20").year_from("04-01").carrying_all(), "2025-04-01");
  book.person(a_person().hired("2020-01-01"));
  book.adjust("2025-03-01", "3");
  EXPECT_EQ(book.remaining("2025-03-31"), "3");
  EXPECT_EQ(book.accrued("2025-04-01"), "20");
  EXPECT_EQ(book.remaining("2026-03-31"), "23");
  expect_figures_add_up(book, 2025, 2027);
}

TEST(Move, TwoPoliciesInAYearMakeOneYear) {
  for (const ProrationBasis basis :
       {ProrationBasis::none, ProrationBasis::months_touched, ProrationBasis::full_months,
        ProrationBasis::calendar_days, ProrationBasis::half_month}) {
    Handbook book;
    book.location("Branch");
    book.policy(a_policy().yearly("24").prorated(basis), "2000-01-01", "A", {"Office"});
    book.policy(a_policy().yearly("24").prorated(basis), "2000-01-01", "B", {"Branch"});
    book.person(a_person().hired("2024-01-01"));
    move(book, "2025-06-16", "Branch");
    EXPECT_EQ(book.accrued("2025-12-31"), "24") << base::enum_name(basis);
    EXPECT_EQ(book.figures("2025-12-31").policy->name, "B");
  }
}

TEST(Move, TwoMonthlyPoliciesInAYearMakeOneYear) {
  for (const ProrationBasis basis :
       {ProrationBasis::none, ProrationBasis::months_touched, ProrationBasis::full_months,
        ProrationBasis::calendar_days, ProrationBasis::half_month}) {
    Handbook book;
    book.location("Branch");
    book.policy(a_policy().monthly("24").prorated(basis), "2000-01-01", "A", {"Office"});
    book.policy(a_policy().monthly("24").prorated(basis), "2000-01-01", "B", {"Branch"});
    book.person(a_person().hired("2024-01-01"));
    move(book, "2025-06-16", "Branch");
    EXPECT_EQ(book.accrued("2025-12-31"), "24") << base::enum_name(basis);
  }
}

TEST(Move, TheOldAndTheNewQuotaCountForTheirDays) {
  Handbook book;
  book.location("Branch");
  book.policy(a_policy().yearly("365"), "2000-01-01", "A", {"Office"});
  book.policy(a_policy().yearly("730"), "2000-01-01", "B", {"Branch"});
  book.person(a_person().hired("2024-01-01"));
  move(book, "2025-02-01", "Branch");
  EXPECT_EQ(book.accrued("2025-12-31"), "699");  // 31 x 1 + 334 x 2
}

TEST(Move, WhatWasLeftMovesAlong) {
  Handbook book;
  book.location("Branch");
  book.policy(a_policy().yearly("20").carrying("5"), "2000-01-01", "A", {"Office"});
  book.policy(a_policy().yearly("30").carrying("9"), "2000-01-01", "B", {"Branch"});
  book.person(a_person().hired("2024-01-01"));
  move(book, "2025-01-01", "Branch");
  EXPECT_EQ(book.figure(Figure::brought_forward, "2025-01-01"), "5");  // as the old policy says
  EXPECT_EQ(book.remaining("2025-01-01"), "35");
}

TEST(Move, ToAPlaceWithoutAPolicyTheLastOnesYearEndStillCounts) {
  Handbook book;
  book.location("Nowhere");
  book.policy(a_policy().yearly("20").prorated(ProrationBasis::none).year_from("04-01"),
              "2000-01-01", "A", {"Office"});
  book.person(a_person().hired("2024-04-01"));
  move(book, "2024-10-01", "Nowhere");
  EXPECT_EQ(book.remaining("2025-03-31"), "20");
  EXPECT_EQ(book.remaining("2025-04-01"), "0");
  EXPECT_EQ(book.figures("2025-03-31").policy, nullptr);
}

TEST(PolicyVersion, ANewQuotaHoldsFromTheYearItStartsIn) {
  Handbook book = with(a_policy().yearly("20"));
  book.policy(a_policy().yearly("25"), "2025-01-01");
  EXPECT_EQ(book.accrued("2024-12-31"), "20");
  EXPECT_EQ(book.accrued("2025-01-01"), "25");
}

TEST(PolicyVersion, AMonthlyQuotaChangesWithItsNextMonth) {
  Handbook book = with(a_policy().monthly("12"));
  book.policy(a_policy().monthly("24"), "2025-07-01");
  EXPECT_EQ(book.accrued("2025-12-31"), "18");  // 6 x 1 + 6 x 2
}

TEST(PolicyVersion, FromYearlyToMonthlyInsideAYearGrantsEachItsPart) {
  const auto months = ProrationBasis::full_months;
  Handbook book = with(a_policy().yearly("24").prorated(months));
  book.policy(a_policy().monthly("24").prorated(months), "2025-07-01");
  EXPECT_EQ(book.accrued("2025-01-01"), "12");
  EXPECT_EQ(book.accrued("2025-12-31"), "24");
}

TEST(PolicyVersion, FromNothingToYearlyInsideAYearGrantsTheRest) {
  Handbook book = with(a_policy().nothing());
  book.policy(a_policy().yearly("24").prorated(ProrationBasis::full_months), "2025-07-01");
  EXPECT_EQ(book.accrued("2025-06-30"), "0");
  EXPECT_EQ(book.accrued("2025-07-01"), "12");
}

TEST(Leaver, AQuotaIsProratedTwiceForWhoJoinsAndLeavesInOneYear) {
  Handbook book;
  book.policy(a_policy().yearly("24").prorated(ProrationBasis::full_months));
  book.person(a_person().hired("2025-03-01").leaving("2025-08-31"));
  EXPECT_EQ(book.accrued("2025-12-31"), "12");  // March to August: 6/12
}

TEST(Leaver, NothingIsGrantedAfterTheLastDay) {
  Handbook book;
  book.policy(a_policy().monthly("24"));
  book.person(a_person().hired("2024-01-01").leaving("2025-03-31"));
  EXPECT_EQ(book.accrued("2025-12-31"), "6");
  EXPECT_EQ(book.accrued("2026-12-31"), "0");
  EXPECT_EQ(book.remaining("2026-01-01"), "0");
}

TEST(Leaver, OneDayOfEmploymentIsOneDayOfTheYear) {
  Handbook book;
  book.policy(a_policy().yearly("365"));
  book.person(a_person().hired("2025-12-31").leaving("2025-12-31"));
  EXPECT_EQ(book.accrued("2025-12-31"), "1");
}

// 28 February 2023 to 28 February 2024 begins on the last of February and has twelve months.
TEST(LeaveYear, FromTheTwentyNinthOfFebruaryHasTwelveMonths) {
  Handbook book;
  book.policy(a_policy().monthly("12").year_from("02-29"));
  book.person(a_person().hired("2020-01-01"));
  EXPECT_EQ(book.accrued("2024-02-28"), "12");
  EXPECT_EQ(book.accrued("2025-02-27"), "12");
}

}  // namespace
}  // namespace daybook
