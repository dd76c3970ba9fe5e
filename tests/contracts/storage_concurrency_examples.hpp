// Many writers at once. Included by storage_contract.hpp.
#pragma once
#include <latch>
#include <thread>

#include "contracts/storage_contract.hpp"

namespace daybook::contracts {

inline constexpr int kWriters = 16;

// Runs `work(0)` to `work(kWriters - 1)` on a thread each, all let go at the same moment.
inline void run_writers(const std::function<void(int)>& work) {
  std::latch start(kWriters);
  std::vector<std::jthread> threads;
  for (int writer = 0; writer < kWriters; ++writer)
    threads.emplace_back([&, writer] {
      start.arrive_and_wait();
      work(writer);
    });
}

// Appends after catching up with the log, again and again until it is in.
inline bool append_in_the_end(Storage& storage, OrgId org, const std::string& bytes) {
  LogWriter writer{org};
  for (int attempt = 0; attempt < 10'000; ++attempt) {
    const auto tail = storage.read(org, writer.head, kEverything);
    if (!tail) return false;
    if (!tail->empty()) writer.behind(tail->back());
    const auto outcome = append(storage, writer, bytes);
    if (!outcome) return false;
    if (is_appended(outcome)) return true;
  }
  return false;
}

TEST_P(StorageContract, OfSixteenWritersAtTheSameVersionExactlyOneWins) {
  std::atomic<int> won{0}, conflicts{0};
  run_writers([&](int writer) {
    const Batch batch = acme_.draft("writer " + std::to_string(writer));
    const auto outcome = storage().append(acme_.org, base::Version{0}, batch);
    if (is_appended(outcome)) ++won;
    if (outcome && std::holds_alternative<Conflict>(*outcome)) ++conflicts;
  });
  EXPECT_EQ(won, 1);
  EXPECT_EQ(conflicts, kWriters - 1);
  EXPECT_EQ(log_of(acme_.org).size(), 1u);
}

TEST_P(StorageContract, SixteenWritersOfOneLogAllGetTheirTurnAndNothingIsLost) {
  constexpr int kEach = 10;
  std::atomic<int> failed{0};
  run_writers([&](int writer) {
    for (int number = 0; number < kEach; ++number)
      if (!append_in_the_end(storage(), acme_.org,
                             std::to_string(writer) + "/" + std::to_string(number)))
        ++failed;
  });
  EXPECT_EQ(failed, 0);
  auto written = contents(log_of(acme_.org));
  EXPECT_EQ(written.size(), std::size_t{kWriters * kEach});
  std::ranges::sort(written);
  EXPECT_EQ(std::ranges::adjacent_find(written), written.end());
  EXPECT_TRUE(verify_chain(storage(), acme_.org).has_value());
}

TEST_P(StorageContract, WritersOfDifferentLogsNeverConflict) {
  std::atomic<int> failed{0};
  run_writers([&](int number) {
    LogWriter writer{org_named("org " + std::to_string(number))};
    for (int batch = 0; batch < 20; ++batch)
      if (!is_appended(append(storage(), writer, "batch"))) ++failed;
    if (storage().head(writer.org) != base::Version{20}) ++failed;
  });
  EXPECT_EQ(failed, 0);
  EXPECT_EQ(storage().organisations()->size(), std::size_t{kWriters});
}

TEST_P(StorageContract, OfSixteenOrganisationsExactlyOneTakesAKey) {
  std::atomic<int> won{0}, taken{0};
  run_writers([&](int number) {
    LogWriter writer{org_named("org " + std::to_string(number))};
    const auto outcome =
        append(storage(), writer, "sign up", 1, {{"domain/example", Claim::Change::take}});
    if (is_appended(outcome)) ++won;
    if (outcome && std::holds_alternative<ClaimTaken>(*outcome)) ++taken;
  });
  EXPECT_EQ(won, 1);
  EXPECT_EQ(taken, kWriters - 1);
  const auto organisations = *storage().organisations();
  ASSERT_EQ(organisations.size(), 1u);
  EXPECT_EQ(*storage().find_claim("domain/example"), organisations.front());
}

// A head that was seen can be read up to, at once and by anybody.
TEST_P(StorageContract, AReaderNeverSeesAHeadThatItCannotReadUpTo) {
  std::atomic<bool> done{false};
  std::atomic<int> failed{0};
  std::jthread reader([&] {
    while (!done) {
      const auto head = storage().head(acme_.org);
      const auto batches = storage().read(acme_.org, base::Version{0}, kEverything);
      if (!head || !batches) {
        ++failed;
        continue;
      }
      const base::Version end = batches->empty() ? base::Version{} : batches->back().last();
      if (end < *head) ++failed;
    }
  });
  for (int number = 0; number < 100; ++number)
    if (!is_appended(append(storage(), acme_, "event", 3))) ++failed;
  done = true;
  reader.join();
  EXPECT_EQ(failed, 0);
}

}  // namespace daybook::contracts
