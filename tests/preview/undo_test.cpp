// What was done is put back by more events, never by fewer.
#include "application/whatif/undo.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/decide.hpp"
#include "domain/evolve.hpp"
#include "preview/changes.hpp"

namespace daybook {
namespace {

UndoPlan undone(HeldHandbook& held, const View& before, const std::vector<Event>& events) {
  return plan_undo({*before, events}, held.view(), held.operator_today());
}

// Whom a new fact has made part of the organisation stays; what was never open is not reopened.
// What is taken, or goes into a year's lot, is put back by drawing from or adding to lots as they
// are then; what has a last day of its own goes back exactly.
bool can_be_put_back(const ChangeChoice& change) {
  const bool into_other_lots = change.kind == 4 && change.detail <= 5;
  return change.kind != 10 && change.kind != 5 && !into_other_lots;
}

// Either there was nothing before, or leave that is put back is asked for anew and would not be
// accepted any more: of somebody who has left, on days that are holidays by now.
bool cannot_be_put_back(const base::Error& why) {
  return why.rule == "undo.nothing_before" || why.rule.starts_with("request.");
}

RC_GTEST_PROP(AnUndo, RestoresEveryFigureAndMakesTheLogLonger, (const Story& story)) {
  HeldHandbook held(story.told());
  const View before = held.view();
  std::vector<ChangeChoice> changes = *some_changes();
  std::erase_if(changes, [](const ChangeChoice& change) { return !can_be_put_back(change); });
  const auto commands = commands_of(changes, *before);
  const auto change = held.what_if(commands);
  if (!change || change->events.empty()) RC_DISCARD("nothing done");
  RC_ASSERT(held.execute("do", commands).has_value());
  const View done = held.view();
  const UndoPlan plan = undone(held, before, change->events);
  for (const NotUndone& left : plan.not_undone) {
    RC_LOG(left.type + " " + left.why.rule);
    RC_ASSERT(cannot_be_put_back(left.why));
  }
  if (!plan.not_undone.empty()) RC_DISCARD("not all can be put back");
  RC_ASSERT(held.execute("undo", plan.commands).has_value());
  const View after = held.view();
  RC_ASSERT(after->version.number == done->version.number + plan.events.size());
  RC_ASSERT(after->version == plan.after->version);
  const bool restored = figures_of_everybody(*after) == figures_of_everybody(*before);
  RC_ASSERT(restored);
}

RC_GTEST_PROP(AnUndo, IsPlannedForWhateverWasDone, (const Story& story)) {
  HeldHandbook held(story.told());
  const View before = held.view();
  const auto commands = commands_of(*some_changes(), *before);
  const auto change = held.what_if(commands);
  if (!change || change->events.empty()) RC_DISCARD("nothing done");
  RC_ASSERT(held.execute("do", commands).has_value());
  const UndoPlan plan = undone(held, before, change->events);
  if (plan.commands.empty()) return;
  const auto again = held.execute("undo", plan.commands);
  RC_ASSERT(again.has_value());
  RC_ASSERT(again->events == plan.events.size());
  const UndoPlan twice = undone(held, before, change->events);
  RC_ASSERT(twice.commands.empty());
}

class AnOffice : public testing::Test {
 protected:
  AnOffice() {
    book.policy(a_policy().yearly("25"), "2020-01-01");
    book.person(a_person().hired("2022-01-01"));
  }

  // Does it, and tells what would undo it.
  UndoPlan undo_of(const std::vector<Command>& commands) {
    const View before = view();
    const Orderer by{std::nullopt, on("2024-07-15")};
    const auto events = decide_all(*before, commands, by);
    EXPECT_TRUE(events.has_value());
    for (const Command& command : commands) book.given(command);
    return plan_undo({*before, *events}, view(), by);
  }
  View view() { return std::make_shared<const Organisation>(book.organisation()); }

