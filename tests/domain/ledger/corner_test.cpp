// Corners where parts of a policy meet, each found by the properties or by the day-by-day model.
#include <gtest/gtest.h>

#include "domain/builders/handbook.hpp"

namespace daybook {
namespace {

TEST(Available, EndsWhereTheBalanceIsConvertedLater) {
  Handbook book;
  PolicyTerms terms = a_policy().yearly("20");
  terms.scale = {.by = ScaleBy::hours_per_week, .full_time = 40, .converts_balance = true};
  book.policy(terms);
  book.person(
      a_person().hired("2024-01-01").working(WorkingPattern::weekly(Handbook::kOfficeWeek)));
  book.given(
      ChangeWorkingPattern{{.person = PersonId::from_name("Anna"),
                            .from = on("2024-04-01"),
                            .pattern = WorkingPattern::weekly({480, 480, 480, 240, 0, 0, 0})}});
  book.leave("2024-06-03", "2024-06-06");            // 4 of the 14 that 20 become
  EXPECT_EQ(book.available("2024-02-01"), "100/7");  // 20 - 4 / 0.7
}

TEST(CapThatCuts, DoesNotCutAgainWhenALaterVersionStatesItAgain) {
  Handbook book;
  PolicyTerms terms = a_policy().yearly("20");
  terms.caps = {{.limit = 15, .cuts = true}};
  book.policy(terms, "2024-01-01");
  book.policy(terms, "2024-07-01");
  book.person(a_person().hired("2024-01-01"));
  book.adjust("2024-03-01", "4");
  EXPECT_EQ(book.available("2024-07-01"), "19");
}

TEST(WholeUntil, IsADayOfTheLeaveYear) {
  Handbook book;
  PolicyTerms terms = a_policy().yearly("12").year_from("04-01");
  terms.on_hire.whole = MonthDay{6, 30};
  book.policy(terms);
  book.person(a_person().hired("2025-02-01"));
  EXPECT_EQ(book.accrued("2025-03-31"), "708/365");
}

TEST(WholeFrom, IsADayOfTheLeaveYear) {
  Handbook book;
  PolicyTerms terms = a_policy().yearly("12").year_from("04-01");
  terms.on_leaving.whole = MonthDay{7, 1};
  book.policy(terms);
  book.person(a_person().hired("2020-01-01").leaving("2025-02-01"));
  EXPECT_EQ(book.accrued("2025-02-01"), "12");
}

TEST(ChangeWithoutProration, StillCreditsThePeriod) {
  Handbook book;
  PolicyTerms terms = a_policy().monthly("12");
  terms.tiers = {{.after_years = 1, .amount = 24}};
  terms.tier_rule.effect = TierEffect::by_days;
  terms.on_change.basis = ProrationBasis::none;
  book.policy(terms);
  book.person(a_person().hired("2024-01-16"));
  EXPECT_EQ(book.credits("2025-01-01", "2025-01-31"), "47/31");
}

TEST(LastAmount, IsThatOfTheLastCreditOfTheLeaveYear) {
  Handbook book;
  PolicyTerms terms = a_policy().monthly("12").at_period_end();
  auto& grant = std::get<PeriodicGrant>(terms.grant);
  grant.per = Per::period;
  grant.amount = 1;
  grant.last_amount = 6;
  grant.schedule.begins = OnDate{on("2024-01-15")};
  book.policy(terms);
  book.person(a_person().hired("2020-01-01"));
  EXPECT_EQ(book.accrued("2024-12-31"), "17");
}

TEST(HalfMonth, ServedToItsLastDayCounts) {
  Handbook book;
  PolicyTerms terms = a_policy().yearly("12").on_leaving(ProrationBasis::half_month);
  terms.on_leaving.cutoff_day = 31;
  book.policy(terms);
  book.person(a_person().hired("2020-01-01").leaving("2024-04-30"));
  EXPECT_EQ(book.accrued("2024-04-30"), "4");
}

TEST(RoundingForDisplay, RoundsNoCreditAfterAChange) {
  Handbook book;
  PolicyTerms terms = a_policy().monthly("12.3").rounded(RoundingMode::half_up);
  book.policy(terms, "2020-01-01");
  terms.rounding.stage = RoundingStage::display;
  terms.rounding.step = 5;
  book.policy(terms, "2024-07-01");
  book.person(a_person().hired("2020-01-01"));
  EXPECT_EQ(book.credits("2024-01-01", "2024-07-31"), "1 1 1 1 1 1 1.175");
}

TEST(Postponed, SurvivesAnotherLeaveYearRule) {
  Handbook book;
  book.location("Branch");
  PolicyTerms here = a_policy().monthly("20").year_from("04-01");
  here.waiting = {.earning_months = 6, .meanwhile = WhileWaiting::postponed};
  book.policy(here, "2000-01-01", "Here", {"Office"});
  book.policy(a_policy().yearly("20"), "2000-01-01", "There", {"Branch"});
  book.person(a_person().hired("2023-10-01"));
  book.given(MovePerson{{.person = PersonId::from_name("Anna"),
                         .from = on("2024-02-29"),
                         .location = LocationId::from_name("Branch")}});
  EXPECT_EQ(book.accrued("2024-04-01"), "123670/5307");
}

TEST(WeeklyInArrears, SumsToTheQuotaInAYearThatBeginsWithAWeek) {
  Handbook book;
  PolicyTerms terms = a_policy().monthly("20");
  std::get<PeriodicGrant>(terms.grant).schedule = {.every = Every::week, .credit = AfterPeriod{}};
  book.policy(terms);
  book.person(a_person().hired("2020-01-01"));
  EXPECT_EQ(book.accrued("2024-12-31"), "20");
}

TEST(WholeUntil, LeavesNothingToThePolicyBefore) {
  Handbook book;
  book.location("Branch");
  PolicyTerms there = a_policy().yearly("20");
  there.on_hire.whole = MonthDay{6, 30};
  book.policy(a_policy().yearly("20"), "2000-01-01", "Here", {"Office"});
  book.policy(there, "2000-01-01", "There", {"Branch"});
  book.person(a_person().hired("2023-01-01"));
  book.given(MovePerson{{.person = PersonId::from_name("Anna"),
                         .from = on("2024-02-13"),
                         .location = LocationId::from_name("Branch")}});
  EXPECT_EQ(book.accrued("2024-12-31"), "20");
}

TEST(PendingIgnored, StillChecksTheRequestItself) {
  Handbook book({.name = "Vacation", .pending = PendingRule::ignored});
  book.policy(a_policy().yearly("5"));
  book.person(a_person().named("Boss").hired("2020-01-01"));
  book.given(SetRoles{{.person = PersonId::from_name("Boss"), .roles = {Role::hr_admin}}});
  book.person(a_person().hired("2024-01-01"));
  EXPECT_EQ(book.asks("2024-03-04", "2024-03-15"), "request.balance_short");
}

}  // namespace
}  // namespace daybook
