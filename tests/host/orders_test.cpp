// What one host promises for every order, whatever the store does.
#include <gmock/gmock.h>

#include "host/office.hpp"

namespace daybook {
namespace {

using acme::adjustment;
using acme::leave;
using acme::order;
using contracts::Fault;

const auto kFirst = order("first", adjustment("first", "Anna", 2));

TEST(Orders, ARetryReturnsTheFirstAnswerAndAddsNothing) {
  Office office;
  const auto first = office.execute(kFirst);
  ASSERT_TRUE(first.has_value());
  EXPECT_FALSE(first->repeated);
  EXPECT_EQ(first->version, office.founded.next());

  const auto again = office.execute(kFirst);
  ASSERT_TRUE(again.has_value());
  EXPECT_TRUE(again->repeated);
  EXPECT_EQ(again->events, first->events);
  EXPECT_EQ(again->version, first->version);
  EXPECT_EQ(office.head(), first->version);
}

TEST(Orders, ARetryIsRecognisedByAHostThatStartsLater) {
  Office office;
  ASSERT_EQ(office.refusal(kFirst), "");
  OrganisationHost restarted({office.storage, office.clock, office.ids});
  const auto again = restarted.execute(acme::kOrg, kFirst, in_good_time());
  ASSERT_TRUE(again.has_value());
  EXPECT_TRUE(again->repeated);
  EXPECT_EQ(office.head(), office.founded.next());
}

TEST(Orders, TheSameIdForSomethingElseIsRefused) {
  Office office;
  ASSERT_EQ(office.refusal(kFirst), "");
  EXPECT_EQ(office.refusal(order("first", adjustment("first", "Anna", 3))), "command.id_reused");
  EXPECT_EQ(office.refusal(order("first", adjustment("first", "Ben", 2))), "command.id_reused");
  EXPECT_EQ(office.refusal(order("first", adjustment("first", "Anna", 2), "Olga")),
            "command.id_reused");
  EXPECT_EQ(office.head(), office.founded.next());
}

TEST(Orders, WhatIsSoAlreadySucceedsWithoutEvents) {
  Office office;
  ASSERT_EQ(office.refusal(kFirst), "");
  const auto done = office.execute(order("other id", adjustment("first", "Anna", 2)));
  ASSERT_TRUE(done.has_value());
  EXPECT_EQ(done->events, 0u);
  EXPECT_EQ(office.head(), office.founded.next());
}

TEST(Orders, ARefusedOrderLeavesNoEvent) {
  Office office;
  const int appends = office.storage.appends();
  const auto too_much =
      order("too much", leave("too much", "Anna", acme::kVacation, "2026-07-01", "2026-09-30"));
  EXPECT_EQ(office.refusal(too_much), "request.balance_short");
  EXPECT_EQ(office.refusal(order("not hers", adjustment("not hers", "Anna", 5), "Anna")),
            "permission.denied");
  EXPECT_EQ(office.storage.appends(), appends);
  EXPECT_EQ(office.head(), office.founded);
}

TEST(Orders, SeveralCommandsAreCarriedOutTogetherOrNotAtAll) {
  Office office;
  Order both = order("both", adjustment("both", "Anna", 1));
  both.commands.push_back(leave("both", "Anna", acme::kTraining, "2026-07-01", "2026-07-02"));
  const auto refused = office.execute(both);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().rule, "request.balance_short");
  EXPECT_EQ(refused.error().fact("command"), "1") << "the place of the refused one in the list";
  EXPECT_EQ(office.head(), office.founded);

  both.commands.back() = leave("both", "Anna", acme::kTraining, "2026-07-01", "2026-07-01");
  EXPECT_EQ(office.execute(both)->events, 2u);
}

TEST(Orders, AnAppendWhoseAnswerIsLostIsFoundByItsNonce) {
  Office office;
  const int appends = office.storage.appends();
  office.storage.fail_next_append(Fault::lose_answer);
  const auto done = office.execute(kFirst);
  ASSERT_TRUE(done.has_value());
  EXPECT_FALSE(done->repeated);
  EXPECT_EQ(office.storage.appends(), appends + 1);
  EXPECT_EQ(office.head(), office.founded.next());
}

TEST(Orders, AnAppendThatIsLostIsSentAgain) {
  Office office;
  const int appends = office.storage.appends();
  office.storage.fail_next_append(Fault::lose_request);
  ASSERT_EQ(office.refusal(kFirst), "");
  EXPECT_EQ(office.storage.appends(), appends + 2);
  EXPECT_EQ(office.head(), office.founded.next());
}

TEST(Orders, ALostAnswerThatCannotBeLookedUpIsSettledByTheRetry) {
  Office office;
  office.storage.fail_next_append(Fault::lose_answer);
  office.storage.fail_reads(true);
  EXPECT_EQ(office.refusal(kFirst), "store.unavailable");
  office.storage.fail_reads(false);
  const auto again = office.execute(kFirst);
  ASSERT_TRUE(again.has_value());
  EXPECT_TRUE(again->repeated);
  EXPECT_EQ(office.head(), office.founded.next());
}

TEST(Orders, AStoreThatIsDownIsToldAndForgottenWhenItIsBack) {
  Office office;
  office.storage.fail_next_append(Fault::refuse);
  EXPECT_EQ(office.refusal(kFirst), "store.unavailable");
  EXPECT_EQ(office.head(), office.founded);
  const auto again = office.execute(kFirst);
  ASSERT_TRUE(again.has_value());
  EXPECT_FALSE(again->repeated);
}

TEST(Orders, AnotherHostsEventsAreTakenInAndTheOrderIsDecidedAgain) {
  Office office;
  OrganisationHost other({office.storage, office.clock, office.ids});
  ASSERT_TRUE(other.view(acme::kOrg).has_value());
  ASSERT_EQ(office.refusal(
                order("anna", leave("anna", "Anna", acme::kTraining, "2026-07-01", "2026-07-01"))),
            "");

  // The other host still believes that Anna has her day.
  const auto second = other.execute(
      acme::kOrg, order("more", leave("more", "Anna", acme::kTraining, "2026-08-03", "2026-08-03")),
      in_good_time());
  ASSERT_FALSE(second.has_value());
  EXPECT_EQ(second.error().rule, "request.balance_short");
  EXPECT_EQ(office.head(), office.founded.next());

  const auto hers = other.execute(acme::kOrg, kFirst, in_good_time());
  ASSERT_TRUE(hers.has_value());
  EXPECT_EQ(hers->version, office.founded.plus(2));
  const auto retried_here = office.execute(kFirst);
  ASSERT_TRUE(retried_here.has_value());
  EXPECT_TRUE(retried_here->repeated) << "the other host's command is recognised after catching up";
}

TEST(Orders, AStoreThatOnlyConflictsIsGivenUp) {
  Office office;
  for (int fault = 0; fault < 100; ++fault) office.storage.fail_next_append(Fault::conflict);
  EXPECT_EQ(office.refusal(kFirst), "host.overloaded");
  EXPECT_EQ(office.refusal(kFirst), "");
}

TEST(Orders, ListenersAreToldOfChangesOnly) {
  Office office;
  std::vector<Version> told;
  office.host.on_change([&](OrgId, Version version) { told.push_back(version); });
  office.execute(kFirst);
  office.execute(kFirst);
  office.execute(order("refused", adjustment("refused", "Anna", 0)));
  EXPECT_THAT(told, testing::ElementsAre(office.founded.next()));
}

}  // namespace
}  // namespace daybook