  Handbook book;
  const PersonId anna = PersonId::from_name("Anna");
};

TEST_F(AnOffice, UndoesWhatWasAskedForInLieuByTakingItBack) {
  book.person(a_person().named("Boss").hired("2020-01-01"));
  book.given(SetRoles{{.person = PersonId::from_name("Boss"), .roles = {Role::hr_admin}}});
  const auto credit = AdjustmentId::from_name("lieu");
  const UndoPlan plan = undo_of({AskTimeInLieu{.credit = credit,
                                               .person = anna,
                                               .leave_type = book.vacation(),
                                               .date = on("2024-07-06"),
                                               .amount = base::days(1),
                                               .reason = {"stocktaking"}}});
  EXPECT_TRUE(plan.not_undone.empty());
  ASSERT_EQ(plan.events.size(), 1u);
  EXPECT_EQ(std::get<TimeInLieuAnswered>(plan.events[0]).status, RequestStatus::withdrawn);
}

TEST_F(AnOffice, UndoesAnotherNameOfALeaveTypeAPlaceAndATeam) {
  book.given(AddTeam{{.team = TeamId::from_name("Shop"), .name = "Shop"}});
  const View before = view();
  LeaveType type = *before->find(book.vacation());
  type.name = "Annual leave";
  const UndoPlan plan = undo_of(
      {SetLeaveTypeDetails{{type}},
       SetTeamDetails{{.team = TeamId::from_name("Shop"), .name = "Sales", .archived = true}},
       SetLocationDetails{{.location = LocationId::from_name("Office"),
                           .name = "Quay",
                           .time_zone = "Europe/Lisbon"}},
       RenameOrganisation{{"Lumen"}}});
  EXPECT_TRUE(plan.not_undone.empty());
  EXPECT_EQ(*plan.after->leave_types, *before->leave_types);
  EXPECT_EQ(*plan.after->structure, *before->structure);
  EXPECT_EQ(plan.after->name, before->name);
}

TEST_F(AnOffice, UndoesAnApprovalByACancellationAndARequestThatWaitsAgain) {
  book.person(a_person().named("Boss").hired("2020-01-01"));
  book.given(SetRoles{{.person = PersonId::from_name("Boss"), .roles = {Role::hr_admin}}});
  ASSERT_EQ(book.asks("2024-08-05", "2024-08-09"), "");
  const RequestId asked = book.last_request();
  const UndoPlan plan = undo_of({ApproveLeave{asked, {}}});
  ASSERT_EQ(plan.events.size(), 2u);
  EXPECT_EQ(std::get<LeaveCancelled>(plan.events[0]).request, asked);
  const Request& again = plan.after->find(anna)->requests.back();
  EXPECT_EQ(again.status, RequestStatus::pending);
  EXPECT_EQ(again.days, from_to("2024-08-05", "2024-08-09"));
}

TEST_F(AnOffice, UndoesAPolicyVersionByTheTermsBeforeFromTheSameDay) {
  const auto policy = PolicyId::from_name("Policy");
  const UndoPlan plan = undo_of({SetPolicyVersion{
      {.policy = policy, .from = on("2024-01-01"), .terms = a_policy().yearly("30")}}});
  ASSERT_EQ(plan.events.size(), 1u);
  const auto& back = std::get<PolicyVersionSet>(plan.events[0]);
  EXPECT_EQ(back.from, on("2024-01-01"));
  EXPECT_EQ(back.terms, static_cast<const PolicyTerms&>(a_policy().yearly("25")));
}

TEST_F(AnOffice, UndoesWhatAnImportRecordedAndSaysWhoStays) {
  const UndoPlan plan = undo_of(
      {HirePerson{a_person().named("Nora").hired("2024-01-01").hire()},
       RecordLeave{.leave = book.leave_order(from_to("2024-03-04", "2024-03-05"), {}, "Nora")},
       RecordLeave{.leave = book.leave_order(from_to("2024-04-02", "2024-04-05"), {}, "Anna")}});
  EXPECT_EQ(plan.commands.size(), 2u);
  ASSERT_EQ(plan.not_undone.size(), 1u);
  EXPECT_EQ(plan.not_undone[0].type, "PersonHired");
  EXPECT_EQ(plan.not_undone[0].why.rule, "undo.stays");
}

TEST_F(AnOffice, DoesNotUndoWhatSomethingLaterSaysOtherwiseAbout) {
  const View before = view();
  const auto pattern = [&](int minutes) {
    return ChangeWorkingPattern{{.person = anna,
                                 .from = on("2024-05-01"),
                                 .pattern = WorkingPattern::weekly({minutes, 0, 0, 0, 0, 0, 0})}};
  };
  const Orderer by{std::nullopt, on("2024-07-15")};
  const auto events = decide(*before, pattern(60), by);
  book.given(pattern(60));
  book.given(pattern(120));
  const UndoPlan plan = plan_undo({*before, *events}, view(), by);
  EXPECT_TRUE(plan.commands.empty());
  ASSERT_EQ(plan.not_undone.size(), 1u);
  EXPECT_EQ(plan.not_undone[0].why.rule, "undo.overtaken");
}

TEST_F(AnOffice, ReversesWhatWasAddedAndReturnsWhatWasTaken) {
  const auto adjust = [&](const char* id, int days) {
    return AdjustBalance{{.adjustment = AdjustmentId::from_name(id),
                          .person = anna,
                          .leave_type = book.vacation(),
                          .date = on("2024-03-01"),
                          .amount = base::days(days),
                          .reason = {"told so"}}};
  };
  const UndoPlan plan = undo_of({adjust("more", 3), adjust("less", -2)});
  ASSERT_EQ(plan.events.size(), 2u);
  EXPECT_EQ(exact(std::get<BalanceAdjusted>(plan.events[0]).amount), "2");
  const auto& reversal = std::get<BalanceAdjusted>(plan.events[1]);
  EXPECT_EQ(exact(reversal.amount), "-3");
  EXPECT_EQ(reversal.kind, AdjustmentKind::reversal);
}

TEST_F(AnOffice, DoesNotReopenAnEmployment) {
  const UndoPlan plan = undo_of({EndEmployment{{.person = anna, .last_day = on("2024-12-31")}}});
  EXPECT_TRUE(plan.commands.empty());
  ASSERT_EQ(plan.not_undone.size(), 1u);
  EXPECT_EQ(plan.not_undone[0].why.rule, "undo.not_reopened");
}

TEST_F(AnOffice, RemovesAHolidayThatWasAdded) {
  const UndoPlan plan =
      undo_of({SetHolidays{{.calendar = book.organisation().structure->calendars.front().id,
                            .holidays = {{.date = on("2024-05-02"), .name = "Feast"}}}}});
  ASSERT_EQ(plan.events.size(), 1u);
  EXPECT_EQ(std::get<HolidayRemoved>(plan.events[0]).date, on("2024-05-02"));
}

}  // namespace
}  // namespace daybook
