// Damage is narrowed down to the event, also in a batch of many.
#include "application/log/event_sums.hpp"

#include <gtest/gtest.h>

#include "adapters/store_memory/memory_storage.hpp"
#include "application/host/load_organisation.hpp"
#include "application/log/commit_codec.hpp"
#include "application/log/hash_chain.hpp"
#include "contracts/batches.hpp"
#include "contracts/tampered_storage.hpp"
#include "host/sample_events.hpp"

namespace daybook {
namespace {

const OrgId kAcme = OrgId::from_name("Acme");

// All samples twice, as two commits.
std::vector<Commit> two_commits() {
  std::vector<Commit> commits;
  for (std::uint64_t number : {1u, 2u})
    commits.push_back({.command = {{7, number}}, .fingerprint = number, .events = sample_events()});
  return commits;
}

Batch batch_of(std::string bytes, std::size_t count) {
  return sealed(kAcme, {.first = {1},
                        .count = static_cast<std::uint32_t>(count),
                        .bytes = std::move(bytes),
                        .nonce = {1, 1}});
}

Batch batch_of(const std::vector<Commit>& commits) {
  return batch_of(encode_batch(commits), commits.size() * sample_events().size());
}

std::optional<std::uint64_t> damaged_event(Batch batch, std::size_t at, int bit) {
  batch.bytes[at] = static_cast<char>(batch.bytes[at] ^ (1 << bit));
  const auto found = find_damaged_event(batch);
  return found ? std::optional(found->number) : std::nullopt;
}

// Where the bytes of each event begin: at its opening bracket.
std::vector<std::size_t> starts_of_events(std::string_view bytes) {
  std::vector<std::size_t> starts;
  for (std::size_t at = bytes.find("{\"type\":"); at != std::string_view::npos;
       at = bytes.find("{\"type\":", at + 1))
    starts.push_back(at);
  return starts;
}

TEST(EventSums, AnyFlippedBitOfAnEventNamesThatEvent) {
  const std::vector<Commit> commits = two_commits();
  const Batch batch = batch_of(commits);
  const std::vector<std::size_t> starts = starts_of_events(batch.bytes);
  ASSERT_EQ(starts.size(), batch.count);
  ASSERT_GE(batch.count, 60u);
  for (std::size_t event = 0; event < starts.size(); ++event) {
    const std::string json = encode_event(commits[0].events[event % commits[0].events.size()]);
    const std::size_t data = batch.bytes.find(json, starts[event]);
    const std::size_t end = data + json.size() + 1;
    for (std::size_t at = starts[event]; at < end; ++at)
      ASSERT_EQ(damaged_event(batch, at, static_cast<int>(at % 8)), event + 1) << "byte " << at;
  }
}

TEST(EventSums, AFlippedBitBesideTheEventsNamesOneOfTheCommitOrNothing) {
  const Batch batch = batch_of(two_commits());
  const std::size_t commit_events = sample_events().size();
  const std::size_t second = batch.bytes.find('\n') + 1;
  int named = 0;
  for (std::size_t at = 0; at < batch.bytes.size(); ++at) {
    const auto event = damaged_event(batch, at, static_cast<int>(at % 8));
    if (!event) continue;
    ++named;
    ASSERT_EQ(*event <= commit_events, at < second) << "byte " << at;
  }
  EXPECT_GT(named, static_cast<int>(batch.bytes.size()) - static_cast<int>(batch.count));
}

TEST(EventSums, WhoGaveTheCommandBelongsToItsFirstEvent) {
  const Batch batch = batch_of(two_commits());
  const std::size_t second = batch.bytes.find('\n') + 1;
  EXPECT_EQ(damaged_event(batch, batch.bytes.find("fingerprint", second) + 16, 0),
            sample_events().size() + 1);
}

TEST(EventSums, CommitsComeBackAsFromTheLinesWithout) {
  const std::vector<Commit> commits = two_commits();
  EXPECT_EQ(decode_commits(encode_batch(commits)), commits);
}

TEST(EventSums, LinesThatWereWrittenWithoutAreCountedAsTheyAre) {
  const std::vector<Commit> commits = two_commits();
  const std::string before = encode_commits({commits.data(), 1});
  const std::string after = encode_batch({commits.data() + 1, 1});
  const Batch batch = batch_of(before + after, 2 * sample_events().size());
  EXPECT_EQ(find_damaged_event(batch), std::nullopt);
  const std::size_t third = starts_of_events(after)[2];
  EXPECT_EQ(damaged_event(batch, before.size() + third + 12, 0), sample_events().size() + 3);
  EXPECT_EQ(damaged_event(batch, starts_of_events(before)[2] + 1, 0), std::nullopt);
}

TEST(EventSums, ALineIsWrittenLikeThisForEver) {
  const Commit commit{.command = {{0x018f'0000'0000'7000, 1}},
                      .fingerprint = 5,
                      .events = {OrganisationCreated{.name = "Acme"},
                                 TeamAdded{.team = TeamId::from_name("Design"), .name = "Design"}}};
  EXPECT_EQ(encode_batch({&commit, 1}),
            R"({"command":"018f0000-0000-7000-0000-000000000001",)"
            R"("fingerprint":"0000000000000005","at":"1970-01-01T00:00:00.000Z","channel":"api",)"
            R"("events":[{"type":"OrganisationCreated","v":1,"data":{"name":"Acme"}},)"
            R"({"type":"TeamAdded","v":1,)"
            R"("data":{"team":"d405720b-2e83-8613-8e6f-2c8e622e8980","name":"Design"}}],)"
            R"("sums":"200 46fa9928 98 620cdb2e"})"
            "\n");
}

TEST(EventSums, VerifyingAndLoadingNameTheEvent) {
  MemoryStorage memory;
  const Batch batch = batch_of(two_commits());
  ASSERT_TRUE(contracts::is_appended(memory.append(kAcme, {}, batch)));
  contracts::TamperedStorage tampered(memory);
  ASSERT_TRUE(verify_chain(tampered, kAcme).has_value());
  const std::size_t place = starts_of_events(batch.bytes)[36] + 40;
  tampered.tamper(kAcme, {1}, [&](Batch& read) { read.bytes[place] ^= 1; });

  const auto chain = verify_chain(tampered, kAcme);
  ASSERT_FALSE(chain.has_value());
  EXPECT_EQ(chain.error().rule, "log.hash_mismatch");
  EXPECT_EQ(chain.error().fact("version"), "37");
  EXPECT_EQ(chain.error().fact("last"), "");
  EXPECT_EQ(load_organisation(tampered, kAcme).error().fact("version"), "37");
}

// Damage outside of the events: the batch as a whole is in doubt.
TEST(EventSums, WhatIsNoneOfTheEventsIsToldAsARange) {
  MemoryStorage memory;
  const Batch batch = batch_of(two_commits());
  ASSERT_TRUE(contracts::is_appended(memory.append(kAcme, {}, batch)));
  contracts::TamperedStorage tampered(memory);
  tampered.tamper(kAcme, {1}, [&](Batch& read) { read.recorded_at.milliseconds ^= 1; });
  const auto chain = verify_chain(tampered, kAcme);
  EXPECT_EQ(chain.error().fact("version"), "1");
  EXPECT_EQ(chain.error().fact("last"), std::to_string(batch.count));
}

}  // namespace
}  // namespace daybook
