// The very words of messages.
#include "notices/telling_office.hpp"

namespace daybook {
namespace {

class WriteNotice : public TellingOffice {
 protected:
  // Without what differs from message to message in its links.
  static std::string without_tokens(std::string text) {
    for (std::size_t at = text.find("token="); at != std::string::npos;
         at = text.find("token=", at + 6))
      text.erase(at + 6, text.find_first_of("\n\"", at) - at - 6);
    return text;
  }
  std::string text_of_first() { return without_tokens(message(notices().front())->text); }
};

TEST_F(WriteNotice, AQuestionSaysAllThatAnAnswerTakes) {
  asks("Ben", "other", "2026-05-12", "2026-05-13");
  notices();
  RequestLeave week = acme::leave("week", "Anna", acme::kVacation, "2026-05-11", "2026-05-15");
  week.reason = {"Hiking"};
  week.parts.first = PartOfDay::afternoon;
  order("Anna", week);
  const auto mail = message(notices().front());
  EXPECT_EQ(mail->to.name, "Ben");
  EXPECT_EQ(mail->to.address, "Ben@acme.example");
  EXPECT_EQ(mail->subject, "Anna asks for Vacation, 11 – 15 May 2026");
  EXPECT_EQ(without_tokens(mail->text), R"(Anna asks for leave

It is your turn to answer.

Leave:        Vacation
When:         Mon 11 – Fri 15 May 2026, from midday on the first day
Takes:        4.5 days
Left then:    20.5 days
Reason:       Hiking
Also away:    Ben, Tue 12 – Wed 13 May 2026 (asked for)

Approve:
https://leave.acme.example/mail/answer?token=

Reject:
https://leave.acme.example/mail/answer?token=

)"
                                        "Both links open a page that asks once more before "
                                        "anything is decided. They are meant for you alone, so "
                                        "please do not pass this message on. They work until Mon "
                                        "9 March 2026.\n"
                                        R"(
See it in Daybook: https://leave.acme.example/inbox

-- 
You get this because you decide about leave at Acme.
No more of these messages: https://leave.acme.example/mail/choice?token=
)");
}

TEST_F(WriteNotice, AnAnswerSaysWhoGaveItAndWhy) {
  asks("Anna", "week", "2026-12-28", "2027-01-08");
  order("Ben", RejectLeave{.request = request("week"), .comment = {"Stocktaking.\nSorry!"}});
  EXPECT_EQ(text_of_first(), R"(Your leave was not approved

Ben said no. The days count as available again.

Ben writes:

> Stocktaking.
> Sorry!

Leave:        Vacation
When:         Mon 28 December 2026 – Fri 8 January 2027

See it in Daybook: https://leave.acme.example/leave

-- 
You get this about your own leave at Acme.
No more of these messages: https://leave.acme.example/mail/choice?token=
)");
}

TEST_F(WriteNotice, MessagesAboutOneRequestHangTogether) {
  asks("Anna", "week", "2026-05-11", "2026-05-15");
  const auto question = message(notices().front());
  order("Ben", ApproveLeave{.request = request("week")});
  const auto answer = message(notices().front());
  EXPECT_EQ(question->references, answer->references);
  EXPECT_NE(question->id, answer->id);
  EXPECT_EQ(answer->subject, "Approved: Vacation, 11 – 15 May 2026");
  EXPECT_TRUE(answer->id.ends_with("@leave.acme.example"));
}

TEST_F(WriteNotice, APrivateTypeIsAwayToThoseWhoDoNotDecide) {
  LeaveType therapy{.id = LeaveTypeId::from_name("Therapy"),
                    .name = "Therapy",
                    .counts_against_balance = false,
                    .is_private = true};
  order("", AddLeaveType{{.leave_type = therapy}});
  chain({.name = "Watched",
         .steps = {{.who = {TeamApprovers{}}}},
         .watchers = {Named{{acme::person("Carl")}}}});
  RequestLeave leave = acme::leave("week", "Anna", therapy.id, "2026-05-11", "2026-05-11");
  leave.reason = {"Back pain"};
  order("Anna", leave);
  EXPECT_TRUE(text_of_first().contains("Therapy"));
  order("Ben", ApproveLeave{.request = request("week"), .comment = {"Get well"}});
  const Notices found = notices();
  ASSERT_EQ(told(found), "Anna: approved, Carl: approved");
  const auto mail = message(found.back());
  EXPECT_EQ(mail->subject, "Anna will be away: Away, 11 May 2026");
  for (const char* secret : {"Therapy", "Back pain", "Get well"}) {
    EXPECT_FALSE(mail->text.contains(secret)) << secret;
    EXPECT_FALSE(mail->html.contains(secret)) << secret;
  }
}

TEST_F(WriteNotice, WhatPeopleWriteIsNoMarkup) {
  RequestLeave leave = acme::leave("week", "Anna", acme::kVacation, "2026-05-11", "2026-05-15");
  leave.reason = {"<script>alert('x')</script> & \"more\""};
  order("Anna", leave);
  const auto mail = message(notices().front());
  EXPECT_FALSE(mail->html.contains("<script"));
  EXPECT_TRUE(mail->html.contains(
      "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;"));
}

TEST_F(WriteNotice, ASeriesNamesItsDays) {
  order("Anna", RequestSeries{.first = acme::leave("week", "Anna", acme::kVacation, "2026-05-08",
                                                   "2026-05-08"),
                              .until = acme::day("2026-05-22")});
  const auto mail = message(notices().front());
  EXPECT_EQ(mail->subject, "Anna asks for Vacation, 3 times, 8 – 22 May 2026");
  EXPECT_TRUE(
      mail->text.contains("When:         Fri 8 May 2026\n"
                          "              Fri 15 May 2026\n"
                          "              Fri 22 May 2026\n"
                          "Takes:        1 day each\n"));
}

TEST_F(WriteNotice, AReminderSaysWhatHappensWithoutAnAnswer) {
  chain({.name = "Patient",
         .steps = {{.who = {TeamApprovers{}}}},
         .patience = {.remind_after = {1}, .lapses_after = 5}});
  asks("Anna", "week", "2026-05-11", "2026-05-15");
  const auto found = find_reminders(
      *now(),
      {*base::parse_instant("2026-03-02T20:00:00Z"), *base::parse_instant("2026-03-03T20:00:00Z")},
      office.clock);
  const auto mail = message(found.front());
  EXPECT_EQ(mail->subject, "Reminder: Anna asks for Vacation, 11 – 15 May 2026");
  EXPECT_TRUE(mail->text.contains("Anna still waits for an answer."));
  EXPECT_TRUE(mail->text.contains("Without one, it lapses after Mon 9 March 2026."));
  EXPECT_TRUE(mail->id.starts_with("reminder.2026-03-03."));
}

TEST_F(WriteNotice, WhatWasAnsweredMeanwhileIsNotAsked) {
  asks("Anna", "week", "2026-05-11", "2026-05-15");
  const Notices found = notices();
  order("Ben", ApproveLeave{.request = request("week")});
  EXPECT_FALSE(message(found.front()));
}

TEST_F(WriteNotice, WhoLeftLongAgoIsNotTold) {
  asks("Anna", "week", "2026-05-11", "2026-05-15");
  order("Ben", ApproveLeave{.request = request("week")});
  const Notices found = notices();
  EXPECT_TRUE(message(found.front()));
  order("Olga",
        EndEmployment{{.person = acme::person("Anna"), .last_day = acme::day("2026-03-31")}});
  office.clock.set("2026-05-02T08:00:00.000Z");
  EXPECT_FALSE(message(found.front()));
}

}  // namespace
}  // namespace daybook
