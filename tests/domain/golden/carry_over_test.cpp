// What a year hands to the next: published examples (rows TV-50 to TV-83 of
// docs/guide/arithmetic.md).
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

// Days of leave from the first of a month on, which must be a Monday.
void takes(Handbook& book, std::string_view monday, int days) {
  Date day = on(monday);
  for (int taken = 0; taken < days; ++day) {
    if (day.weekday() > base::Weekday::friday) continue;
    book.leave_on(to_string(day));
    ++taken;
  }
}

// `carried` of 2024 and `granted` for 2025; what was carried ends on 31 March.
Handbook carried_into_2025(std::string_view carried, std::string_view granted) {
  const auto terms = [&](std::string_view quota) {
    return a_policy().yearly(quota).carrying_all().usable_until("03-31");
  };
  Handbook book;
  book.policy(terms(carried));
  book.policy(terms(granted), "2025-01-01");
  book.person(a_person().hired("2024-01-01"));
  return book;
}

TEST(Golden, TV_50_FiveLeftOfTenMakeFifteenOrThirteen) {
  Handbook all = with(a_policy().yearly("10").carrying_all());
  takes(all, "2024-03-04", 5);
  EXPECT_EQ(all.remaining("2025-01-01"), "15");
  Handbook three = with(a_policy().yearly("10").carrying("3"));
  takes(three, "2024-03-04", 5);
  EXPECT_EQ(three.remaining("2025-01-01"), "13");
}

TEST(Golden, TV_51_FiveOfTenAreCarried) {
  const Handbook book = with(a_policy().yearly("10").carrying("5"));
  EXPECT_EQ(book.figure(Figure::brought_forward, "2025-01-01"), "5");
  EXPECT_EQ(book.remaining("2025-01-01"), "15");
}

TEST(Golden, TV_52_ThreeOfFourAreCarriedToTwelve) {
  Handbook book = with(a_policy().yearly("12").carrying("3"));
  takes(book, "2024-03-04", 8);
  EXPECT_EQ(book.remaining("2024-12-31"), "4");
  EXPECT_EQ(book.remaining("2025-01-01"), "15");
}

TEST(Golden, TV_53_CarriedDaysAreUsableThroughThirtyFirstMarch) {
  const Handbook book = with(a_policy().yearly("20").carrying("5").usable_until("03-31"));
  EXPECT_EQ(book.remaining("2025-03-31"), "25");
  EXPECT_EQ(book.remaining("2025-04-01"), "20");
}

TEST(Golden, TV_54_WhatIsTakenInTimeDoesNotExpire) {
  for (const auto& [taken, expired] :
       std::vector<std::pair<int, std::string>>{{0, "10"}, {8, "2"}, {10, "0"}, {12, "0"}}) {
    Handbook book = carried_into_2025("10", "20");
    takes(book, "2025-01-06", taken);
    EXPECT_EQ(book.expired("2025-04-01"), expired) << taken << " taken";
  }
}

TEST(Golden, TV_55_LeaveFromTheCarriedLotLeavesTheNewOneWhole) {
  Handbook book = carried_into_2025("5", "16");
  takes(book, "2025-01-06", 5);
  EXPECT_EQ(book.remaining("2025-06-01"), "16");
}

TEST(Golden, TV_56_TwelveOfElevenCarriedExpireNothingAndTakeOneOfTheNew) {
  Handbook book = carried_into_2025("11", "20");
  takes(book, "2025-01-06", 12);
  EXPECT_EQ(book.expired("2025-06-01"), "0");
  EXPECT_EQ(book.remaining("2025-06-01"), "19");
}

TEST(Golden, TV_57_AnOverdrawnAccountHasNothingToExpire) {
  const auto terms = [] {
    return a_policy().every_months(12, "2").carrying_all().usable_until("03-31").floor("-5");
  };
  Handbook book = with(terms().at_period_end());
  takes(book, "2025-01-06", 4);  // 2 carried, 2 below zero
  EXPECT_EQ(book.expired("2025-12-30"), "0");
  EXPECT_EQ(book.remaining("2025-12-30"), "-2");
}

TEST(Golden, TV_58_ThreeOfFiveCarriedLeaveTwoToExpireAndSixLeaveNone) {
  Handbook three = carried_into_2025("5", "15");
  takes(three, "2025-01-06", 3);
  EXPECT_EQ(three.expired("2025-04-01"), "2");
  Handbook six = carried_into_2025("5", "15");
  takes(six, "2025-01-06", 6);
  EXPECT_EQ(six.expired("2025-04-01"), "0");
}

TEST(Golden, TV_59_TenOfFifteenAreCarried) {
  const Handbook book = with(a_policy().yearly("15").carrying("10"));
  EXPECT_EQ(book.figure(Figure::brought_forward, "2025-01-01"), "10");
}

// The same 26 days of leave: only the statement says why one has 7 and the other 25.
TEST(Golden, TV_65_SevenOrTwentyFiveIsSettledByTheEntries) {
  Handbook late = carried_into_2025("21", "30");
  takes(late, "2025-01-06", 3);
  takes(late, "2025-05-05", 23);
  EXPECT_EQ(late.remaining("2025-06-30"), "7");  // 21 + 30 - 3 - 18 expired - 23
  EXPECT_EQ(late.expired("2025-06-30"), "18");
  Handbook early = carried_into_2025("21", "30");
  takes(early, "2025-01-06", 26);
  EXPECT_EQ(early.remaining("2025-06-30"), "25");  // 21 + 30 - 26
  EXPECT_EQ(early.expired("2025-06-30"), "0");
  const Explanation why = late.explained(Figure::remaining, "2025-06-30");
  const auto lost = std::ranges::find(why.children, "figure.expired", &Explanation::label);
  ASSERT_NE(lost, why.children.end());
  EXPECT_EQ(exact(*lost->amount), "-18");
  EXPECT_EQ(lost->children.at(0).date, on("2025-04-01"));
}

