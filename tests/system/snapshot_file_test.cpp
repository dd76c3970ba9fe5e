// Snapshots in a file: used by the next start, and of no consequence when they are damaged.
#include <fstream>
#include <gtest/gtest.h>
#include <random>
#include <sstream>

#include "adapters/store_sqlite/sqlite_storage.hpp"
#include "adapters/system/random_ids.hpp"
#include "application/host/load_organisation.hpp"
#include "application/host/organisation_host.hpp"
#include "contracts/temporary_directory.hpp"
#include "host/fixed_clock.hpp"
#include "host/small_organisation.hpp"

namespace daybook {
namespace {

class SnapshotFile : public testing::Test {
 protected:
  void SetUp() override {
    const auto storage = SqliteStorage::open({.directory = directory_.path()});
    FixedClock clock;
    RandomIds ids(clock);
    OrganisationHost host({**storage, clock, ids}, {.snapshot_tail = 5});
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    const Order founding{.id = CommandId::from_name("founding"), .commands = acme::commands()};
    ASSERT_TRUE(host.execute(acme::kOrg, founding, deadline).has_value());
    host.settle_snapshots();
    ASSERT_EQ(host.counts().snapshots_written, 1u);
    const auto later = acme::order("later", acme::adjustment("later", "Anna", 1));
    ASSERT_TRUE(host.execute(acme::kOrg, later, deadline).has_value());
    snapshot_ = **(*storage)->load_snapshot(acme::kOrg, kFoldVersion, kWholeState);
    state_ = **host.view(acme::kOrg);
  }

  std::filesystem::path file() const { return directory_.path() / "daybook.db"; }

  LoadedOrganisation load() const {
    const auto storage =
        SqliteStorage::open({.directory = directory_.path(), .access = SqliteAccess::read});
    EXPECT_TRUE(storage.has_value());
    auto loaded = load_organisation(**storage, acme::kOrg);
    EXPECT_TRUE(loaded.has_value());
    return loaded ? std::move(*loaded) : LoadedOrganisation{};
  }

  contracts::TemporaryDirectory directory_;
  Snapshot snapshot_;
  Organisation state_;
};

TEST_F(SnapshotFile, TheNextStartBeginsWithIt) {
  const LoadedOrganisation loaded = load();
  EXPECT_EQ(loaded.snapshot_version, snapshot_.version);
  EXPECT_TRUE(loaded.state == state_);
}

TEST_F(SnapshotFile, AFlippedBitInItChangesNothing) {
  std::ostringstream text;
  text << std::ifstream(file(), std::ios::binary).rdbuf();
  const std::string whole = text.str();
  // Its first bytes are in the page of the row; the rest may be in others.
  const std::size_t start = whole.find(snapshot_.bytes.substr(0, 64));
  ASSERT_NE(start, std::string::npos);
  std::mt19937 random(23);
  for (int attempt = 0; attempt < 50; ++attempt) {
    std::string damaged = whole;
    const std::size_t at = start + random() % 64;
    damaged[at] = static_cast<char>(damaged[at] ^ (1 << random() % 8));
    std::ofstream(file(), std::ios::binary) << damaged;
    const LoadedOrganisation loaded = load();
    ASSERT_TRUE(loaded.snapshot_ignored);
    ASSERT_TRUE(loaded.state == state_);
  }
}

TEST_F(SnapshotFile, DeletingItChangesNothing) {
  {
    const auto storage = SqliteStorage::open({.directory = directory_.path()});
    ASSERT_TRUE((*storage)->delete_snapshots(acme::kOrg).has_value());
  }
  const LoadedOrganisation loaded = load();
  EXPECT_EQ(loaded.snapshot_version, Version{});
  EXPECT_FALSE(loaded.snapshot_ignored);
  EXPECT_TRUE(loaded.state == state_);
}

}  // namespace
}  // namespace daybook
