// Who hears of what.
#include "notices/telling_office.hpp"

namespace daybook {
namespace {

const ApprovalStep kTeamFirst{.who = {TeamApprovers{}}};
const ApprovalStep kThenTheOwner{.who = {WithRole{Role::owner}}};

class FindNotices : public TellingOffice {};

TEST_F(FindNotices, WhoDecidesIsAskedAndWhoAskedIsToldTheAnswer) {
  asks("Anna", "week", "2026-05-11", "2026-05-15");
  EXPECT_EQ(told(), "Ben: asked");
  order("Ben", ApproveLeave{.request = request("week")});
  EXPECT_EQ(told(), "Anna: approved");
}

TEST_F(FindNotices, WhatWasAnsweredBeforeAnybodyLookedIsNotAsked) {
  asks("Anna", "week", "2026-05-11", "2026-05-15");
  order("Ben", RejectLeave{.request = request("week"), .comment = {"No."}});
  const Notices found = notices();
  EXPECT_EQ(told(found), "Anna: rejected");
  EXPECT_EQ(found.front().comment.text, "No.");
  EXPECT_EQ(found.front().by, acme::person("Ben"));
}

TEST_F(FindNotices, EachStepIsAskedWhenItIsItsTurn) {
  chain({.name = "Two", .steps = {kTeamFirst, kThenTheOwner}});
  asks("Anna", "week", "2026-05-11", "2026-05-15");
  EXPECT_EQ(told(), "Ben: asked");
  order("Ben", ApproveLeave{.request = request("week")});
  EXPECT_EQ(told(), "Olga: asked");
  order("Olga", ApproveLeave{.request = request("week")});
  EXPECT_EQ(told(), "Anna: approved");
}

TEST_F(FindNotices, OthersOfAStepAreNotAskedAgainWhenOneHasAnswered) {
  chain({.name = "All",
         .steps = {{.who = {Named{{acme::person("Ben"), acme::person("Dora")}}},
                    .needed = Needed::all}}});
  asks("Anna", "week", "2026-05-11", "2026-05-15");
  EXPECT_EQ(told(), "Ben: asked, Dora: asked");
  order("Ben", ApproveLeave{.request = request("week")});
  EXPECT_EQ(told(), "");
}

TEST_F(FindNotices, AStepThatIsReachedAtOnceIsAskedOnce) {
  chain({.name = "Two", .steps = {kTeamFirst, kThenTheOwner}});
  asks("Anna", "week", "2026-05-11", "2026-05-15");
  order("Ben", ApproveLeave{.request = request("week")});
  EXPECT_EQ(told(), "Olga: asked");
}

TEST_F(FindNotices, SubstitutesAreAskedAsWell) {
  order("Ben", SetSubstitute{{.person = acme::person("Ben"),
                              .days = {acme::day("2026-03-01"), acme::day("2026-03-31")},
                              .substitute = acme::person("Dora")}});
  EXPECT_EQ(told(), "");
  asks("Anna", "week", "2026-05-11", "2026-05-15");
  EXPECT_EQ(told(), "Ben: asked, Dora: asked");
}

TEST_F(FindNotices, ASubstituteIsAskedOnceHoweverItCameAbout) {
  order("Ben", SetSubstitute{{.person = acme::person("Ben"),
                              .days = {acme::day("2026-03-01"), acme::day("2026-03-31")},
                              .substitute = acme::person("Dora")}});
  asks("Anna", "week", "2026-05-11", "2026-05-15");
  EXPECT_EQ(told(), "Dora: asked, Ben: asked");
}

TEST_F(FindNotices, ASubstituteHearsOfWhatWaitsAlready) {
  asks("Anna", "week", "2026-05-11", "2026-05-15");
  asks("Carl", "another", "2026-05-11", "2026-05-15");
  EXPECT_EQ(told(), "Ben: asked, Dora: asked");
  const auto from = [](const char* first) {
    return SetSubstitute{{.person = acme::person("Ben"),
                          .days = {acme::day(first), acme::day("2026-03-31")},
                          .substitute = acme::person("Dora")}};
  };
  order("Ben", from("2026-03-03"));
  EXPECT_EQ(told(), "");
  order("Ben", from("2026-03-02"));
  const Notices found = notices();
  EXPECT_EQ(told(found), "Dora: asked");
  EXPECT_EQ(found.front().request, request("week"));
}

TEST_F(FindNotices, WatchersHearOfWhatIsDecidedAndNotOfWhatIsAsked) {
  chain({.name = "Watched", .steps = {kTeamFirst}, .watchers = {Named{{acme::person("Carl")}}}});
  asks("Anna", "week", "2026-05-11", "2026-05-15");
  EXPECT_EQ(told(), "Ben: asked");
  order("Ben", ApproveLeave{.request = request("week")});
  EXPECT_EQ(told(), "Anna: approved, Carl: approved");
  order("Anna", CancelLeave{.request = request("week")});
  EXPECT_EQ(told(), "Ben: cancelled, Carl: cancelled");
}

TEST_F(FindNotices, WhatWasTakenBackNeedsNoAnswer) {
  asks("Anna", "week", "2026-05-11", "2026-05-15");
  EXPECT_EQ(told(), "Ben: asked");
  order("Anna", WithdrawLeave{.request = request("week")});
  EXPECT_EQ(told(), "Ben: not_needed");
}

TEST_F(FindNotices, AChangeOfApprovedLeaveIsAskedAndAnswered) {
  asks("Anna", "week", "2026-05-11", "2026-05-15");
  order("Ben", ApproveLeave{.request = request("week")});
  EXPECT_EQ(told(), "Anna: approved");
  order("Anna", ChangeLeave{.leave = acme::leave("week", "Anna", acme::kVacation, "2026-05-18",
                                                 "2026-05-22")});
  EXPECT_EQ(told(), "Ben: asked");
  const std::uint64_t change =
      now()->owner_of(request("week"))->find(request("week"))->change.front().asked.number;
  order("Ben", DecideChange{.request = request("week"), .change = change, .answer = Answer::no});
  EXPECT_EQ(told(), "Anna: change_refused");
}

TEST_F(FindNotices, WhatHrEntersIsToldToThePerson) {
  order("Olga", acme::leave("week", "Anna", acme::kVacation, "2026-05-11", "2026-05-15"));
  EXPECT_EQ(told(), "Anna: entered");
}

TEST_F(FindNotices, ASeriesIsOneNotice) {
  order("Anna", RequestSeries{.first = acme::leave("friday", "Anna", acme::kVacation, "2026-05-08",
                                                   "2026-05-08"),
                              .until = acme::day("2026-05-29")});
  const Notices found = notices();
  EXPECT_EQ(told(found), "Ben: asked");
  EXPECT_EQ(found.front().also.size(), 3u);
}

TEST_F(FindNotices, CommentsGoToTheOthers) {
  asks("Anna", "week", "2026-05-11", "2026-05-15");
  EXPECT_EQ(told(), "Ben: asked");
  const auto comment = [](const char* id, const char* text) {
    return CommentOnLeave{
        .comment = CommentId::from_name(id), .request = request("week"), .text = {text}};
  };
  order("Ben", comment("first", "Who is on call?"));
  EXPECT_EQ(told(), "Anna: commented");
  order("Anna", comment("second", "Carl."));
  EXPECT_EQ(told(), "Ben: commented");
}

TEST_F(FindNotices, HistoryIsNotNews) {
  order(
      "",
      RecordLeave{.leave = acme::leave("old", "Anna", acme::kVacation, "2026-01-12", "2026-01-16")},
      Channel::import);
  EXPECT_EQ(told(), "");
}

TEST_F(FindNotices, LeaveThatLapsedIsToldToBothSides) {
  chain({.name = "Patient", .steps = {kTeamFirst}, .patience = {.lapses_after = 3}});
  asks("Anna", "week", "2026-05-11", "2026-05-15");
  EXPECT_EQ(told(), "Ben: asked");
  order("", LapseRequests{acme::day("2026-03-10")}, Channel::timer);
  EXPECT_EQ(told(), "Anna: lapsed, Ben: lapsed");
}

TEST_F(FindNotices, TimeInLieuIsAskedAndAnswered) {
  const auto id = AdjustmentId::from_name("sunday");
  order("Anna", AskTimeInLieu{.credit = id,
                              .person = acme::person("Anna"),
                              .leave_type = acme::kVacation,
                              .date = acme::day("2026-03-01"),
                              .amount = {1, Unit::days},
                              .reason = {"Trade fair"}});
  const Notices asked = notices();
  ASSERT_EQ(told(asked), "Ben: credit_asked");
  const auto question = message(asked.front());
  EXPECT_EQ(question->subject, "Anna asks for time off in lieu: 1 day");
  EXPECT_TRUE(
      question->text.contains("Done on:      Sun 1 March 2026\nReason:       Trade fair\n"));
  order("Ben", AnswerTimeInLieu{.credit = id, .comment = {"Thank you!"}});
  EXPECT_FALSE(message(asked.front()));
  const Notices answered = notices();
  ASSERT_EQ(told(answered), "Anna: credit_answered");
  const auto answer = message(answered.front());
  EXPECT_EQ(answer->subject, "Approved: time off in lieu, 1 day");
  EXPECT_TRUE(answer->text.contains("Ben said yes.\n\nBen writes:\n\n> Thank you!\n"));
  EXPECT_EQ(answer->references, question->references);
}

class FindReminders : public FindNotices {
 protected:
  std::string reminded(std::string_view after, std::string_view until) {
    return told(find_reminders(*now(), {*base::parse_instant(after), *base::parse_instant(until)},
                               office.clock));
  }
};

TEST_F(FindReminders, ComeAtEightOnTheirDayAndOnce) {
  chain({.name = "Patient", .steps = {kTeamFirst}, .patience = {.remind_after = {1, 3}}});
  asks("Anna", "week", "2026-05-11", "2026-05-15");
  EXPECT_EQ(reminded("2026-03-03T06:59:00Z", "2026-03-03T07:59:00Z"), "");
  EXPECT_EQ(reminded("2026-03-03T07:59:00Z", "2026-03-03T08:00:00Z"), "Ben: reminder");
  EXPECT_EQ(reminded("2026-03-03T08:00:00Z", "2026-03-04T20:00:00Z"), "");
  EXPECT_EQ(reminded("2026-03-04T20:00:00Z", "2026-03-05T20:00:00Z"), "Ben: reminder");
  // A server that was down reminds of the last one only.
  EXPECT_EQ(reminded("2026-03-02T20:00:00Z", "2026-03-20T20:00:00Z"), "Ben: reminder");
}

TEST_F(FindReminders, AreNotSentOfWhatHasBeenAnswered) {
  chain({.name = "Patient", .steps = {kTeamFirst}, .patience = {.remind_after = {1}}});
  asks("Anna", "week", "2026-05-11", "2026-05-15");
  order("Ben", ApproveLeave{.request = request("week")});
  EXPECT_EQ(reminded("2026-03-02T20:00:00Z", "2026-03-20T20:00:00Z"), "");
}

TEST_F(FindReminders, ComeLaterWhereSomebodySaidSo) {
  chain({.name = "Patient", .steps = {kTeamFirst}, .patience = {.remind_after = {1}}});
  asks("Anna", "week", "2026-05-11", "2026-05-15");
  order("Ben", SnoozeReminder{.request = request("week"), .until = acme::day("2026-03-10")});
  EXPECT_EQ(reminded("2026-03-02T20:00:00Z", "2026-03-09T20:00:00Z"), "");
  EXPECT_EQ(reminded("2026-03-09T20:00:00Z", "2026-03-10T20:00:00Z"), "Ben: reminder");
}

}  // namespace
}  // namespace daybook