TEST(Golden, TV_66_CarriedDaysThatNeverEndAreStillUsedFirst) {
  Handbook book = with(a_policy().yearly("20").carrying("5"));
  takes(book, "2025-05-05", 5);
  const Account account = account_of(book.facts(), on("2025-12-31"), Pending::ignored);
  for (const Entry& entry : account.entries)
    if (entry.kind == EntryKind::charge)
      EXPECT_TRUE(account.lots.at(static_cast<std::size_t>(entry.lot)).carried);
  EXPECT_EQ(book.remaining("2026-01-01"), "25");  // 20 left, 5 of them carried
}

TEST(Golden, TV_67_AHalfDayStaysAHalfDay) {
  Handbook book = with(a_policy().yearly("20").carrying_all());
  takes(book, "2024-03-04", 7);
  book.leave_on("2024-05-06", kMorning);
  EXPECT_EQ(book.remaining("2024-12-31"), "12.5");
  EXPECT_EQ(book.figure(Figure::brought_forward, "2025-01-01"), "12.5");
  EXPECT_EQ(book.remaining("2025-01-01"), "32.5");
}

TEST(Golden, TV_68_LeaveFromAnOldLotIsNotSubtractedAgain) {
  const auto terms = [](std::string_view quota) {
    return a_policy().yearly(quota).carrying_all().usable_until("03-31");
  };
  Handbook book;
  book.policy(terms("5"), "2015-01-01");
  book.policy(terms("20"), "2016-01-01");
  book.person(a_person().hired("2015-01-01"));
  takes(book, "2016-02-01", 5);
  EXPECT_EQ(book.remaining("2016-04-01"), "20");
}

TEST(Golden, TV_69_SixLeftUnderALimitOfSevenMakeTwentySeven) {
  Handbook book = with(a_policy().yearly("21").carrying("7"));
  takes(book, "2024-03-04", 15);
  EXPECT_EQ(book.remaining("2025-01-01"), "27");
}

// July to June at two a month: 24 carried for three months, and two each for July to September.
TEST(Golden, TV_70_TwentyFourOfThirtyEndWithSeptember) {
  const Handbook book =
      with(a_policy().monthly("24").year_from("07-01").carrying_all().usable_for_months(3),
           "2024-07-01");
  const Figures figures = book.figures("2025-09-23");
  EXPECT_EQ(exact(figures.remaining), "30");
  ASSERT_FALSE(figures.expiring.empty());
  EXPECT_EQ(exact(figures.expiring[0].amount), "24");
  EXPECT_EQ(figures.expiring[0].last_day, on("2025-09-30"));
}

TEST(Golden, TV_71_TheNextYearStartsWholeWhateverWasTakenInThisOne) {
  Handbook book = with(a_policy().yearly("20"));
  takes(book, "2024-03-04", 10);
  EXPECT_EQ(book.remaining("2025-01-01"), "20");
}

// Four months at 18/12 make 6 hours; January is credited when it ends.
TEST(Golden, TV_72_NextYearsAccrualIsNotOwedOnItsFirstDay) {
  const auto terms = [](std::string_view quota) {
    return a_policy().monthly(quota).at_period_end().carrying_all().prorated(ProrationBasis::none);
  };
  Handbook book({.name = "Vacation", .unit = Unit::hours});
  book.policy(terms("18"));
  book.policy(terms("20"), "2020-01-01");
  book.person(a_person().hired("2019-09-02"));
  EXPECT_EQ(book.remaining("2019-12-31"), "6");
  EXPECT_EQ(book.remaining("2020-01-01"), "6");
  EXPECT_EQ(book.remaining("2020-12-31"), "26");
}

TEST(Golden, TV_73_TheLastDayBelowZeroIsAllowedAsOldDebtsAreRepaid) {
  Handbook book = with(a_policy().yearly("3").carrying_all().floor("-2"), "2021-01-01");
  EXPECT_EQ(book.asks("2021-03-01", "2021-03-05"), "");
  EXPECT_EQ(book.remaining("2021-12-31"), "-2");
  EXPECT_EQ(book.asks("2022-03-01", "2022-03-01"), "");
  EXPECT_EQ(book.remaining("2022-12-31"), "0");
  EXPECT_EQ(book.asks("2023-03-01", "2023-03-03"), "");
  EXPECT_EQ(book.asks("2023-05-02", "2023-05-02"), "");
  EXPECT_EQ(book.remaining("2023-12-31"), "-1");
}

TEST(Golden, TV_74_AHolidayDeclaredLaterGivesItsDayBackEverywhere) {
  Handbook book = with(a_policy().yearly("22").carrying_all());
  takes(book, "2024-03-04", 10);
  EXPECT_EQ(book.taken("2024-12-31"), "10");
  book.holiday("2024-03-06");
  EXPECT_EQ(book.taken("2024-12-31"), "9");
  EXPECT_EQ(book.figure(Figure::brought_forward, "2025-01-01"), "13");
}

TEST(Golden, TV_83_FiveDaysInMonthOneNeedAFloorBelowZero) {
  Handbook strict = with(a_policy().monthly("24"), "2025-01-01");
  EXPECT_EQ(strict.asks("2025-01-06", "2025-01-10"), "request.balance_short");
  EXPECT_EQ(strict.refusal().fact("available"), "2");
  Handbook lenient = with(a_policy().monthly("24").floor("-3"), "2025-01-01");
  EXPECT_EQ(lenient.asks("2025-01-06", "2025-01-10"), "");
}

}  // namespace
}  // namespace daybook
