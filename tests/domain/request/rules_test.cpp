// What a request must be like, and what a refusal says.
#include "domain/request/rules.hpp"

#include <gtest/gtest.h>

#include "domain/builders/handbook.hpp"

namespace daybook {
namespace {

Handbook with(const PolicyTerms& terms, LeaveType vacation = {.name = "Vacation"}) {
  Handbook book(std::move(vacation));
  book.policy(terms);
  book.person(a_person().named("Boss").hired("2010-01-01"));
  book.given(SetRoles{{.person = PersonId::from_name("Boss"), .roles = {Role::owner}}});
  book.person(a_person().hired("2024-01-01"));
  return book;
}

TEST(RequestForm, EndsNoEarlierThanItBegins) {
  Handbook book = with(a_policy().yearly("20"));
  EXPECT_EQ(book.asks("2025-06-03", "2025-06-02"), "request.dates_reversed");
  EXPECT_EQ(book.asks("2025-06-03", "2025-06-03"), "");
}

TEST(RequestForm, IsAYearLongAtMost) {
  Handbook book = with(a_policy().unlimited());
  EXPECT_EQ(book.asks("2024-01-01", "2025-01-01"), "request.too_long");  // 367 days
  EXPECT_EQ(book.refusal().fact("days_max"), "366");
  EXPECT_EQ(book.asks("2024-01-01", "2024-12-31"), "");
}

TEST(RequestForm, NamesAReasonWhereOneIsNeededAndKeepsItShort) {
  Handbook book = with(a_policy().yearly("20"), {.name = "Special", .reason_required = true});
  EXPECT_EQ(book.asks_on("2025-06-03"), "request.reason_missing");
  RequestLeave order = book.leave_order(from_to("2025-06-03", "2025-06-03"), kWhole, "Anna");
  order.reason.text.assign(kReasonBytesMax + 1, 'x');
  EXPECT_EQ(book.when(order), "request.reason_too_long");
  order.reason.text.pop_back();
  EXPECT_EQ(book.when(order), "");
}

TEST(RequestParts, ARangeHasNoHoleInItsMiddle) {
  Handbook book = with(a_policy().yearly("20"));
  const DayParts hole{.first = PartOfDay::morning};
  const DayParts late_hole{.last = PartOfDay::afternoon};
  const DayParts both{.first = PartOfDay::afternoon, .every = PartOfDay::morning};
  EXPECT_EQ(book.asks("2025-06-03", "2025-06-05", hole), "request.parts_gap");
  EXPECT_EQ(book.refusal().fact("field"), "firstDay");
  EXPECT_EQ(book.asks("2025-06-03", "2025-06-05", late_hole), "request.parts_gap");
  EXPECT_EQ(book.asks("2025-06-03", "2025-06-05", both), "request.parts_ambiguous");
  const DayParts neither{.first = PartOfDay::morning, .last = PartOfDay::afternoon};
  EXPECT_EQ(book.asks_on("2025-06-03", neither), "request.parts_ambiguous");
}

TEST(RequestParts, HalfMeansThreeThings) {
  const Handbook book = with(a_policy().yearly("20"));
  EXPECT_EQ(book.cost("2025-06-03", "2025-06-05", kFromLunch), "2.5");
  EXPECT_EQ(book.cost("2025-06-03", "2025-06-05", kUntilLunch), "2.5");
  EXPECT_EQ(book.cost("2025-06-03", "2025-06-05",
                      {.first = PartOfDay::afternoon, .last = PartOfDay::morning}),
            "2");
  EXPECT_EQ(book.cost("2025-06-03", "2025-06-05", kMorning), "1.5");
}

TEST(RequestDays, AHalfOnAHalfHolidayCostsWhatIsLeftOfThatHalf) {
  Handbook book = with(a_policy().yearly("20"));
  book.holiday("2025-12-24", "1/2", PartOfDay::afternoon);
  book.holiday("2025-12-31", "1/2");
  EXPECT_EQ(book.cost("2025-12-24", "2025-12-24"), "0.5");
  EXPECT_EQ(book.cost("2025-12-24", "2025-12-24", kMorning), "0.5");
  EXPECT_EQ(book.cost("2025-12-24", "2025-12-24", kAfternoon), "0");
  EXPECT_EQ(book.cost("2025-12-31", "2025-12-31", kMorning), "0.25");
  EXPECT_EQ(book.asks_on("2025-12-24", kAfternoon), "request.half_day_on_holiday");
}

TEST(RequestDays, AHolidayOnWhichTheFirmWorksIsADayLikeAnother) {
  Handbook book = with(a_policy().yearly("20"));
  book.holiday("2025-08-08", "0");
  EXPECT_EQ(book.cost("2025-08-08", "2025-08-08"), "1");
}

TEST(RequestDays, MustIncludeAWorkingDay) {
  Handbook book = with(a_policy().yearly("20"));
  EXPECT_EQ(book.asks("2025-06-07", "2025-06-08"), "request.no_working_days");
  EXPECT_EQ(book.asks("2025-06-07", "2025-06-09"), "");
}

TEST(RequestDays, MustLieInsideEmployment) {
  Handbook book = with(a_policy().yearly("20"));
  book.given(EndEmployment{{.person = PersonId::from_name("Anna"), .last_day = on("2025-06-30")}});
  EXPECT_EQ(book.asks("2025-06-30", "2025-07-01"), "request.outside_employment");
  EXPECT_EQ(book.refusal().fact("day"), "2025-07-01");
  EXPECT_EQ(book.refusal().fact("field"), "to");
  EXPECT_EQ(book.asks("2023-12-29", "2024-01-02"), "request.outside_employment");
  EXPECT_EQ(book.refusal().fact("field"), "from");
  EXPECT_EQ(book.asks_on("2025-06-30"), "");
}

TEST(RequestOverlap, TwoHalvesOfADayMakeADayAndAThirdIsTooMuch) {
  Handbook book = with(a_policy().yearly("20"));
  EXPECT_EQ(book.asks_on("2025-06-03", kMorning), "");
  const RequestId morning = book.last_request();
  EXPECT_EQ(book.asks_on("2025-06-03", kAfternoon), "");
  EXPECT_EQ(book.asks("2025-06-02", "2025-06-03", kUntilLunch), "request.overlaps");
  EXPECT_EQ(book.refusal().fact("other_request"), to_string(morning));
  EXPECT_EQ(book.asks("2025-06-03", "2025-06-06"), "request.overlaps");
}

TEST(RequestOverlap, WhatWasWithdrawnIsOutOfTheWay) {
  Handbook book = with(a_policy().yearly("20"));
  EXPECT_EQ(book.asks_on("2025-06-03"), "");
  const RequestId first = book.last_request();
  EXPECT_EQ(book.asks_on("2025-06-03"), "request.overlaps");
  book.given(WithdrawLeave{first});
  EXPECT_EQ(book.asks_on("2025-06-03"), "");
}

TEST(RequestBalance, TheLastDayIsAllowedAndOneMoreHalfIsNot) {
  Handbook book = with(a_policy().yearly("5"));
  EXPECT_EQ(book.asks("2025-06-02", "2025-06-05"), "");
  EXPECT_EQ(book.asks("2025-06-10", "2025-06-11", kUntilLunch), "request.balance_short");
  EXPECT_EQ(book.refusal().fact("cost"), "1.5");
  EXPECT_EQ(book.refusal().fact("available"), "1");
  EXPECT_EQ(book.refusal().fact("day"), "2025-06-11");
  EXPECT_EQ(book.refusal().fact("balance_after"), "-0.5");
  EXPECT_EQ(book.asks_on("2025-06-10"), "");
}

TEST(RequestBalance, EarlierLeaveMayNotTakeWhatLaterLeaveNeeds) {
  Handbook book = with(a_policy().yearly("5"));
  EXPECT_EQ(book.asks("2025-12-01", "2025-12-05"), "");
  EXPECT_EQ(book.asks_on("2025-03-03"), "request.balance_short");
  EXPECT_EQ(book.refusal().fact("day"), "2025-12-05");
}

// Jorani showed this year's 8 where next year's 25 were asked for.
TEST(RequestBalance, NextYearsLeaveIsMeasuredAgainstNextYear) {
  Handbook book = with(a_policy().yearly("25"));
  book.leave("2025-06-02", "2025-06-24");                // 17 days: 8 left of this year
  EXPECT_EQ(book.asks("2026-06-01", "2026-07-03"), "");  // 25 days
  EXPECT_EQ(book.asks_on("2026-08-03"), "request.balance_short");
}

TEST(RequestBalance, OverNewYearEachYearPaysItsDays) {
  Handbook book = with(a_policy().yearly("2"));
  EXPECT_EQ(book.asks("2025-12-30", "2026-01-02"), "");  // two days of each year
  EXPECT_EQ(book.asks_on("2026-03-02"), "request.balance_short");
}

TEST(RequestBalance, NobodyTakesLeaveThatNoPolicyCovers) {
  Handbook book;
  book.person(a_person());
  EXPECT_EQ(book.asks_on("2025-06-03"), "request.no_policy");
}

TEST(RequestBalance, LeaveThatIsNotCountedNeedsNoPolicy) {
  Handbook book({.name = "Sick leave", .counts_against_balance = false});
  book.person(a_person());
  EXPECT_EQ(book.asks_on("2025-06-03"), "");
}

}  // namespace
}  // namespace daybook
