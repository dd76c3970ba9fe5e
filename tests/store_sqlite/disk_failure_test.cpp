#include <gtest/gtest.h>
#include <thread>

#include "adapters/store_sqlite/sqlite_storage.hpp"
#include "application/log/was_appended.hpp"
#include "store_sqlite/disk.hpp"
#include "store_sqlite/store.hpp"

namespace daybook::sqlite {
namespace {

class DiskFailure : public testing::Test {
 protected:
  std::unique_ptr<SqliteStorage> open(std::size_t queue_max = 4096) {
    return open_or_die(
        {.directory = directory_.path(), .queue_max = queue_max, .vfs = disk_.name()});
  }

  TemporaryDirectory directory_;
  Disk disk_;
  LogWriter acme_{org_named("acme")};
  LogWriter globex_{org_named("globex")};
};

TEST_F(DiskFailure, AFailedFlushLeavesTheOutcomeUnknownAndEndsAllWriting) {
  auto storage = open();
  ASSERT_TRUE(is_appended(append(*storage, acme_, "durable")));
  disk_.fail_flushes_of(".db-wal");
  const auto outcome = append(*storage, acme_, "in doubt");
  ASSERT_TRUE(outcome.has_value());
  EXPECT_TRUE(std::holds_alternative<Unknown>(*outcome));
  // The disk is well again, but what it holds is not known: nothing is acknowledged any more.
  disk_.fail_flushes_of("");
  const auto next = append(*storage, globex_, "refused");
  ASSERT_FALSE(next.has_value());
  EXPECT_EQ(next.error().rule, "store.unavailable");
  EXPECT_EQ(next.error().code, base::ErrorCode::unavailable);
  EXPECT_EQ(storage->save_setting("name", "value").error().rule, "store.unavailable");
}

TEST_F(DiskFailure, WhatWasDurableCanStillBeReadAfterAFailedFlush) {
  auto storage = open();
  ASSERT_TRUE(is_appended(append(*storage, acme_, "durable")));
  disk_.fail_flushes_of(".db-wal");
  ASSERT_TRUE(append(*storage, acme_, "in doubt").has_value());
  EXPECT_EQ(contracts::contents(whole_log(*storage, acme_.org)),
            std::vector<std::string>{"durable"});
}

TEST_F(DiskFailure, AStoreOpenedAgainAfterAFailedFlushGoesOn) {
  Batch in_doubt;
  {
    auto storage = open();
    ASSERT_TRUE(is_appended(append(*storage, acme_, "durable")));
    disk_.fail_flushes_of(".db-wal");
    in_doubt = acme_.draft("in doubt");
    ASSERT_TRUE(storage->append(acme_.org, acme_.head, in_doubt).has_value());
    disk_.fail_flushes_of("");
  }
  auto storage = open();
  if (*was_appended(*storage, acme_.org, in_doubt)) acme_.behind(in_doubt);
  EXPECT_TRUE(is_appended(append(*storage, acme_, "goes on")));
  EXPECT_TRUE(verify_chain(*storage, acme_.org).has_value());
}

TEST_F(DiskFailure, EverybodyInAGroupThatFailedToFlushIsInDoubt) {
  auto storage = open();
  // The first commit in a fresh write-ahead log flushes twice, its header by itself.
  ASSERT_TRUE(is_appended(append(*storage, globex_, "begins the log")));
  disk_.hold();
  std::jthread first([&] { EXPECT_TRUE(is_appended(append(*storage, acme_, "held"))); });
  EXPECT_TRUE(disk_.wait_until_flushing());
  std::atomic<int> unknown{0}, refused{0};
  {
    std::vector<std::jthread> others;
    for (int number = 0; number < 4; ++number)
      others.emplace_back([&, number] {
        LogWriter writer{org_named("org " + std::to_string(number))};
        const auto outcome = append(*storage, writer, "event");
        if (outcome && std::holds_alternative<Unknown>(*outcome)) ++unknown;
        if (!outcome) ++refused;
      });
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    disk_.fail_flushes_of(".db-wal");
    disk_.let_go();
  }
  EXPECT_GE(unknown, 1);
  EXPECT_EQ(unknown + refused, 4);
}

TEST_F(DiskFailure, AFailedFlushOfTheDatabaseItselfEndsAllWriting) {
  auto storage = open();
  disk_.fail_flushes_of("daybook.db");
  // Acknowledged until the write-ahead log is due to be copied, and it is all in that log.
  std::string rule;
  std::uint64_t appended = 0;
  for (int number = 0; number < 1000 && rule.empty(); ++number) {
    const auto outcome = append(*storage, acme_, std::string(20'000, 'x'));
    if (!outcome) rule = outcome.error().rule;
    if (is_appended(outcome)) ++appended;
  }
  EXPECT_EQ(rule, "store.unavailable");
  EXPECT_GT(appended, 100u);
  EXPECT_EQ(storage->head(acme_.org), base::Version{appended});
}

TEST_F(DiskFailure, AFullDiskRefusesAndTakesAgainWhenThereIsRoom) {
  auto storage = open();
  ASSERT_TRUE(is_appended(append(*storage, acme_, "before")));
  disk_.fill_up(true);
  const auto outcome = append(*storage, acme_, "no room", 1, {{"key", Claim::Change::take}});
  ASSERT_FALSE(outcome.has_value());
  EXPECT_EQ(outcome.error().rule, "store.full");
  EXPECT_EQ(outcome.error().code, base::ErrorCode::unavailable);
  disk_.fill_up(false);
  EXPECT_EQ(*storage->find_claim("key"), std::nullopt);
  EXPECT_TRUE(is_appended(append(*storage, acme_, "room again")));
  EXPECT_EQ(contracts::contents(whole_log(*storage, acme_.org)),
            (std::vector<std::string>{"before", "room again"}));
  EXPECT_TRUE(verify_chain(*storage, acme_.org).has_value());
}

// With a queue of one: an append being flushed, one waiting, and all others are refused at once.
TEST_F(DiskFailure, AFullQueueRefusesInsteadOfGrowing) {
  auto storage = open(1);
  disk_.hold();
  std::atomic<int> appended{0}, overloaded{0};
  const auto append_as = [&](const std::string& name) {
    LogWriter writer{org_named(name)};
    const auto outcome = append(*storage, writer, "event");
    if (is_appended(outcome)) ++appended;
    if (!outcome && outcome.error().rule == "store.overloaded") ++overloaded;
  };
  {
    std::vector<std::jthread> threads;
    threads.emplace_back([&] { append_as("first"); });
    EXPECT_TRUE(disk_.wait_until_flushing());
    for (int number = 0; number < 5; ++number)
      threads.emplace_back([&, number] { append_as(std::to_string(number)); });
    while (overloaded < 4) std::this_thread::yield();
    disk_.let_go();
  }
  EXPECT_EQ(appended, 2);
  EXPECT_EQ(overloaded, 4);
}

// What the disk was made to flush is all that a power cut leaves. The store is opened on that.
TEST_F(DiskFailure, APowerCutLosesNothingThatWasAcknowledged) {
  TemporaryDirectory kept;
  disk_.keep_flushed_in(kept.path());
  auto storage = open();
  for (int number = 1; number <= 60; ++number) {
    ASSERT_TRUE(is_appended(append(*storage, acme_, std::string(20'000, 'x'))));
    TemporaryDirectory left;
    std::filesystem::copy(kept.path(), left.path());
    auto survivor = open_or_die(left);
    ASSERT_NE(survivor, nullptr) << "after append " << number;
    const auto head = survivor->head(acme_.org);
    ASSERT_TRUE(head.has_value()) << head.error().rule << head.error().fact("message");
    ASSERT_EQ(*head, acme_.head) << "after append " << number;
    ASSERT_TRUE(verify_chain(*survivor, acme_.org).has_value());
  }
}

}  // namespace
}  // namespace daybook::sqlite
