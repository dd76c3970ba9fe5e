// What happens while nobody answers: reminders on working days, snoozing, and the end of waiting.
#include "domain/waiting.hpp"

#include <gtest/gtest.h>

#include "domain/rule/rule_book.hpp"

namespace daybook {
namespace {

Orderer as(std::string_view name, std::string_view today) {
  return {.person = id_of(name), .today = on(today)};
}

// Ada asks on Monday, 5 January 2026; Bo approves for the shop; Thursday, the 8th, is a holiday.
class Waiting : public RuleBook {
 public:
  explicit Waiting(Patience patience) {
    holiday("2026-01-08");
    given(SetTeamApprovers{{.team = TeamId::from_name("Shop"), .approvers = {id_of("Bo")}}});
    chain(std::move(patience));
    leave_ = asked("Ada", "2026-02-02", "2026-02-06");
  }
  void chain(Patience patience) {
    given(SetChain{{.chain = ChainId::from_name("shop"),
                    .terms = {.name = "shop",
                              .steps = {{.who = {TeamApprovers{}}}},
                              .patience = std::move(patience)}}});
  }
  RequestId leave() const { return leave_; }
  const PersonRecord& ada() const { return *organisation().find(id_of("Ada")); }
  const Request& request() const { return *ada().find(leave_); }
  std::optional<Date> until() const { return answer_until(organisation(), ada(), request()); }
  std::optional<Date> due(std::string_view name, std::string_view today) const {
    return reminder_due(organisation(), ada(), request(), {id_of(name), on(today)});
  }
  RequestStatus lapsed_by(std::string_view today) {
    EXPECT_EQ(when(LapseRequests{on(today)}), "");
    return request().status;
  }

 private:
  RequestId leave_;
};

TEST(FeatureE6, LeaveLapsesAfterSoManyWorkingDaysAndNotOneBefore) {
  Waiting book({.lapses_after = 7});
  EXPECT_EQ(book.until(), on("2026-01-15"));  // without two days of a weekend and a holiday
  EXPECT_EQ(book.lapsed_by("2026-01-15"), RequestStatus::pending);
  EXPECT_EQ(book.lapsed_by("2026-01-16"), RequestStatus::lapsed);
  EXPECT_EQ(book.figure(Figure::pending, "2026-01-16", "Ada"), "0");
}

TEST(FeatureE6, LeaveLapsesWhenItIsOver) {
  Waiting book({.lapses_after = 300, .lapses_when_past = true});
  EXPECT_EQ(book.until(), on("2026-02-06"));
  EXPECT_EQ(book.lapsed_by("2026-02-06"), RequestStatus::pending);
  EXPECT_EQ(book.lapsed_by("2026-02-07"), RequestStatus::lapsed);
}

TEST(FeatureE6, WhatWaitsKeepsThePatienceThatItStartedWith) {
  Waiting book({.lapses_after = 2});
  book.chain({});
  EXPECT_EQ(book.until(), on("2026-01-07"));
  EXPECT_EQ(book.lapsed_by("2026-01-12"), RequestStatus::lapsed);
}

TEST(FeatureE6, WithoutPatienceItWaitsForEver) {
  Waiting book({});
  EXPECT_EQ(book.until(), std::nullopt);
  EXPECT_EQ(book.lapsed_by("2030-01-01"), RequestStatus::pending);
}

TEST(FeatureE6, AChangeThatNobodyAnswersIsDroppedAndTheLeaveStays) {
  Waiting book({.lapses_after = 2});
  book.given(ApproveLeave{book.leave(), {}});
  ChangeLeave longer{.leave = book.leave_order(from_to("2026-02-02", "2026-02-13"), kWhole, "Ada")};
  longer.leave.request = book.leave();
  EXPECT_EQ(book.when(longer, as("Ada", "2026-01-12")), "");
  EXPECT_EQ(book.until(), on("2026-01-14"));
  EXPECT_EQ(book.lapsed_by("2026-01-15"), RequestStatus::approved);
  EXPECT_TRUE(book.request().change.empty());
  EXPECT_EQ(book.request().days, from_to("2026-02-02", "2026-02-06"));
}

TEST(FeatureE6, WhatHasLapsedIsNotAnsweredAnyMore) {
  Waiting book({.lapses_after = 2});
  book.lapsed_by("2026-01-15");
  EXPECT_EQ(book.when(ApproveLeave{book.leave(), {}}, as("Bo", "2026-01-16")),
            "request.already_decided");
}

TEST(FeatureE7, WhoDecidesIsRemindedOnWorkingDays) {
  const Waiting book({.remind_after = {1, 3, 5}});
  EXPECT_EQ(reminder_days(book.organisation(), book.ada(), book.request()),
            (std::vector{on("2026-01-06"), on("2026-01-09"), on("2026-01-13")}));
  EXPECT_EQ(book.due("Bo", "2026-01-05"), std::nullopt);
  EXPECT_EQ(book.due("Bo", "2026-01-06"), on("2026-01-06"));
  EXPECT_EQ(book.due("Bo", "2026-01-08"), on("2026-01-06"));
  EXPECT_EQ(book.due("Bo", "2026-01-12"), on("2026-01-09"));
}

TEST(FeatureE7, AReminderIsSnoozedForOneselfOnly) {
  Waiting book({.remind_after = {1}});
  const Orderer bo = as("Bo", "2026-01-06");
  EXPECT_EQ(book.when(SnoozeReminder{book.leave(), on("2026-01-06")}, bo), "request.snooze_range");
  EXPECT_EQ(book.when(SnoozeReminder{book.leave(), on("2027-01-08")}, bo), "request.snooze_range");
  EXPECT_EQ(book.when(SnoozeReminder{book.leave(), on("2026-01-12")}, bo), "");
  EXPECT_EQ(book.due("Bo", "2026-01-11"), std::nullopt);
  EXPECT_EQ(book.due("Bo", "2026-01-12"), on("2026-01-12"));
  EXPECT_EQ(book.due("Olga", "2026-01-11"), on("2026-01-06"));
}

TEST(FeatureE7, WhatIsAnsweredRemindsNobody) {
  Waiting book({.remind_after = {1}});
  book.given(RejectLeave{book.leave(), {}});
  EXPECT_EQ(book.due("Bo", "2026-01-12"), std::nullopt);
  EXPECT_EQ(book.when(SnoozeReminder{book.leave(), on("2026-01-12")}, as("Bo", "2026-01-06")),
            "request.already_decided");
}

TEST(Patience, AsksForDaysThatAscend) {
  EXPECT_TRUE((Patience{.remind_after = {1, 2, 366}, .lapses_after = 366}).check().has_value());
  EXPECT_FALSE(Patience{.remind_after = {0}}.check().has_value());
  EXPECT_FALSE((Patience{.remind_after = {2, 2}}).check().has_value());
  EXPECT_FALSE(Patience{.remind_after = {367}}.check().has_value());
  EXPECT_FALSE(Patience{.lapses_after = 0}.check().has_value());
  EXPECT_FALSE(Patience{.lapses_after = 367}.check().has_value());
  EXPECT_FALSE(Patience{.remind_after = std::vector<int>(11, 1)}.check().has_value());
}

}  // namespace
}  // namespace daybook
