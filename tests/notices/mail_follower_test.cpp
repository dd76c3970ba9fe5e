// What becomes of messages when something goes wrong on the way.
#include "application/notices/mail_follower.hpp"

#include <fmt/format.h>

#include "notices/telling_office.hpp"

namespace daybook {
namespace {

// As a store keeps them, for as long as the test runs.
class KeptRecords final : public MailRecords {
 public:
  Result<std::optional<MailProgress>> load_progress(OrgId) override {
    const std::lock_guard lock(mutex_);
    return progress_;
  }
  Outcome save_progress(OrgId, const MailProgress& progress) override {
    const std::lock_guard lock(mutex_);
    progress_ = progress;
    return {};
  }
  Result<MailChoice> choice_of(OrgId, PersonId person) override {
    const std::lock_guard lock(mutex_);
    return unwanted_.contains(person) ? MailChoice::unwanted : MailChoice::wanted;
  }
  Outcome save_choice(OrgId, PersonId person, MailChoice) override {
    const std::lock_guard lock(mutex_);
    unwanted_.insert(person);
    return {};
  }

 private:
  std::mutex mutex_;
  std::optional<MailProgress> progress_;
  std::set<PersonId> unwanted_;
};

// A mail server that is told how to answer each message, "" for taking it, and takes the others.
class ScriptedMail final : public Mail {
 public:
  void answers(std::deque<std::string> answers) {
    const std::lock_guard lock(mutex_);
    answers_ = std::move(answers);
  }
  Outcome send(const MailMessage& message) override {
    const std::lock_guard lock(mutex_);
    const std::string answer = answers_.empty() ? "" : answers_.front();
    // "mail.unavailable" stays so.
    if (!answers_.empty() && answer != "mail.unavailable") answers_.pop_front();
    if (answer.empty()) taken_ += message.to.name + ": " + message.subject + "\n";
    if (answer.empty()) return {};
    return base::fail(base::ErrorCode::unavailable, answer);
  }
  void interrupt() override {}
  std::string taken() {
    const std::lock_guard lock(mutex_);
    return taken_;
  }

 private:
  std::mutex mutex_;
  std::deque<std::string> answers_;
  std::string taken_;
};

class FollowMail : public TellingOffice {
 protected:
  FollowMail() { start(); }

