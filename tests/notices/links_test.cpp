// What a link in a message proves, and what an answer by it does.
#include "application/notices/answer_by_mail.hpp"
#include "notices/telling_office.hpp"

namespace daybook {
namespace {

class AnswerByMail : public TellingOffice {
 protected:
  // That of the message which told this.
  AnswerLink link(const LeaveNotice& notice, Answer answer = Answer::yes) {
    const std::string text = message(notice)->text;
    const std::string_view label = answer == Answer::yes ? "Approve:\n" : "Reject:\n";
    const std::size_t from = text.find("token=", text.find(label)) + 6;
    return *links.read_answer(text.substr(from, text.find('\n', from) - from));
  }
  AnswerLink asked(Answer answer = Answer::yes) {
    asks("Anna", "week", "2026-05-11", "2026-05-15");
    return link(notices().front(), answer);
  }
  LinkState look(const AnswerLink& at) { return look_at(office.host, office.clock, at)->state; }
  LinkState answer(const AnswerLink& with, const std::string& comment = "") {
    return give_answer(office.host, office.clock, with, comment)->state;
  }
  const Request& week() { return *now()->owner_of(request("week"))->find(request("week")); }
};

TEST_F(AnswerByMail, ApprovesAsThePersonWhoWasAsked) {
  const AnswerLink yes = asked();
  EXPECT_EQ(look(yes), LinkState::open);
  EXPECT_EQ(week().status, RequestStatus::pending);
  EXPECT_EQ(answer(yes, "Enjoy."), LinkState::open);
  EXPECT_EQ(week().status, RequestStatus::approved);
  EXPECT_EQ(week().decided_by, acme::person("Ben"));
  EXPECT_EQ(week().comment.text, "Enjoy.");
  EXPECT_EQ(now()->commit_of(week().decided)->channel, Channel::mail);
}

TEST_F(AnswerByMail, TheFirstAnswerToAMessageCounts) {
  asks("Anna", "week", "2026-05-11", "2026-05-15");
  const LeaveNotice notice = notices().front();
  const AnswerLink no = link(notice, Answer::no);
  const AnswerLink yes = link(notice, Answer::yes);
  EXPECT_EQ(answer(no, "No."), LinkState::open);
  const Version after = office.head();
  EXPECT_EQ(answer(no, "No!"), LinkState::answered);
  EXPECT_EQ(answer(yes), LinkState::answered);
  EXPECT_EQ(office.head(), after);
  EXPECT_EQ(week().status, RequestStatus::rejected);
}

TEST_F(AnswerByMail, SomebodyElseWasFirst) {
  const AnswerLink yes = asked();
  order("Olga", RejectLeave{.request = request("week")});
  EXPECT_EQ(look(yes), LinkState::decided);
  EXPECT_EQ(answer(yes), LinkState::decided);
  EXPECT_EQ(week().status, RequestStatus::rejected);
}

TEST_F(AnswerByMail, IsNoAnswerToOtherDays) {
  const AnswerLink yes = asked();
  order("Anna", ChangeLeave{.leave = acme::leave("week", "Anna", acme::kVacation, "2026-05-11",
                                                 "2026-05-22")});
  EXPECT_EQ(answer(yes), LinkState::changed);
  EXPECT_EQ(week().status, RequestStatus::pending);
  EXPECT_EQ(answer(link(notices().front())), LinkState::open);
  EXPECT_EQ(week().status, RequestStatus::approved);
}

TEST_F(AnswerByMail, EndsWithTheTurn) {
  const AnswerLink yes = asked();
  order("Olga", SetTeamApprovers{
                    {.team = TeamId::from_name("Design"), .approvers = {acme::person("Dora")}}});
  EXPECT_EQ(answer(yes), LinkState::not_turn);
  order("Olga",
        EndEmployment{{.person = acme::person("Ben"), .last_day = acme::day("2026-03-01")}});
  EXPECT_EQ(answer(yes), LinkState::gone);
  EXPECT_EQ(week().status, RequestStatus::pending);
}

TEST_F(AnswerByMail, EndsAfterAWeek) {
  const AnswerLink yes = asked();
  office.clock.set("2026-03-09T08:00:00.000Z");
  EXPECT_EQ(look(yes), LinkState::open);
  office.clock.set("2026-03-09T08:00:00.001Z");
  EXPECT_EQ(look(yes), LinkState::expired);
  EXPECT_EQ(answer(yes), LinkState::expired);
  EXPECT_EQ(week().status, RequestStatus::pending);
}

TEST_F(AnswerByMail, AnswersTheChangeThatItTellsOf) {
  asks("Anna", "week", "2026-05-11", "2026-05-15");
  order("Ben", ApproveLeave{.request = request("week")});
  order("Anna", ChangeLeave{.leave = acme::leave("week", "Anna", acme::kVacation, "2026-05-18",
                                                 "2026-05-22")});
  const Notices found = notices();
  ASSERT_EQ(told(found), "Anna: approved, Ben: asked");
  const AnswerLink yes = link(found.back());
  EXPECT_EQ(look(yes), LinkState::open);
  EXPECT_EQ(answer(yes), LinkState::open);
  EXPECT_EQ(week().days.first, acme::day("2026-05-18"));
  EXPECT_EQ(answer(yes), LinkState::answered);
}

TEST_F(AnswerByMail, OfASeriesAnswersAllOfIt) {
  order("Anna", RequestSeries{.first = acme::leave("week", "Anna", acme::kVacation, "2026-05-08",
                                                   "2026-05-08"),
                              .until = acme::day("2026-05-29")});
  EXPECT_EQ(answer(link(notices().front())), LinkState::open);
  for (const Request& each : now()->find(acme::person("Anna"))->requests)
    EXPECT_EQ(each.status, RequestStatus::approved);
}

TEST_F(AnswerByMail, IsRefusedAsAnyOtherAnswerIs) {
  const AnswerLink yes = asked();
  order("Olga", acme::adjustment("less", "Anna", -24));
  const auto refused = give_answer(office.host, office.clock, yes, "");
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().rule, "request.balance_short");
  EXPECT_EQ(week().status, RequestStatus::pending);
}

TEST_F(AnswerByMail, NobodyElseCanMakeOrChangeALink) {
  const AnswerLink yes = asked();
  const std::string token = links.answer_token(yes);
  EXPECT_EQ(links.read_answer(token), yes);
  const MailLinks others{"the secret of another", "https://leave.acme.example"};
  EXPECT_FALSE(others.read_answer(token));
  for (std::size_t at = 0; at < token.size(); ++at) {
    std::string other = token;
    other[at] = other[at] == '1' ? '2' : '1';
    EXPECT_FALSE(links.read_answer(other)) << other;
  }
  EXPECT_FALSE(links.read_answer(token + "0"));
  EXPECT_FALSE(links.read_answer(""));
  EXPECT_FALSE(links.read_choice(token));
}

TEST_F(AnswerByMail, ALinkToEndMailIsGoodForThatOnly) {
  const Caller ben{acme::kOrg, acme::person("Ben")};
  const std::string url = links.choice_url(ben);
  EXPECT_TRUE(url.starts_with("https://leave.acme.example/mail/choice?token="));
  const std::string token = url.substr(url.find('=') + 1);
  EXPECT_EQ(links.read_choice(token), ben);
  EXPECT_FALSE(links.read_answer(token));
}

}  // namespace
}  // namespace daybook
