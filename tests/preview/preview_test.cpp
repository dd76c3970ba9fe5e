// What HR sees before a change is made.
#include "application/preview/preview.hpp"

#include <gtest/gtest.h>

#include "application/preview/preview_report.hpp"
#include "preview/changes.hpp"

namespace daybook {
namespace {

class APolicyOf25Days : public testing::Test {
 protected:
  APolicyOf25Days() {
    book.today("2024-07-15");
    book.policy(a_policy().yearly("25").carrying("5"), "2020-01-01");
    book.person(a_person().hired("2022-01-01"));
    book.person(a_person().named("Ben").hired("2023-01-01"));
  }

  Preview previewed(const std::vector<Command>& commands) {
    auto changed = what_if(std::make_shared<const Organisation>(book.organisation()), commands,
                           {std::nullopt, on("2024-07-15")});
    EXPECT_TRUE(changed.has_value());
    change = std::move(*changed);
    return preview_everybody(change);
  }
  SetPolicyVersion terms(const PolicyTerms& terms, std::string_view from) {
    return {{.policy = PolicyId::from_name("Policy"), .from = on(from), .terms = terms}};
  }
  SetHolidays holiday(std::string_view day) {
    return {{.calendar = book.organisation().structure->calendars.front().id,
             .holidays = {{.date = on(day), .name = "News"}}}};
  }

  Handbook book;
  WhatIf change;
};

TEST_F(APolicyOf25Days, ThatBecomes28MovesEverybodyByThreeDaysFromThen) {
  const Preview preview = previewed({terms(a_policy().yearly("28").carrying("5"), "2024-01-01")});
  ASSERT_EQ(preview.balances.size(), 2u);
  const BalanceMoved& anna = preview.balances[0];
  EXPECT_EQ(anna.record->person.name.text, "Anna");
  EXPECT_EQ(anna.from, on("2024-01-01"));
  ASSERT_EQ(anna.figures.size(), 3u);
  EXPECT_EQ(anna.figures[1].after.as_of, on("2024-07-15"));
  EXPECT_EQ(exact(anna.figures[1].before->remaining), "30");
  EXPECT_EQ(exact(anna.figures[1].after.remaining), "33");
  ASSERT_FALSE(anna.lines.empty());
  EXPECT_EQ(anna.lines[0].kind, EntryKind::grant);
  EXPECT_EQ(exact(*anna.lines[0].before), "25");
  EXPECT_EQ(exact(*anna.lines[0].after), "28");
  EXPECT_TRUE(preview.requests.empty());
}

// Closed days are not changed: the difference is a correction of the open period.
TEST_F(APolicyOf25Days, ThatChangesDaysWhichPayrollHasClosedTellsWhatItCorrects) {
  book.given(ClosePayrollPeriod{{.days = from_to("2024-01-01", "2024-06-30"),
                                 .known_at = book.organisation().version,
                                 .figures = std::string(64, 'a')}});
  const Preview earlier = previewed({terms(a_policy().yearly("28").carrying("5"), "2024-01-01")});
  ASSERT_EQ(earlier.balances.size(), 2u);
  EXPECT_EQ(earlier.balances[0].corrects, base::days(3));
  EXPECT_TRUE(preview_table(earlier, {}).contains("  payroll        +3 corrects closed periods\n"));
  const Preview later = previewed({terms(a_policy().yearly("28").carrying("5"), "2025-01-01")});
  ASSERT_EQ(later.balances.size(), 2u);
  EXPECT_EQ(later.balances[0].corrects, std::nullopt);
}

TEST_F(APolicyOf25Days, ThatBecomesTheSameMovesNobody) {
  const Preview preview = previewed({terms(a_policy().yearly("25").carrying("5"), "2024-01-01")});
  EXPECT_TRUE(preview.balances.empty());
}

TEST_F(APolicyOf25Days, ThatBecomes10NamesTheLeaveThatWouldNotPass) {
  book.leave("2024-08-05", "2024-08-30");
  const Preview preview = previewed({terms(a_policy().yearly("10").carrying("5"), "2024-01-01")});
  ASSERT_EQ(preview.requests.size(), 1u);
  EXPECT_EQ(preview.requests[0].record->person.name.text, "Anna");
  EXPECT_EQ(preview.requests[0].refusal.rule, "request.balance_short");
}

TEST_F(APolicyOf25Days, ThatChangesNextYearMovesFiguresOfNextYear) {
  const Preview preview = previewed({terms(a_policy().yearly("30").carrying("5"), "2025-01-01")});
  ASSERT_EQ(preview.balances.size(), 2u);
  EXPECT_EQ(preview.balances[0].from, on("2025-01-01"));
  const FiguresMoved& last = preview.balances[0].figures.back();
  EXPECT_EQ(last.after.as_of, on("2025-01-01"));
  EXPECT_EQ(exact(last.after.remaining - last.before->remaining), "5");
}

TEST_F(APolicyOf25Days, MovesByAHolidayOnlyWhoIsAwayThen) {
  book.leave("2024-08-05", "2024-08-09");
  const Preview preview = previewed({holiday("2024-08-06")});
  ASSERT_EQ(preview.balances.size(), 1u);
  EXPECT_EQ(preview.balances[0].record->person.name.text, "Anna");
  EXPECT_EQ(preview.balances[0].from, on("2024-08-06"));
  const auto kinds = by_kind(preview.balances[0].lines);
  ASSERT_FALSE(kinds.empty());
  EXPECT_NE(std::ranges::find(kinds, EntryKind::charge, &KindDifference::kind), kinds.end());
}

TEST_F(APolicyOf25Days, NamesAHalfDayThatANewHolidayMakesFree) {
  book.leave_on("2024-08-06", kMorning);
  const Preview preview = previewed({holiday("2024-08-06")});
  ASSERT_EQ(preview.requests.size(), 1u);
  EXPECT_EQ(preview.requests[0].refusal.rule, "request.half_day_on_holiday");
}

TEST_F(APolicyOf25Days, NamesTheLeaveAfterAnEarlierEndOfEmployment) {
  book.leave("2024-10-07", "2024-10-11");
  const Preview preview = previewed(
      {EndEmployment{{.person = PersonId::from_name("Anna"), .last_day = on("2024-09-30")}}});
  ASSERT_EQ(preview.requests.size(), 1u);
  EXPECT_EQ(preview.requests[0].refusal.rule, "request.outside_employment");
}

TEST_F(APolicyOf25Days, ShowsSomebodyNewWithNothingBefore) {
  const Preview preview =
      previewed({HirePerson{a_person().named("Nora").hired("2024-07-01").hire()}});
  ASSERT_EQ(preview.balances.size(), 1u);
  EXPECT_FALSE(preview.balances[0].figures[0].before.has_value());
}

TEST_F(APolicyOf25Days, TellsHowFarItHasLooked) {
  previewed({holiday("2024-08-06")});
  std::vector<std::pair<std::size_t, std::size_t>> told;
  preview_everybody(change,
                    [&](std::size_t done, std::size_t all) { told.push_back({done, all}); });
  ASSERT_FALSE(told.empty());
  EXPECT_EQ(told.back(), (std::pair<std::size_t, std::size_t>(2, 2)));
}

TEST_F(APolicyOf25Days, RefusesWhatTheOrderWouldBeRefusedFor) {
  const auto refused =
      what_if(std::make_shared<const Organisation>(book.organisation()), {holiday("2024-08-06")},
              {PersonId::from_name("Ben"), on("2024-07-15")});
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().rule, "permission.denied");
}

}  // namespace
}  // namespace daybook
