// The figures people ask for, on past and future days, and why they are what they are.
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

TEST(Figures, LeaveIsBookedUntilItsDayAndTakenFromItsDayOn) {
  Handbook book = with(a_policy().yearly("20"));
  book.leave("2025-08-04", "2025-08-05");
  EXPECT_EQ(book.taken("2025-08-03"), "0");
  EXPECT_EQ(book.figure(Figure::booked, "2025-08-03"), "2");
  EXPECT_EQ(book.taken("2025-08-04"), "1");
  EXPECT_EQ(book.figure(Figure::booked, "2025-08-04"), "1");
  EXPECT_EQ(book.taken("2025-08-05"), "2");
  EXPECT_EQ(book.figure(Figure::booked, "2025-08-05"), "0");
}

TEST(Figures, PendingLeaveIsReservedAndNotSpent) {
  Handbook book = with(a_policy().yearly("20"));
  book.person(a_person().named("Boss"));
  book.given(SetRoles{{.person = PersonId::from_name("Boss"), .roles = {Role::hr_admin}}});
  EXPECT_EQ(book.asks("2025-08-04", "2025-08-08"), "");
  EXPECT_EQ(book.figure(Figure::pending, "2025-01-01"), "5");
  EXPECT_EQ(book.remaining("2025-12-31"), "20");
  EXPECT_EQ(book.available("2025-01-01"), "15");
  EXPECT_EQ(book.figure(Figure::year_end, "2025-01-01"), "15");
}

TEST(Figures, TheDayBeforeHireAndTheDayAfterHaveNothing) {
  Handbook book;
  book.policy(a_policy().yearly("20"));
  book.person(a_person().hired("2025-03-15").leaving("2025-06-30"));
  EXPECT_EQ(book.remaining("2025-03-14"), "0");
  EXPECT_EQ(book.figures("2025-03-14").policy, nullptr);
  EXPECT_NE(book.figures("2025-06-30").policy, nullptr);
  EXPECT_EQ(book.figures("2025-07-01").policy, nullptr);
}

TEST(Figures, LeaveOverNewYearIsSplitByItself) {
  Handbook book = with(a_policy().yearly("20").carrying_all());
  book.leave("2024-12-30", "2025-01-03");
  EXPECT_EQ(book.taken("2024-12-31"), "2");
  EXPECT_EQ(book.figure(Figure::brought_forward, "2025-01-03"), "18");
  EXPECT_EQ(book.taken("2025-01-03"), "3");
}

TEST(Figures, UnlimitedLeaveIsCountedAndNeverShort) {
  Handbook book = with(a_policy().unlimited());
  EXPECT_EQ(book.asks("2025-01-06", "2025-06-30"), "");
  EXPECT_TRUE(book.figures("2025-12-31").unlimited);
  EXPECT_EQ(book.taken("2025-12-31"), "126");  // 25 weeks from 6 January to 29 June, and a Monday
  EXPECT_EQ(book.remaining("2025-12-31"), "0");
}

TEST(Adjustment, CountsFromItsDay) {
  Handbook book = with(a_policy().yearly("20"));
  book.adjust("2025-03-01", "2.5");
  EXPECT_EQ(book.remaining("2025-02-28"), "20");
  EXPECT_EQ(book.remaining("2025-03-01"), "22.5");
  book.adjust("2025-03-01", "-0.5");
  EXPECT_EQ(book.figure(Figure::adjusted, "2025-03-01"), "2");
}

TEST(Adjustment, WithALastDayIsUsedFirstAndExpiresAfterIt) {
  Handbook book = with(a_policy().yearly("20"));
  book.adjust("2025-03-01", "3", "2025-03-31");
  book.leave_on("2025-03-31");
  EXPECT_EQ(book.remaining("2025-03-31"), "22");
  EXPECT_EQ(book.remaining("2025-04-01"), "20");
  EXPECT_EQ(book.expired("2025-04-01"), "2");
}

TEST(Adjustment, OnOneDayWhatIsAddedComesBeforeWhatIsTaken) {
  Handbook book = with(a_policy().yearly("20"));
  book.adjust("2025-03-01", "-3");
  book.adjust("2025-03-01", "3", "2025-03-31");
  EXPECT_EQ(book.remaining("2025-04-01"), "20");  // taken from what would expire
}

TEST(Adjustment, MayOutliveTheLeaveYear) {
  Handbook book = with(a_policy().yearly("20"));
  book.adjust("2025-12-01", "3", "2026-01-31");
  EXPECT_EQ(book.remaining("2026-01-01"), "23");
  EXPECT_EQ(book.remaining("2026-02-01"), "20");
}

