// What a request costs: published examples (rows TV-01 to TV-12 of docs/guide/arithmetic.md).
#include <gtest/gtest.h>

#include "domain/builders/handbook.hpp"

namespace daybook {
namespace {

const LeaveType kHours{.name = "Vacation", .unit = Unit::hours};

// A person at the office with a policy big enough for any example.
Handbook office(LeaveType vacation = {.name = "Vacation"}) {
  Handbook book(std::move(vacation));
  book.policy(a_policy().yearly("300"));
  book.person(a_person().hired("2010-01-01"));
  return book;
}

TEST(Golden, TV_01_AWeekWithMondayOffCostsFour) {
  Handbook book = office();
  book.holiday("2025-06-09");
  EXPECT_EQ(book.cost("2025-06-09", "2025-06-13"), "4");
}

TEST(Golden, TV_02_AWholeWeekCostsSevenCalendarDaysOrFiveWorkingDays) {
  EXPECT_EQ(office().cost("2025-06-16", "2025-06-22"), "5");
  EXPECT_EQ(office({.name = "Vacation", .days_charged = DaysCharged::calendar_days})
                .cost("2025-06-16", "2025-06-22"),
            "7");
}

TEST(Golden, TV_03_AHalfDayOnASaturdayHolidayIsRefused) {
  Handbook book = office();
  book.holiday("2022-12-24");
  EXPECT_EQ(book.asks("2022-12-23", "2022-12-24", kUntilLunch), "request.half_day_not_worked");
  EXPECT_EQ(book.refusal().fact("day"), "2022-12-24");
}

TEST(Golden, TV_04_AHalfDayOnAHolidayIsRefusedAndNeverNegative) {
  Handbook book = office();
  book.holiday("2025-06-09");
  EXPECT_EQ(book.asks_on("2025-06-09", kMorning), "request.half_day_on_holiday");
  EXPECT_EQ(book.refusal().fact("holiday"), "Holiday");
  EXPECT_EQ(book.cost("2025-06-09", "2025-06-09", kMorning), "0");
}

TEST(Golden, TV_05_AWeekOfSomebodyWithWednesdaysOffCostsFour) {
  Handbook book;
  book.policy(a_policy().yearly("30"));
  book.person(a_person().working({480, 480, 0, 480, 480, 0, 0}));
  EXPECT_EQ(book.cost("2025-06-16", "2025-06-22"), "4");
}

TEST(Golden, TV_06_AHolidayRemovesThePlannedNineHours) {
  Handbook book(kHours);
  book.policy(a_policy().yearly("200"));
  book.person(a_person().working({540, 540, 540, 540, 0, 0, 0}));
  book.holiday("2025-06-09");
  EXPECT_EQ(book.cost("2025-06-09", "2025-06-13"), "27");  // 36 - 9, not 36 - 8
}

TEST(Golden, TV_07_AnAfternoonHolidayRemovesNothingFromAMorningJob) {
  WorkingPattern mornings = WorkingPattern::weekly({240, 240, 240, 240, 240, 0, 0});
  for (DayPlan& day : mornings.weeks[0]) day.only = PartOfDay::morning;
  Handbook book(kHours);
  book.policy(a_policy().yearly("200"));
  book.person(a_person().working(mornings));
  book.holiday("2025-12-24", "1/2", PartOfDay::afternoon);
  EXPECT_EQ(book.cost("2025-12-24", "2025-12-24"), "4");
}

TEST(Golden, TV_09_ChristmasWeekCostsFourThoughCarriedDaysEndInsideIt) {
  Handbook book;
  book.policy(a_policy().yearly("20").carrying_all().usable_until("12-31"));
  book.person(a_person().hired("2017-01-01"));
  book.holiday("2018-12-25");
  book.holiday("2018-12-26");
  book.leave("2018-12-24", "2018-12-31");
  EXPECT_EQ(book.taken("2018-12-31"), "4");  // Mon 24, Thu 27, Fri 28, Mon 31
}

TEST(Golden, TV_11_OneShortDayCostsSixAndAHalfHours) {
  Handbook book(kHours);
  book.location("Shop", {390, 390, 390, 390, 390, 0, 0});
  book.policy(a_policy().yearly("200"));
  book.person(a_person().at("Shop"));
  EXPECT_EQ(book.cost("2025-06-16", "2025-06-16"), "6.5");
  EXPECT_EQ(book.cost("2025-06-16", "2025-06-16", kMorning), "3.25");
}

TEST(Golden, TV_12_OneDayIsOneDayOfThisYearAndNoneOfTheNext) {
  Handbook book = office();
  book.leave_on("2025-12-31");
  EXPECT_EQ(book.taken("2025-12-31"), "1");
  EXPECT_EQ(book.taken("2026-12-31"), "0");
}

}  // namespace
}  // namespace daybook
