#include "application/log/hash_chain.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "adapters/store_memory/memory_storage.hpp"
#include "contracts/batches.hpp"
#include "contracts/forwarding_storage.hpp"

namespace daybook::contracts {
namespace {

std::string hex(const Hash& hash) {
  std::string text;
  for (std::byte byte : hash) text += fmt::format("{:02x}", static_cast<unsigned>(byte));
  return text;
}

// The log of four batches (events 1-2, 3-4, 5-6, 7-8), as somebody left it who had access to it.
class TamperedStorage final : public ForwardingStorage {
 public:
  TamperedStorage() : ForwardingStorage(memory_) {
    for (const char* bytes : {"one", "two", "three", "four"})
      EXPECT_TRUE(is_appended(contracts::append(memory_, writer_, bytes, 2)));
    batches = *memory_.read(writer_.org, base::Version{0}, kEverything);
  }
  base::Result<std::vector<Batch>> read(OrgId, base::Version after, std::size_t,
                                        Consistency) override {
    std::vector<Batch> tail;
    for (const Batch& batch : batches)
      if (batch.first > after) tail.push_back(batch);
    return tail;
  }
  base::Result<base::Version> head(OrgId) override { return head_version; }

  OrgId org() const { return writer_.org; }

  std::vector<Batch> batches;
  base::Version head_version{8};

 private:
  MemoryStorage memory_;
  LogWriter writer_{org_named("acme")};
};

base::Error verification_of(TamperedStorage& storage) {
  const auto chain = verify_chain(storage, storage.org());
  return chain ? base::Error{} : chain.error();
}

// Computed with Python's hashlib from the layout in hash_chain.hpp.
TEST(HashChain, HashesTheBytesThatItsHeaderNames) {
  const OrgId org{{0x0001020304050607, 0x08090a0b0c0d0e0f}};
  const Batch batch{.first = base::Version{1},
                    .count = 2,
                    .bytes = "two events",
                    .nonce = {0x1011121314151617, 0x18191a1b1c1d1e1f},
                    .recorded_at = *base::parse_instant("2026-03-02T08:00:00.000Z")};
  EXPECT_EQ(hex(hash_of(org, batch)),
            "427dca91c8e333049e8aa8bd2588b815072c9e11066ce050786ae8b675a5e77b");
}

TEST(HashChain, EveryPartOfABatchAndItsOrganisationChangeTheHash) {
  const Batch batch = LogWriter{org_named("acme")}.draft("bytes");
  const auto changed = [&](auto change) {
    Batch copy = batch;
    change(copy);
    return hash_of(org_named("acme"), copy);
  };
  std::vector<Hash> hashes{
      batch.hash,
      hash_of(org_named("globex"), batch),
      changed([](Batch& copy) { copy.first = base::Version{2}; }),
      changed([](Batch& copy) { copy.count = 2; }),
      changed([](Batch& copy) { copy.bytes = "Bytes"; }),
      changed([](Batch& copy) { copy.previous_hash[0] = std::byte{1}; }),
      changed([](Batch& copy) { copy.nonce.low ^= 1; }),
      changed([](Batch& copy) { copy.recorded_at.milliseconds += 1; }),
  };
  std::ranges::sort(hashes);
  EXPECT_EQ(std::ranges::adjacent_find(hashes), hashes.end());
}

TEST(HashChain, AcceptsALogThatNobodyTouched) {
  TamperedStorage storage;
  const auto chain = verify_chain(storage, storage.org());
  ASSERT_TRUE(chain.has_value());
  EXPECT_EQ(chain->head, base::Version{8});
}

TEST(HashChain, NamesTheBatchWhoseBytesWereChanged) {
  TamperedStorage storage;
  storage.batches[2].bytes = "Three";
  const base::Error error = verification_of(storage);
  EXPECT_EQ(error.rule, "log.hash_mismatch");
  EXPECT_EQ(error.fact("org"), to_string(storage.org()));
  EXPECT_EQ(error.fact("version"), "5");
  EXPECT_EQ(error.fact("last"), "6");
}

TEST(HashChain, NamesTheBatchAfterOneThatWasHashedAnew) {
  TamperedStorage storage;
  storage.batches[1].bytes = "Two";
  storage.batches[1] = sealed(storage.org(), storage.batches[1]);
  const base::Error error = verification_of(storage);
  EXPECT_EQ(error.rule, "log.chain_broken");
  EXPECT_EQ(error.fact("version"), "5");
}

TEST(HashChain, NoticesABatchTakenOutOfTheMiddle) {
  TamperedStorage storage;
  storage.batches.erase(storage.batches.begin() + 1);
  const base::Error error = verification_of(storage);
  EXPECT_EQ(error.rule, "log.chain_broken");
  EXPECT_EQ(error.fact("version"), "5");
}

TEST(HashChain, NoticesBatchesCutOffTheEnd) {
  TamperedStorage storage;
  storage.batches.pop_back();
  const base::Error error = verification_of(storage);
  EXPECT_EQ(error.rule, "log.head_mismatch");
  EXPECT_EQ(error.fact("version"), "7");
  EXPECT_EQ(error.fact("head"), "8");
}

TEST(HashChain, NoticesBatchesBeyondTheHead) {
  TamperedStorage storage;
  storage.head_version = base::Version{6};
  EXPECT_EQ(verification_of(storage).rule, "log.head_mismatch");
}

TEST(HashChain, NoticesTwoBatchesInEachOthersPlace) {
  TamperedStorage storage;
  std::swap(storage.batches[1].bytes, storage.batches[2].bytes);
  const base::Error error = verification_of(storage);
  EXPECT_EQ(error.rule, "log.hash_mismatch");
  EXPECT_EQ(error.fact("version"), "3");
}

}  // namespace
}  // namespace daybook::contracts