TEST(Floor, DebtIsCarriedAndRepaidByTheNextGrant) {
  Handbook book = with(a_policy().yearly("2").floor("-3"));
  EXPECT_EQ(book.asks("2024-03-04", "2024-03-08"), "");
  EXPECT_EQ(book.asks("2024-03-11", "2024-03-11"), "request.balance_short");
  EXPECT_EQ(book.refusal().fact("floor"), "-3");
  EXPECT_EQ(book.refusal().fact("balance_after"), "-4");
  EXPECT_EQ(book.remaining("2024-12-31"), "-3");
  EXPECT_EQ(book.remaining("2025-01-01"), "-1");
}

TEST(Available, IsWhatLaterLeaveDoesNotNeed) {
  Handbook book = with(a_policy().monthly("12").carrying_all(), "2025-01-01");
  book.leave("2025-03-03", "2025-03-04");
  EXPECT_EQ(book.available("2025-01-15"), "1");  // 3 in March, 2 of them promised
  EXPECT_EQ(book.available("2025-02-15"), "1");
  EXPECT_EQ(book.available("2025-03-10"), "1");
}

TEST(Available, IncludesWhatWouldExpireAnyway) {
  Handbook book = with(a_policy().yearly("20").carrying("5").usable_until("03-31"));
  book.leave("2025-05-05", "2025-05-30");  // 20 working days: all of the new year's
  EXPECT_EQ(book.available("2025-03-31"), "5");
  EXPECT_EQ(book.available("2025-04-01"), "0");
}

// On 31 December 2024, 5 of 20 would be carried and lost again in March, as all of the next year is
// booked later.
TEST(Available, IncludesWhatWouldBeCarriedOnlyToExpire) {
  Handbook book = with(a_policy().yearly("20").carrying("5").usable_until("03-31"));
  book.leave("2025-05-05", "2025-05-30");
  EXPECT_EQ(book.available("2024-12-31"), "20");
  EXPECT_EQ(book.asks("2024-12-02", "2024-12-27"), "");
}

TEST(Available, ReachesDownToTheFloor) {
  EXPECT_EQ(with(a_policy().yearly("2").floor("-3")).available("2024-06-01"), "5");
}

TEST(Available, LeavesRoomForWhatWillBeTakenAwayByHand) {
  Handbook book = with(a_policy().yearly("10"));
  book.adjust("2024-11-01", "-4");
  EXPECT_EQ(book.available("2024-06-03"), "6");
  EXPECT_EQ(book.asks("2024-06-03", "2024-06-11"), "request.balance_short");  // 7 days
  EXPECT_EQ(book.refusal().fact("day"), "2024-11-01");
  EXPECT_EQ(book.asks("2024-06-03", "2024-06-10"), "");
}

TEST(Expiring, NamesTheLastUsableDaySoonestFirst) {
  Handbook book = with(a_policy().yearly("20").carrying("5").usable_until("03-31"));
  const std::vector<Expiring> expected{{base::days(5), on("2025-03-31")},
                                       {base::days(15), on("2025-12-31")}};
  EXPECT_EQ(book.figures("2025-03-31").expiring, expected);
  EXPECT_EQ(book.figures("2025-04-01").expiring.size(), 1U);
}

TEST(PatternChange, CostsWhatTheWeekWasOnThatDay) {
  Handbook book = with(a_policy().yearly("30"));
  book.given(
      ChangeWorkingPattern{{.person = PersonId::from_name("Anna"),
                            .from = on("2025-06-11"),
                            .pattern = WorkingPattern::weekly({480, 480, 0, 480, 0, 0, 0})}});
  EXPECT_EQ(book.cost("2025-06-09", "2025-06-15"), "3");  // Mon, Tue old; Thu new; Wed, Fri off
  book.given(ChangeWorkingPattern{
      {.person = PersonId::from_name("Anna"), .from = on("2025-07-01"), .pattern = std::nullopt}});
  EXPECT_EQ(book.cost("2025-07-07", "2025-07-13"), "5");
}

TEST(PatternChange, ARotationOfTwoWeeksAlternates) {
  WorkingPattern rotation = WorkingPattern::weekly({480, 480, 480, 480, 480, 0, 0});
  rotation.weeks.push_back(WorkingPattern::weekly({480, 0, 0, 0, 0, 0, 0}).weeks[0]);
  rotation.anchor = on("2025-06-02");
  Handbook book;
  book.policy(a_policy().yearly("30"));
  book.person(a_person().working(rotation));
  EXPECT_EQ(book.cost("2025-06-02", "2025-06-08"), "5");
  EXPECT_EQ(book.cost("2025-06-09", "2025-06-15"), "1");
  EXPECT_EQ(book.cost("2025-05-26", "2025-06-01"), "1");  // before the anchor too
}

}  // namespace
}  // namespace daybook
