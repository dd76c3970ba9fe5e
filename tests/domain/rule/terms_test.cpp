// Rules that make no sense are refused with the field.
#include <gtest/gtest.h>

#include "domain/rule/rule_book.hpp"

namespace daybook {
namespace {

std::string refused(RuleTerms terms) {
  RuleBook book;
  if (terms.name.empty()) terms.name = "Rule";
  const std::string rule = book.when(SetRule{
      {.rule = RuleId::from_name("Rule"), .from = on("2026-01-01"), .terms = std::move(terms)}});
  return rule.empty() ? "" : rule + " " + book.fact("field");
}

TEST(TermsOfARule, AskForSomething) {
  EXPECT_EQ(refused({.condition = MostAway{}}), "rule.condition_empty condition");
  EXPECT_EQ(refused({.condition = LeastPresent{}}), "rule.condition_empty condition");
  EXPECT_EQ(refused({.condition = Notice{}}), "rule.condition_empty condition");
  EXPECT_EQ(refused({.condition = Length{}}), "rule.condition_empty condition");
  EXPECT_EQ(refused({.condition = Length{.step = Rational(0)}}), "rule.condition_empty condition");
  EXPECT_EQ(refused({.condition = Probation{}}), "rule.condition_empty condition");
  EXPECT_EQ(refused({.condition = Horizon{}}), "rule.condition_empty condition");
  EXPECT_EQ(refused({.condition = Blackout{}}), "");
  EXPECT_EQ(refused({.condition = MostAway{.people = 0}}), "");
}

TEST(TermsOfARule, HaveNumbersThatSomebodyCanMean) {
  EXPECT_EQ(refused({.condition = MostAway{.people = -1}}), "rule.range people");
  EXPECT_EQ(refused({.condition = MostAway{.percent = Rational(101)}}), "rule.range percent");
  EXPECT_EQ(refused({.condition = LeastPresent{.percent = Rational(-1)}}), "rule.range percent");
  EXPECT_EQ(refused({.condition = Notice{.steps = {{.days = -1}}}}), "rule.range days");
  EXPECT_EQ(refused({.condition = daybook::Run{.days = 0}}), "rule.range days");
  EXPECT_EQ(refused({.condition = Length{.at_least = 3, .at_most = 2}}),
            "rule.length_reversed at_least");
  EXPECT_EQ(refused({.condition = Horizon{.ahead_months = 1201}}), "rule.range ahead_months");
}

TEST(TermsOfARule, HaveAWindowWithBothEnds) {
  EXPECT_EQ(refused({.window = {.from = on("2026-02-01"), .to = on("2026-01-31")}}),
            "rule.window_reversed to");
  EXPECT_EQ(refused({.window = {.yearly_from = MonthDay{12, 1}}}), "rule.window_half yearly_to");
  EXPECT_EQ(refused({.window = {.weekdays = {0}}}), "rule.weekday weekdays");
  EXPECT_EQ(refused({.window = {.weekdays = {7}}}), "");
}

TEST(TermsOfARule, NameWhatThereIs) {
  EXPECT_EQ(refused({.scope = {.locations = {LocationId::from_name("Atlantis")}}}),
            "location.not_found locations");
  EXPECT_EQ(refused({.scope = {.teams = {TeamId::from_name("Nobody")}}}), "team.not_found teams");
  EXPECT_EQ(refused({.scope = {.people = {id_of("Nobody")}}}), "person.not_found people");
  EXPECT_EQ(refused({.leave_types = {LeaveTypeId::from_name("None")}}),
            "leave_type.not_found leave_types");
  EXPECT_EQ(refused({.message = std::string(501, 'x')}), "rule.too_long message");
}

TEST(TermsOfARule, AreStatedOnceAndEndedOnce) {
  RuleBook book;
  const RuleId rule = book.rule({.condition = Blackout{}}, "2026-07-01");
  book.given(EndRule{{.rule = rule, .from = on("2026-08-01")}});
  const Version version = book.organisation().version;
  book.given(EndRule{{.rule = rule, .from = on("2026-08-01")}});
  EXPECT_EQ(book.organisation().version, version);
  EXPECT_EQ(book.when(EndRule{{.rule = RuleId::from_name("none"), .from = on("2026-08-01")}}),
            "rule.not_found");
}

}  // namespace
}  // namespace daybook
