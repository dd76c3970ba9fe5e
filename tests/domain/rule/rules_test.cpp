// Rules about leave as a handbook states them, and what a refusal says.
#include <gtest/gtest.h>

#include "domain/rule/rule_book.hpp"
#include "domain/rule_verdict.hpp"

namespace daybook {
namespace {

Orderer as(std::string_view name, std::string_view today = "2026-01-05") {
  return {.person = id_of(name), .today = on(today)};
}

// "From 15 December to 6 January nobody in the shop is on holiday."
RuleTerms christmas() {
  return {.window = {.yearly_from = MonthDay{12, 15}, .yearly_to = MonthDay{1, 6}},
          .condition = Blackout{},
          .message = "Christmas needs all of us."};
}

RuleTerms at_most_away(int people) { return {.condition = MostAway{.people = people}}; }

TEST(ABlackout, RefusesItsDaysEveryYearOverNewYearAndSaysWhichPass) {
  RuleBook book;
  book.rule(christmas());
  EXPECT_EQ(book.asks("2026-12-14", "2026-12-16", kWhole, "Ada"), "request.blackout");
  EXPECT_EQ(book.fact("days"), "2026-12-15, 2026-12-16");
  EXPECT_EQ(book.fact("own_message"), "Christmas needs all of us.");
  EXPECT_EQ(book.fact("rule_name"), "Rule");
  EXPECT_EQ(book.fact("nearest_from"), "2026-12-09");  // from Wednesday to Friday
  EXPECT_EQ(book.fact("nearest_to"), "2026-12-11");
}

TEST(ABlackout, LetsTheDaysAroundItPass) {
  RuleBook book;
  book.rule(christmas());
  EXPECT_EQ(book.asks("2026-12-10", "2026-12-14", kWhole, "Ada"), "");
  EXPECT_EQ(book.asks("2027-01-06", "2027-01-08", kWhole, "Ada"), "request.blackout");
  EXPECT_EQ(book.asks("2027-01-07", "2027-01-08", kWhole, "Ada"), "");
}

TEST(ABlackout, IsAboutDaysOfWork) {
  RuleBook book;
  book.rule({.window = {.weekdays = {6, 7}}, .condition = Blackout{}});
  EXPECT_EQ(book.asks("2026-03-05", "2026-03-10", kWhole, "Ada"), "");  // over a weekend
  book.rule({.window = {.weekdays = {5}}, .condition = Blackout{}}, "2000-01-01", "Fridays");
  EXPECT_EQ(book.asks("2026-03-16", "2026-03-20", kWhole, "Ada"), "request.blackout");
  EXPECT_EQ(book.fact("days"), "2026-03-20");
}

TEST(ARule, HoldsForItsPeopleOnly) {
  RuleBook book;
  book.rule(christmas());
  book.person(a_person().named("Eve").hired("2020-01-01"));
  EXPECT_EQ(book.asks("2026-12-21", "2026-12-23", kWhole, "Eve"), "");
  book.given(ChangeTeam{
      {.person = id_of("Eve"), .from = on("2027-01-04"), .team = TeamId::from_name("Shop")}});
  EXPECT_EQ(book.asks("2027-01-04", "2027-01-08", kWhole, "Eve"), "request.blackout");
}

TEST(ARule, OfATeamHoldsInTheTeamsBelowIt) {
  RuleBook book;
  book.team("Till", "Shop");
  book.person(a_person().named("Eve").hired("2020-01-01").in("Till"));
  book.rule(christmas());
  EXPECT_EQ(book.asks("2026-12-21", "2026-12-23", kWhole, "Eve"), "request.blackout");
}

TEST(ARule, OfALabelAndATeamHoldsForWhoHasBoth) {
  RuleBook book;
  book.labels("Ada", {"driver"});
  RuleTerms terms = christmas();
  terms.scope = {.teams = {TeamId::from_name("Shop")}, .labels = {"driver"}};
  book.rule(terms);
  EXPECT_EQ(book.asks("2026-12-21", "2026-12-23", kWhole, "Ada"), "request.blackout");
  EXPECT_EQ(book.asks("2026-12-21", "2026-12-23", kWhole, "Bo"), "");
}

TEST(ARule, OfAPlaceOrAPersonHoldsThere) {
  RuleBook book;
  book.location("Lyon");
  book.person(a_person().named("Eve").hired("2020-01-01").at("Lyon"));
  RuleTerms lyon = christmas(), bo = christmas();
  lyon.scope.locations = {LocationId::from_name("Lyon")};
  bo.scope.people = {id_of("Bo")};
  book.rule(lyon, "2000-01-01", "Lyon");
  book.rule(bo, "2000-01-01", "Bo");
  EXPECT_EQ(book.asks("2026-12-21", "2026-12-22", kWhole, "Ada"), "");
  EXPECT_EQ(book.asks("2026-12-21", "2026-12-22", kWhole, "Bo"), "request.blackout");
  EXPECT_EQ(book.asks("2026-12-21", "2026-12-22", kWhole, "Eve"), "request.blackout");
}

TEST(ARule, IsAboutItsLeaveTypesOnly) {
  RuleBook book;
  const auto sick = LeaveTypeId::from_name("Sick leave");
  book.given(AddLeaveType{
      {.leave_type = {.id = sick, .name = "Sick leave", .counts_against_balance = false}}});
  RuleTerms terms = christmas();
  terms.leave_types = {LeaveTypeId::from_name("Vacation")};
  book.rule(terms);
  RequestLeave order = book.leave_order(from_to("2026-12-21", "2026-12-22"), kWhole, "Ada");
  order.leave_type = sick;
  EXPECT_EQ(book.when(order), "");
}

TEST(ARule, HoldsForDaysOfLeaveFromItsFirstDayUntilItEnds) {
  RuleBook book;
  const RuleId rule = book.rule({.condition = Blackout{}}, "2026-07-01");
  book.given(EndRule{{.rule = rule, .from = on("2026-08-01")}});
  EXPECT_EQ(book.asks("2026-06-29", "2026-06-30", kWhole, "Ada"), "");
  EXPECT_EQ(book.asks("2026-06-30", "2026-07-01", kWhole, "Bo"), "request.blackout");
  EXPECT_EQ(book.asks("2026-07-31", "2026-08-03", kWhole, "Bo"), "request.blackout");
  EXPECT_EQ(book.asks("2026-08-03", "2026-08-04", kWhole, "Bo"), "");
}

TEST(ARule, ThatWarnsRefusesNothing) {
  RuleBook book;
  RuleTerms terms = at_most_away(1);
  terms.effect = RuleEffect::warn;
  book.rule(terms);
  book.asked("Ada", "2026-08-03", "2026-08-07");
  const RequestId second = book.asked("Bo", "2026-08-03", "2026-08-07");
  const PersonRecord& bo = *book.organisation().find(id_of("Bo"));
  const auto verdicts =
      judge(book.organisation(), {bo, *bo.find(second), on("2026-01-05"), Moment::asked});
  ASSERT_EQ(verdicts.size(), 1u);
  EXPECT_EQ(verdicts[0].effect, RuleEffect::warn);
  EXPECT_EQ(verdicts[0].finding.rule, "request.too_many_away");
  EXPECT_EQ(verdicts[0].finding.fact("people"), "2");
}

TEST(AwayTogether, TheThirdOfAtMostTwoIsRefusedWithTheDaysThatConflict) {
  RuleBook book;
  book.rule(at_most_away(2));
  book.asked("Ada", "2026-08-03", "2026-08-07");
  book.asked("Bo", "2026-08-06", "2026-08-12");
  EXPECT_EQ(book.asks("2026-08-05", "2026-08-10", kWhole, "Cem"), "request.too_many_away");
  EXPECT_EQ(book.fact("days"), "2026-08-06, 2026-08-07");
  EXPECT_EQ(book.fact("people"), "3");
  EXPECT_EQ(book.fact("limit"), "2");
  EXPECT_EQ(book.fact("employed"), "4");
  EXPECT_EQ(book.fact("nearest_from"), "2026-07-31");  // only Ada is away from then to the 5th
  EXPECT_EQ(book.fact("nearest_to"), "2026-08-05");
  EXPECT_EQ(book.asks("2026-07-31", "2026-08-05", kWhole, "Cem"), "");
}

TEST(AwayTogether, AShareIsOfThoseWhoAreEmployedThen) {
  RuleBook book;
  book.rule({.condition = MostAway{.percent = Rational(50)}});
  book.asked("Ada", "2026-08-03", "2026-08-07");
  book.asked("Bo", "2026-08-03", "2026-08-07");
  EXPECT_EQ(book.asks("2026-08-03", "2026-08-07", kWhole, "Cem"), "request.too_many_away");
  for (const char* name : {"Eve", "Fay"})
    book.person(a_person().named(name).hired("2026-08-05").in("Shop"));
  EXPECT_EQ(book.asks("2026-08-03", "2026-08-07", kWhole, "Cem"), "request.too_many_away");
  EXPECT_EQ(book.fact("days"), "2026-08-03, 2026-08-04");
  EXPECT_EQ(book.asks("2026-08-05", "2026-08-07", kWhole, "Cem"), "");  // three of six
}

TEST(AwayTogether, TwoHalfDaysAreNotAwayTogether) {
  RuleBook book;
  book.rule(at_most_away(1));
  EXPECT_EQ(book.asks("2026-08-03", "2026-08-03", kMorning, "Ada"), "");
  EXPECT_EQ(book.asks("2026-08-03", "2026-08-03", kMorning, "Bo"), "request.too_many_away");
  EXPECT_EQ(book.asks("2026-08-03", "2026-08-03", kAfternoon, "Bo"), "");
  EXPECT_EQ(book.asks("2026-08-03", "2026-08-03", kWhole, "Cem"), "request.too_many_away");
}

TEST(AwayTogether, WhoWouldNotWorkThatDayIsNotAway) {
  RuleBook book;
  book.rule(at_most_away(1));
  book.person(a_person()
                  .named("Eve")
                  .hired("2020-01-01")
                  .in("Shop")
                  .working({480, 480, 480, 480, 0, 0, 0}));
  book.asked("Eve", "2026-08-03", "2026-08-10");  // free on Friday, the 7th
  EXPECT_EQ(book.asks("2026-08-06", "2026-08-06", kWhole, "Ada"), "request.too_many_away");
  EXPECT_EQ(book.asks("2026-08-07", "2026-08-07", kWhole, "Ada"), "");
}

TEST(AwayTogether, OtherLeaveCountsWhereTheRuleSaysSo) {
  RuleBook book;
  const auto sick = LeaveTypeId::from_name("Sick leave");
  book.given(AddLeaveType{
      {.leave_type = {.id = sick, .name = "Sick leave", .counts_against_balance = false}}});
  RequestLeave order = book.leave_order(from_to("2026-08-03", "2026-08-07"), kWhole, "Ada");
  order.leave_type = sick;
  book.given(order);
  RuleTerms terms = at_most_away(1);
  terms.leave_types = {LeaveTypeId::from_name("Vacation")};
  const RuleId rule = book.rule(terms);
  EXPECT_EQ(book.asks("2026-08-03", "2026-08-04", kWhole, "Bo"), "");
  book.given(WithdrawLeave{book.last_request()});
  std::get<MostAway>(terms.condition).counted = CountedLeave::every_type;
  EXPECT_EQ(book.rule(terms), rule);
  EXPECT_EQ(book.asks("2026-08-03", "2026-08-04", kWhole, "Bo"), "request.too_many_away");
}

TEST(AwayTogether, IsAskedAgainWhenLeaveIsApproved) {
  RuleBook book;
  const RequestId ada = book.asked("Ada", "2026-08-03", "2026-08-07");
  const RequestId bo = book.asked("Bo", "2026-08-03", "2026-08-07");
  book.rule(at_most_away(1));
  EXPECT_EQ(book.when(ApproveLeave{ada, {}}, as("Olga")), "");
  EXPECT_EQ(book.when(ApproveLeave{bo, {}}, as("Olga")), "request.too_many_away");
  book.given(CancelLeave{ada});
  EXPECT_EQ(book.when(ApproveLeave{bo, {}}, as("Olga")), "");
}

TEST(AtWork, AtLeastOneWithTheLabelStays) {
  RuleBook book;
  for (const char* name : {"Ada", "Bo"}) book.labels(name, {"first aid"});
  book.rule({.scope = {.labels = {"first aid"}}, .condition = LeastPresent{.people = 1}});
  book.asked("Ada", "2026-08-03", "2026-08-05");
  EXPECT_EQ(book.asks("2026-08-05", "2026-08-07", kWhole, "Bo"), "request.too_few_present");
  EXPECT_EQ(book.fact("days"), "2026-08-05");
  EXPECT_EQ(book.fact("people"), "0");
  EXPECT_EQ(book.fact("limit"), "1");
  EXPECT_EQ(book.fact("nearest_from"), "2026-08-10");
  EXPECT_EQ(book.asks("2026-08-03", "2026-08-07", kWhole, "Cem"), "");  // has no such label
}

TEST(AtWork, WhoDoesNotWorkThatDayIsNotThere) {
  RuleBook book;
  book.rule({.condition = LeastPresent{.people = 3}});
  EXPECT_EQ(book.asks("2026-08-07", "2026-08-07", kWhole, "Ada"), "");
  book.given(WithdrawLeave{book.last_request()});
  book.given(ChangeWorkingPattern{{.person = id_of("Dag"),
                                   .from = on("2026-08-01"),
                                   .pattern = WorkingPattern::weekly({480, 480, 480, 480})}});
  EXPECT_EQ(book.asks("2026-08-07", "2026-08-07", kWhole, "Ada"), "request.too_few_present");
}

TEST(Notice, GrowsWithTheLengthOfTheLeave) {
  RuleBook book;
  book.rule({.condition = Notice{.steps = {{.days = 7}, {.from_length = 20, .days = 90}}}});
  book.today("2026-03-04");  // 89 days before 1 June
  EXPECT_EQ(book.asks("2026-06-01", "2026-06-26", kWhole, "Ada"), "request.notice_short");
  EXPECT_EQ(book.fact("earliest"), "2026-06-02");
  EXPECT_EQ(book.asks("2026-06-01", "2026-06-25", kWhole, "Ada"), "");
  EXPECT_EQ(book.asks("2026-03-10", "2026-03-10", kWhole, "Bo"), "request.notice_short");
  EXPECT_EQ(book.asks("2026-03-11", "2026-03-11", kWhole, "Bo"), "");
}

TEST(Notice, IsSettledByAskingAndNotAskedAgain) {
  RuleBook book;
  const RequestId ada = book.asked("Ada", "2026-02-02", "2026-02-03");
  book.rule({.condition = Notice{.steps = {{.days = 90}}}});
  EXPECT_EQ(book.when(ApproveLeave{ada, {}}, as("Olga")), "");
}

TEST(Lengths, AreMeasuredInWorkingDaysOrCalendarDays) {
  RuleBook book;
  book.rule({.condition = Length{.at_least = 2, .at_most = 10}});
  EXPECT_EQ(book.asks("2026-08-07", "2026-08-07", kWhole, "Ada"), "request.below_least");
  EXPECT_EQ(book.asks("2026-08-03", "2026-08-14", kWhole, "Ada"), "");
  book.rule({.condition = Length{.at_most = 11, .measure = Measure::calendar_days}});
  EXPECT_EQ(book.asks("2026-08-03", "2026-08-14", kWhole, "Bo"), "request.above_most");
  EXPECT_EQ(book.fact("cost"), "12");
}

TEST(Lengths, HoldWithinTheirWindow) {
  RuleBook book;
  book.rule({.window = {.from = on("2026-07-01"), .to = on("2026-08-31")},
             .condition = Length{.at_most = 5}});
  EXPECT_EQ(book.asks("2026-06-15", "2026-06-26", kWhole, "Ada"), "");
  EXPECT_EQ(book.asks("2026-08-31", "2026-09-11", kWhole, "Ada"), "request.above_most");
}

TEST(Runs, CountWhatAdjoins) {
  RuleBook book;
  book.rule({.condition = daybook::Run{.days = 14}});
  book.asked("Ada", "2026-08-03", "2026-08-07");
  EXPECT_EQ(book.asks("2026-08-10", "2026-08-17", kWhole, "Ada"), "request.run_too_long");
  EXPECT_EQ(book.fact("days"), "15");
  EXPECT_EQ(book.asks("2026-08-10", "2026-08-14", kWhole, "Ada"), "");
}

TEST(Probation, LetsLeaveBeginWhenItHasPassed) {
  RuleBook book;
  book.person(a_person().named("Eve").hired("2026-01-01").in("Shop"));
  book.rule({.condition = Probation{.months = 6}});
  EXPECT_EQ(book.asks("2026-06-30", "2026-07-01", kWhole, "Eve"), "request.waiting");
  EXPECT_EQ(book.fact("usable_from"), "2026-07-01");
  EXPECT_EQ(book.asks("2026-07-01", "2026-07-02", kWhole, "Eve"), "");
}

TEST(Horizons, LimitHowFarAheadAndHowFarBack) {
  RuleBook book;
  book.rule({.condition = Horizon{.ahead_months = 12, .back_days = 30}});
  EXPECT_EQ(book.asks("2027-01-05", "2027-01-06", kWhole, "Ada"), "request.too_far_ahead");
  EXPECT_EQ(book.fact("latest"), "2027-01-05");
  EXPECT_EQ(book.asks("2027-01-05", "2027-01-05", kWhole, "Ada"), "");
  EXPECT_EQ(book.asks("2025-12-05", "2025-12-05", kWhole, "Ada"), "request.too_far_back");
  EXPECT_EQ(book.fact("earliest"), "2025-12-06");
  EXPECT_EQ(book.asks("2025-12-08", "2025-12-08", kWhole, "Ada"), "");
}

TEST(Documents, AreNamedWhereTheLeaveIsLong) {
  RuleBook book;
  book.rule({.condition = DocumentNeeded{.from_length = 4}});
  EXPECT_EQ(book.asks("2026-08-03", "2026-08-05", kWhole, "Ada"), "");
  RequestLeave order = book.leave_order(from_to("2026-08-10", "2026-08-13"), kWhole, "Ada");
  EXPECT_EQ(book.when(order), "request.document_missing");
  EXPECT_EQ(book.fact("length"), "4");
  order.document = {"certificate of 10 August"};
  EXPECT_EQ(book.when(order), "");
}

TEST(AVerdict, OfLongAgoIsHadAgainFromTheStateOfThen) {
  RuleBook book;
  const RuleId rule = book.rule(at_most_away(1));
  book.asked("Ada", "2026-08-03", "2026-08-07");
  EXPECT_EQ(book.asks("2026-08-03", "2026-08-07", kWhole, "Bo"), "request.too_many_away");
  const base::Error told = book.refusal();
  const Organisation then = book.organisation();
  book.given(EndRule{{.rule = rule, .from = on("2026-01-01")}});
  EXPECT_EQ(book.asks("2026-08-03", "2026-08-07", kWhole, "Bo"), "");
  const RequestLeave again = book.leave_order(from_to("2026-08-03", "2026-08-07"), kWhole, "Bo");
  const auto replayed = decide(then, again, {.person = std::nullopt, .today = on("2026-01-05")});
  ASSERT_FALSE(replayed.has_value());
  EXPECT_EQ(replayed.error(), told);
}

TEST(LeaveThatIsRecorded, IsAFactAndMeetsNoRule) {
  RuleBook book;
  book.rule({.condition = Blackout{}});
  book.leave("2026-08-03", "2026-08-07", kWhole, "Ada");
}

}  // namespace
}  // namespace daybook
