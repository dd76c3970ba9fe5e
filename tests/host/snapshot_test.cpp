// Deleting snapshots changes nothing but time.
#include <rapidcheck/gtest.h>

#include "application/demo/make_demo.hpp"
#include "application/host/load_organisation.hpp"
#include "application/reports/figures_report.hpp"
#include "contracts/batches.hpp"
#include "contracts/tampered_storage.hpp"
#include "host/generated_log.hpp"
#include "host/office.hpp"

namespace daybook {
namespace {

using acme::adjustment;
using acme::order;

void append_all(Storage& storage, const std::vector<Batch>& batches) {
  for (const Batch& batch : batches)
    RC_ASSERT(
        contracts::is_appended(storage.append(kGenerated, {batch.first.number - 1}, batch, {})));
}

// The log up to and with this batch, as a snapshot.
Snapshot snapshot_after(const std::vector<Commit>& commits, const std::vector<Batch>& batches,
                        std::size_t batch) {
  Organisation state;
  for (std::size_t at = 0; at <= batch; ++at) evolve(state, commits[at]);
  return *encode_snapshot(kGenerated, state,
                          {{batches[batch].first.number - 1}, batches[batch].hash});
}

void save(Storage& storage, const Snapshot& snapshot, OrgId org = kGenerated) {
  ASSERT_TRUE(storage.save_snapshot(org, kFoldVersion, kWholeState, snapshot).has_value());
}

RC_GTEST_PROP(Snapshots, LoadingWithOneIsLoadingWithout, ()) {
  MemoryStorage storage;
  const std::vector<Commit> commits = generated_commits();
  const std::vector<Batch> batches = batches_of(kGenerated, commits);
  append_all(storage, batches);
  const auto from_all = load_organisation(storage, kGenerated);
  const std::size_t cut = *rc::gen::inRange<std::size_t>(0, batches.size());
  const Snapshot snapshot = snapshot_after(commits, batches, cut);
  save(storage, snapshot);

  const auto from_snapshot = load_organisation(storage, kGenerated);
  RC_ASSERT(from_snapshot.has_value());
  RC_ASSERT(from_snapshot->snapshot_version == snapshot.version);
  RC_ASSERT(from_snapshot->state == from_all->state);
  RC_ASSERT(from_snapshot->end == from_all->end);
}

RC_GTEST_PROP(Snapshots, ADamagedOneIsLeftAside, ()) {
  MemoryStorage storage;
  const std::vector<Commit> commits = generated_commits();
  const std::vector<Batch> batches = batches_of(kGenerated, commits);
  append_all(storage, batches);
  Snapshot snapshot = snapshot_after(commits, batches, batches.size() - 1);
  const std::size_t at = *rc::gen::inRange<std::size_t>(0, snapshot.bytes.size());
  snapshot.bytes[at] = static_cast<char>(snapshot.bytes[at] ^ (1 << *rc::gen::inRange(0, 8)));
  save(storage, snapshot);
  const auto loaded = load_organisation(storage, kGenerated);
  RC_ASSERT(loaded.has_value());
  RC_ASSERT(loaded->snapshot_ignored);
  RC_ASSERT(loaded->snapshot_version == Version{});
  RC_ASSERT(loaded->state.version == batches.back().last());
}

TEST(Snapshots, OneOfAnotherFoldVersionIsNotLookedAt) {
  Office office;
  ASSERT_TRUE(office.memory.save_snapshot(acme::kOrg, kFoldVersion + 1, kWholeState, {{1}, "x"}));
  const auto loaded = load_organisation(office.memory, acme::kOrg);
  ASSERT_TRUE(loaded.has_value());
  EXPECT_FALSE(loaded->snapshot_ignored);
  EXPECT_EQ(loaded->state.version, office.founded);
}

// As after a restore of the log alone from an older backup, after which other things happened.
TEST(Snapshots, OneOfAnotherHistoryIsLeftAside) {
  Office office, other;
  ASSERT_EQ(office.refusal(order("first", adjustment("first", "Anna", 1))), "");
  ASSERT_EQ(other.refusal(order("another", adjustment("another", "Ben", 2))), "");
  const auto elsewhere = load_organisation(other.memory, acme::kOrg);
  save(office.memory, *encode_snapshot(acme::kOrg, elsewhere->state, elsewhere->end), acme::kOrg);
  const auto loaded = load_organisation(office.memory, acme::kOrg);
  ASSERT_TRUE(loaded.has_value());
  EXPECT_TRUE(loaded->snapshot_ignored);
  EXPECT_TRUE(loaded->state == **office.host.view(acme::kOrg));
}

TEST(Snapshots, OneFromBeyondTheEndOfTheLogIsLeftAside) {
  Office office, further;
  ASSERT_EQ(further.refusal(order("first", adjustment("first", "Anna", 1))), "");
  ASSERT_EQ(further.refusal(order("second", adjustment("second", "Anna", 1))), "");
  const auto beyond = load_organisation(further.memory, acme::kOrg);
  save(office.memory, *encode_snapshot(acme::kOrg, beyond->state, beyond->end), acme::kOrg);
  const auto loaded = load_organisation(office.memory, acme::kOrg);
  ASSERT_TRUE(loaded.has_value());
  EXPECT_TRUE(loaded->snapshot_ignored);
  EXPECT_EQ(loaded->state.version, office.founded);
}

TEST(Snapshots, TheTailBehindOneIsStillChecked) {
  Office office;
  const auto founded = load_organisation(office.memory, acme::kOrg);
  save(office.memory, *encode_snapshot(acme::kOrg, founded->state, founded->end), acme::kOrg);
  ASSERT_EQ(office.refusal(order("first", adjustment("first", "Anna", 1))), "");
  ASSERT_EQ(office.refusal(order("second", adjustment("second", "Anna", 1))), "");
  contracts::TamperedStorage tampered(office.memory);
  ASSERT_EQ(load_organisation(tampered, acme::kOrg)->snapshot_version, office.founded);

  const Version second = office.founded.plus(2);
  tampered.tamper(acme::kOrg, second, [](Batch& batch) { batch.bytes.back() = ' '; });
  EXPECT_EQ(load_organisation(tampered, acme::kOrg).error().fact("reason"), "log.hash_mismatch");
  tampered.tamper(acme::kOrg, second, [](Batch& batch) {
    batch.previous_hash = {};
    batch = sealed(acme::kOrg, std::move(batch));
  });
  const auto loaded = load_organisation(tampered, acme::kOrg);
  ASSERT_FALSE(loaded.has_value());
  EXPECT_EQ(loaded.error().rule, "organisation.damaged");
  EXPECT_EQ(loaded.error().fact("reason"), "log.chain_broken");
  EXPECT_EQ(loaded.error().fact("version"), std::to_string(second.number));
}

TEST(Snapshots, OneIsWrittenWhenTheTailIsLongAndTheNextHostStartsFromIt) {
  Office office({.snapshot_tail = 50});
  const auto add = [&](int from, int until) {
    for (int number = from; number < until; ++number) {
      const std::string id = std::to_string(number);
      ASSERT_EQ(office.refusal(order(id, adjustment(id, "Anna", 1))), "");
    }
  };
  const auto tail_left = static_cast<int>(50 - office.founded.number);
  ASSERT_GT(tail_left, 0);
  add(0, tail_left);
  office.host.settle_snapshots();
  EXPECT_EQ(office.host.counts().snapshots_written, 0u) << "fifty events are not more than fifty";
  add(tail_left, tail_left + 1);
  office.host.settle_snapshots();
  EXPECT_EQ(office.host.counts().snapshots_written, 1u);
  add(tail_left + 1, tail_left + 30);

  OrganisationHost restarted({office.storage, office.clock, office.ids});
  EXPECT_TRUE(**restarted.view(acme::kOrg) == **office.host.view(acme::kOrg));
  EXPECT_EQ(restarted.counts().snapshots_used, 1u);
  EXPECT_EQ(restarted.counts().snapshots_ignored, 0u);

  ASSERT_TRUE(office.memory.delete_snapshots(acme::kOrg));
  OrganisationHost from_all({office.storage, office.clock, office.ids});
  EXPECT_TRUE(**from_all.view(acme::kOrg) == **office.host.view(acme::kOrg));
  EXPECT_EQ(from_all.counts().snapshots_used, 0u);
}

TEST(Snapshots, ALongLogWithoutOneGetsOneWhenItIsLoaded) {
  Office office;
  OrganisationHost host({office.storage, office.clock, office.ids}, {.snapshot_tail = 5});
  ASSERT_TRUE(host.view(acme::kOrg).has_value());
  host.settle_snapshots();
  EXPECT_EQ(host.counts().snapshots_written, 1u);
  OrganisationHost again({office.storage, office.clock, office.ids}, {.snapshot_tail = 5});
  ASSERT_TRUE(again.view(acme::kOrg).has_value());
  again.settle_snapshots();
  EXPECT_EQ(again.counts().snapshots_written, 0u) << "the one that was loaded is new enough";
}

TEST(Snapshots, ADamagedOneIsCountedAndReplaced) {
  Office office;
  save(office.memory, {office.founded, "no snapshot"}, acme::kOrg);
  OrganisationHost host({office.storage, office.clock, office.ids}, {.snapshot_tail = 5});
  EXPECT_EQ((*host.view(acme::kOrg))->version, office.founded);
  EXPECT_EQ(host.counts().snapshots_ignored, 1u);
  host.settle_snapshots();
  EXPECT_FALSE(load_organisation(office.memory, acme::kOrg)->snapshot_ignored);
}

TEST(Snapshots, AFailureToWriteOneHoldsNobodyUp) {
  class Full final : public contracts::ForwardingStorage {
   public:
    using ForwardingStorage::ForwardingStorage;
    base::Outcome save_snapshot(OrgId, std::uint32_t, std::string_view, const Snapshot&) override {
      return base::fail(base::ErrorCode::unavailable, "store.full");
    }
  };
  Office office;
  Full full(office.memory);
  OrganisationHost host({full, office.clock, office.ids}, {.snapshot_tail = 5});
  EXPECT_TRUE(
      host.execute(acme::kOrg, order("first", adjustment("first", "Anna", 1)), in_good_time())
          .has_value());
  host.settle_snapshots();
  EXPECT_EQ(host.counts().snapshots_failed, 1u);
  EXPECT_EQ(host.counts().snapshots_written, 0u);
}

std::string figures_of_everybody(const Organisation& organisation) {
  std::string text;
  for (const char* as_of : {"2025-03-31", "2026-01-01", "2026-06-15"})
    for (const FiguresOfPerson& of :
         figures_of_people(organisation, all_people(organisation), counted_types(organisation),
                           acme::day(as_of))) {
      json::Writer out(text);
      write_figures(out, of, Digits::exact);
      text += '\n';
    }
  return text;
}

Result<std::vector<Holiday>> new_years_days(std::string_view) {
  std::vector<Holiday> days;
  for (int year = 2023; year <= 2027; ++year)
    days.push_back({.date = base::date(year, 1, 1), .name = "New Year's Day"});
  return days;
}

TEST(Snapshots, TheFiguresOfEverybodyAreTheSameToTheByte) {
  MemoryStorage storage;
  FixedClock world;
  ScriptClock clock(world);
  RandomIds ids(world);
  OrganisationHost host({storage, clock, ids}, {.snapshot_tail = 500});
  const auto made = make_demo(host, clock, acme::day("2026-06-15"), new_years_days);
  ASSERT_TRUE(made.has_value()) << made.error().rule;
  host.settle_snapshots();
  const auto with = load_organisation(storage, made->org);
  ASSERT_GT(with->snapshot_version.number, 500u);
  ASSERT_TRUE(storage.delete_snapshots(made->org));
  const auto without = load_organisation(storage, made->org);
  EXPECT_TRUE(with->state == without->state);
  const std::string figures = figures_of_everybody(with->state);
  EXPECT_GT(figures.size(), 10'000u);
  EXPECT_EQ(figures, figures_of_everybody(without->state));
}

}  // namespace
}  // namespace daybook
