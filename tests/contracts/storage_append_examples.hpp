// Appending: versions, conflicts, and what is refused. Included by storage_contract.hpp.
#pragma once
#include "application/log/append_check.hpp"
#include "application/log/was_appended.hpp"
#include "contracts/storage_contract.hpp"

namespace daybook::contracts {

TEST_P(StorageContract, AnOrganisationWithoutEventsIsAtVersionZeroAndReadsEmpty) {
  EXPECT_EQ(storage().head(acme_.org), base::Version{0});
  EXPECT_TRUE(log_of(acme_.org).empty());
  EXPECT_TRUE(storage().organisations()->empty());
  const auto chain = verify_chain(storage(), acme_.org);
  ASSERT_TRUE(chain.has_value());
  EXPECT_EQ(chain->batches, 0u);
}

TEST_P(StorageContract, ThreeEventsInOneBatchMoveTheHeadToThree) {
  const auto outcome = append(storage(), acme_, "three events", 3);
  ASSERT_TRUE(is_appended(outcome));
  EXPECT_EQ(std::get<Appended>(*outcome).head, base::Version{3});
  EXPECT_EQ(storage().head(acme_.org), base::Version{3});
}

TEST_P(StorageContract, WhatIsReadIsExactlyWhatWasAppended) {
  std::string every_byte;
  for (int byte = 0; byte < 256; ++byte) every_byte += static_cast<char>(byte);
  const Batch first = acme_.draft(every_byte, 3);
  ASSERT_TRUE(is_appended(storage().append(acme_.org, acme_.head, first)));
  acme_.behind(first);
  Batch second = acme_.draft("second");
  second.nonce = {0xFFFF'FFFF'FFFF'FFFF, 0xFFFF'FFFF'FFFF'FFFF};
  second.recorded_at = base::Instant{-1};
  second = sealed(acme_.org, second);
  ASSERT_TRUE(is_appended(storage().append(acme_.org, acme_.head, second)));
  EXPECT_EQ(log_of(acme_.org), (std::vector{first, second}));
}

TEST_P(StorageContract, AnAppendBehindAnotherOneConflictsAndChangesNothing) {
  const Batch late = acme_.draft("late");
  ASSERT_TRUE(is_appended(append(storage(), acme_, "first", 3)));
  const auto outcome = storage().append(acme_.org, base::Version{0}, late);
  ASSERT_TRUE(outcome.has_value());
  ASSERT_TRUE(std::holds_alternative<Conflict>(*outcome));
  EXPECT_EQ(std::get<Conflict>(*outcome).head, base::Version{3});
  EXPECT_EQ(contents(log_of(acme_.org)), std::vector<std::string>{"first"});
}

TEST_P(StorageContract, AnAppendAheadOfTheLogConflictsSoThatNoGapCanArise) {
  LogWriter ahead{acme_.org, base::Version{7}};
  const auto outcome = storage().append(acme_.org, ahead.head, ahead.draft("ahead"));
  ASSERT_TRUE(outcome.has_value());
  ASSERT_TRUE(std::holds_alternative<Conflict>(*outcome));
  EXPECT_EQ(std::get<Conflict>(*outcome).head, base::Version{0});
  EXPECT_TRUE(log_of(acme_.org).empty());
}

TEST_P(StorageContract, TheSameBatchAppendedTwiceIsThereOnce) {
  const Batch batch = acme_.draft("once");
  ASSERT_TRUE(is_appended(storage().append(acme_.org, base::Version{0}, batch)));
  const auto again = storage().append(acme_.org, base::Version{0}, batch);
  ASSERT_TRUE(again.has_value());
  EXPECT_TRUE(std::holds_alternative<Conflict>(*again));
  EXPECT_EQ(log_of(acme_.org).size(), 1u);
}

TEST_P(StorageContract, AWriterFindsItsOwnBatchAgainByItsNonce) {
  const Batch mine = acme_.draft("mine");
  EXPECT_EQ(was_appended(storage(), acme_.org, mine), false);
  ASSERT_TRUE(is_appended(storage().append(acme_.org, base::Version{0}, mine)));
  EXPECT_EQ(was_appended(storage(), acme_.org, mine), true);
}

TEST_P(StorageContract, AWriterDoesNotTakeTheSameWordsOfAnotherForItsOwn) {
  const Batch mine = acme_.draft("same words");
  ASSERT_TRUE(is_appended(append(storage(), acme_, "same words")));
  EXPECT_EQ(was_appended(storage(), acme_.org, mine), false);
}

TEST_P(StorageContract, RefusesABatchThatFollowsAnotherLog) {
  ASSERT_TRUE(is_appended(append(storage(), acme_, "first")));
  LogWriter forger = acme_;
  forger.hash[0] ^= std::byte{1};
  const auto outcome = storage().append(acme_.org, acme_.head, forger.draft("forged"));
  ASSERT_FALSE(outcome.has_value());
  EXPECT_EQ(outcome.error().rule, "store.chain_broken");
  EXPECT_EQ(storage().head(acme_.org), base::Version{1});
}

TEST_P(StorageContract, RefusesAFirstBatchThatClaimsAPredecessor) {
  LogWriter forger = acme_;
  forger.hash[31] = std::byte{1};
  const auto outcome = storage().append(acme_.org, base::Version{0}, forger.draft("forged"));
  ASSERT_FALSE(outcome.has_value());
  EXPECT_EQ(outcome.error().rule, "store.chain_broken");
}

TEST_P(StorageContract, RefusesABatchWhoseHashIsNotItsOwn) {
  Batch batch = acme_.draft("ten days");
  batch.bytes = "99 days!";
  const auto outcome = storage().append(acme_.org, base::Version{0}, batch);
  ASSERT_FALSE(outcome.has_value());
  EXPECT_EQ(outcome.error().rule, "store.hash_wrong");
  EXPECT_EQ(storage().append(globex_.org, base::Version{0}, acme_.draft("x")).error().rule,
            "store.hash_wrong");
}

TEST_P(StorageContract, RefusesABatchThatDoesNotBeginAfterTheExpectedVersion) {
  Batch batch = acme_.draft("first");
  batch.first = base::Version{2};
  batch = sealed(acme_.org, batch);
  EXPECT_EQ(storage().append(acme_.org, base::Version{0}, batch).error().rule,
            "store.version_not_next");
  LogWriter far{acme_.org, base::Version{kVersionMax}};
  EXPECT_EQ(storage().append(acme_.org, far.head, far.draft("too far")).error().rule,
            "store.version_not_next");
}

TEST_P(StorageContract, RefusesABatchWithoutEventsOrWithoutBytes) {
  EXPECT_EQ(storage().append(acme_.org, base::Version{0}, acme_.draft("x", 0)).error().rule,
            "store.batch_empty");
  EXPECT_EQ(storage().append(acme_.org, base::Version{0}, acme_.draft("", 1)).error().rule,
            "store.batch_empty");
}

TEST_P(StorageContract, TakesABatchAtTheLimitAndRefusesOneByteMore) {
  EXPECT_EQ(append(storage(), acme_, std::string(kBatchBytesMax + 1, 'x')).error().rule,
            "store.batch_too_big");
  ASSERT_TRUE(is_appended(append(storage(), acme_, std::string(kBatchBytesMax, 'x'), 90'000)));
  EXPECT_EQ(storage().head(acme_.org), base::Version{90'000});
  const auto batches = log_of(acme_.org);
  ASSERT_EQ(batches.size(), 1u);
  EXPECT_EQ(batches[0].bytes.size(), kBatchBytesMax);
}

TEST_P(StorageContract, OrganisationsDoNotSeeEachOther) {
  ASSERT_TRUE(is_appended(append(storage(), acme_, "of acme", 2)));
  EXPECT_EQ(storage().head(globex_.org), base::Version{0});
  EXPECT_TRUE(log_of(globex_.org).empty());
  ASSERT_TRUE(is_appended(append(storage(), globex_, "of globex")));
  EXPECT_EQ(contents(log_of(acme_.org)), std::vector<std::string>{"of acme"});
  EXPECT_EQ(contents(log_of(globex_.org)), std::vector<std::string>{"of globex"});
}

TEST_P(StorageContract, NamesEveryOrganisationThatHasEventsOnce) {
  ASSERT_TRUE(is_appended(append(storage(), acme_, "one")));
  ASSERT_TRUE(is_appended(append(storage(), globex_, "one")));
  ASSERT_TRUE(is_appended(append(storage(), acme_, "two")));
  EXPECT_THAT(*storage().organisations(), testing::UnorderedElementsAre(acme_.org, globex_.org));
}

TEST_P(StorageContract, AWatcherHearsOfAnAppendAndOfNothingElse) {
  std::mutex mutex;
  std::vector<base::Version> heard;
  storage().watch([&](OrgId org, base::Version version) {
    const std::scoped_lock lock(mutex);
    if (org == acme_.org) heard.push_back(version);
  });
  const Batch late = acme_.draft("late");
  ASSERT_TRUE(is_appended(append(storage(), acme_, "heard", 2)));
  ASSERT_TRUE(storage().append(acme_.org, base::Version{0}, late).has_value());
  // Nobody is called once another watcher is there.
  storage().watch({});
  ASSERT_TRUE(is_appended(append(storage(), acme_, "not heard")));
  EXPECT_THAT(heard, testing::ElementsAre(base::Version{2}));
}

}  // namespace daybook::contracts
