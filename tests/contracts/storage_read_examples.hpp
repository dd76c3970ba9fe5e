// Reading: order, gaps, limits. Included by storage_contract.hpp.
#pragma once
#include "contracts/storage_contract.hpp"

namespace daybook::contracts {

TEST_P(StorageContract, BatchesComeInOrderAndWithoutGaps) {
  for (std::uint32_t count = 1; count <= 40; ++count)
    ASSERT_TRUE(is_appended(append(storage(), acme_, std::to_string(count), count)));
  const auto batches = log_of(acme_.org);
  ASSERT_EQ(batches.size(), 40u);
  base::Version end{0};
  for (const Batch& batch : batches) {
    EXPECT_EQ(batch.first, end.next());
    EXPECT_EQ(batch.bytes, std::to_string(batch.count));
    end = batch.last();
  }
  EXPECT_EQ(end, base::Version{820});
}

TEST_P(StorageContract, ReadsOnAfterAVersion) {
  ASSERT_TRUE(is_appended(append(storage(), acme_, "a", 3)));
  ASSERT_TRUE(is_appended(append(storage(), acme_, "b", 2)));
  EXPECT_EQ(contents(*storage().read(acme_.org, base::Version{3}, kEverything)),
            std::vector<std::string>{"b"});
  EXPECT_TRUE(storage().read(acme_.org, base::Version{5}, kEverything)->empty());
}

TEST_P(StorageContract, RefusesToReadFromInsideABatchOrBeyondTheEnd) {
  ASSERT_TRUE(is_appended(append(storage(), acme_, "a", 3)));
  ASSERT_TRUE(is_appended(append(storage(), acme_, "b", 2)));
  for (std::uint64_t after : {1u, 2u, 4u, 6u, 1000u}) {
    const auto batches = storage().read(acme_.org, base::Version{after}, kEverything);
    ASSERT_FALSE(batches.has_value()) << after;
    EXPECT_EQ(batches.error().rule, "store.not_a_batch_end") << after;
  }
  EXPECT_EQ(storage().read(globex_.org, base::Version{1}, kEverything).error().rule,
            "store.not_a_batch_end");
}

TEST_P(StorageContract, ReadsAsManyWholeBatchesAsFit) {
  for (const char* bytes : {"aaaa", "bbbb", "cccc"})
    ASSERT_TRUE(is_appended(append(storage(), acme_, bytes)));
  const auto read = [&](std::size_t bytes_max) {
    return storage().read(acme_.org, base::Version{0}, bytes_max)->size();
  };
  EXPECT_EQ(read(12), 3u);
  EXPECT_EQ(read(11), 2u);
  EXPECT_EQ(read(8), 2u);
  EXPECT_EQ(read(7), 1u);
  EXPECT_EQ(read(4), 1u);
}

TEST_P(StorageContract, ReadsOneBatchThoughItAloneIsTooBig) {
  ASSERT_TRUE(is_appended(append(storage(), acme_, std::string(100'000, 'x'))));
  ASSERT_TRUE(is_appended(append(storage(), acme_, "y")));
  EXPECT_EQ(storage().read(acme_.org, base::Version{0}, 0)->size(), 1u);
  EXPECT_EQ(storage().read(acme_.org, base::Version{0}, 100)->size(), 1u);
  EXPECT_EQ(contents(*storage().read(acme_.org, base::Version{1}, 0)),
            std::vector<std::string>{"y"});
}

TEST_P(StorageContract, ALogReadInSmallPiecesIsTheSameLog) {
  for (std::uint32_t number = 0; number < 200; ++number)
    ASSERT_TRUE(
        is_appended(append(storage(), acme_, std::string(1 + number % 17, 'x'), 1 + number % 3)));
  std::vector<Batch> pieces;
  for (base::Version at{0};;) {
    const auto piece = storage().read(acme_.org, at, 40);
    ASSERT_TRUE(piece.has_value());
    if (piece->empty()) break;
    pieces.insert(pieces.end(), piece->begin(), piece->end());
    at = pieces.back().last();
  }
  EXPECT_EQ(pieces, log_of(acme_.org));
}

TEST_P(StorageContract, TheChainOfAnUntouchedLogHolds) {
  for (int number = 0; number < 50; ++number)
    ASSERT_TRUE(is_appended(append(storage(), acme_, "event " + std::to_string(number), 2)));
  std::uint64_t visited = 0;
  const auto chain = verify_chain(storage(), acme_.org, [&](const Batch&) -> base::Outcome {
    ++visited;
    return {};
  });
  ASSERT_TRUE(chain.has_value());
  EXPECT_EQ(chain->head, base::Version{100});
  EXPECT_EQ(chain->batches, 50u);
  EXPECT_EQ(chain->hash, acme_.hash);
  EXPECT_EQ(visited, 50u);
}

TEST_P(StorageContract, AVisitorEndsTheWalkWithItsOwnError) {
  ASSERT_TRUE(is_appended(append(storage(), acme_, "event")));
  const auto chain = verify_chain(storage(), acme_.org,
                                  [](const Batch&) { return base::invalid("event.malformed"); });
  ASSERT_FALSE(chain.has_value());
  EXPECT_EQ(chain.error().rule, "event.malformed");
}

}  // namespace daybook::contracts