  void start() {
    follower = std::make_unique<MailFollower>(
        MailFollower::Ports{office.host, office.memory, office.clock, mail, records}, links,
        MailPace{.first_pause = std::chrono::milliseconds(1),
                 .longest_pause = std::chrono::milliseconds(2),
                 .deferrals_max = 3},
        [](std::string_view) {});
  }
  void asks_for(std::string_view who, std::string_view day) {
    asks(who, fmt::format("{} {}", who, day), day, day);
    follower->changed(acme::kOrg);
  }
  // Waits for it.
  bool counts(std::uint64_t MailCounts::* number, std::uint64_t value) {
    for (int tries = 0; tries < 5000; ++tries) {
      if (follower->counts().*number == value) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return false;
  }

  ScriptedMail mail;
  KeptRecords records;
  std::unique_ptr<MailFollower> follower;
};

TEST_F(FollowMail, WhatIsDeferredGoesOutBeforeWhatCameLater) {
  mail.answers({"mail.deferred", "mail.deferred"});
  asks_for("Anna", "2026-05-11");
  asks_for("Carl", "2026-05-12");
  ASSERT_TRUE(counts(&MailCounts::sent, 2));
  EXPECT_EQ(mail.taken(),
            "Ben: Anna asks for Vacation, 11 May 2026\n"
            "Dora: Carl asks for Vacation, 12 May 2026\n");
  EXPECT_EQ(follower->counts().deferred, 2u);
}

TEST_F(FollowMail, WhatIsDeferredTooOftenOrRefusedKeepsNobodyElseWaiting) {
  mail.answers({"mail.deferred", "mail.deferred", "mail.deferred", "mail.deferred"});
  asks_for("Anna", "2026-05-11");
  asks_for("Carl", "2026-05-12");
  ASSERT_TRUE(counts(&MailCounts::sent, 1));
  EXPECT_EQ(mail.taken(), "Dora: Carl asks for Vacation, 12 May 2026\n");
  EXPECT_EQ(follower->counts().refused, 1u);
  mail.answers({"mail.refused"});
  asks_for("Anna", "2026-05-13");
  ASSERT_TRUE(counts(&MailCounts::refused, 2));
}

TEST_F(FollowMail, WithoutAMailServerMailWaits) {
  mail.answers({"mail.unavailable"});
  asks_for("Anna", "2026-05-11");
  asks_for("Carl", "2026-05-12");
  for (std::uint64_t tries = 10; follower->counts().deferred < tries;)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  EXPECT_EQ(follower->counts().refused, 0u);
  mail.answers({});
  ASSERT_TRUE(counts(&MailCounts::sent, 2));
}

TEST_F(FollowMail, ARestartGoesOnWhereMailStopped) {
  order("", SetTeamApprovers{{.team = TeamId::from_name("Design"),
                              .approvers = {acme::person("Ben"), acme::person("Olga")}}});
  mail.answers({"", "mail.unavailable"});
  asks_for("Anna", "2026-05-11");
  ASSERT_TRUE(counts(&MailCounts::sent, 1));
  follower.reset();
  asks("Carl", "later", "2026-05-12", "2026-05-12");
  mail.answers({});
  start();
  // What tells of the same event is sent again together: at least once, never less.
  ASSERT_TRUE(counts(&MailCounts::sent, 3));
  follower.reset();
  start();
  asks_for("Anna", "2026-05-18");
  ASSERT_TRUE(counts(&MailCounts::sent, 2));
  EXPECT_EQ(mail.taken(),
            "Ben: Anna asks for Vacation, 11 May 2026\n"
            "Ben: Anna asks for Vacation, 11 May 2026\n"
            "Olga: Anna asks for Vacation, 11 May 2026\n"
            "Dora: Carl asks for Vacation, 12 May 2026\n"
            "Ben: Anna asks for Vacation, 18 May 2026\n"
            "Olga: Anna asks for Vacation, 18 May 2026\n");
}

TEST_F(FollowMail, ItBeginsWithThePresent) {
  follower.reset();
  KeptRecords none;
  asks("Anna", "before", "2026-05-11", "2026-05-11");
  MailFollower first({office.host, office.memory, office.clock, mail, none}, links, {},
                     [](std::string_view) {});
  asks("Carl", "after", "2026-05-12", "2026-05-12");
  first.changed(acme::kOrg);
  for (int tries = 0; tries < 5000 && first.counts().sent < 1; ++tries)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  EXPECT_EQ(mail.taken(), "Dora: Carl asks for Vacation, 12 May 2026\n");
}

TEST_F(FollowMail, WhatIsAWeekOldIsNoNews) {
  follower.reset();
  asks("Anna", "old", "2026-05-11", "2026-05-11");
  office.clock.set("2026-03-09T08:00:00.001Z");
  start();
  asks_for("Carl", "2026-05-12");
  ASSERT_TRUE(counts(&MailCounts::sent, 1));
  EXPECT_EQ(mail.taken(), "Dora: Carl asks for Vacation, 12 May 2026\n");
}

TEST_F(FollowMail, WhoWantsNoneGetsNone) {
  ASSERT_TRUE(records.save_choice(acme::kOrg, acme::person("Ben"), MailChoice::unwanted));
  asks_for("Anna", "2026-05-11");
  asks_for("Carl", "2026-05-12");
  ASSERT_TRUE(counts(&MailCounts::sent, 1));
  EXPECT_EQ(mail.taken(), "Dora: Carl asks for Vacation, 12 May 2026\n");
}

}  // namespace
}  // namespace daybook
