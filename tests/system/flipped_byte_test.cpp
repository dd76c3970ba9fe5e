// One flipped bit in a stored batch is found, and the event is named.
#include <fstream>
#include <gtest/gtest.h>
#include <random>
#include <sstream>

#include "adapters/store_sqlite/sqlite_storage.hpp"
#include "adapters/system/random_ids.hpp"
#include "application/host/load_organisation.hpp"
#include "application/host/organisation_host.hpp"
#include "application/log/hash_chain.hpp"
#include "contracts/temporary_directory.hpp"
#include "host/fixed_clock.hpp"
#include "host/small_organisation.hpp"

namespace daybook {
namespace {

constexpr std::size_t kEverything = 64u << 20;

class FlippedByte : public testing::Test {
 protected:
  void SetUp() override {
    write_log();
    std::ostringstream text;
    text << std::ifstream(file(), std::ios::binary).rdbuf();
    whole_ = text.str();
    // A batch larger than a page is in pieces; the others are found as they are.
    std::erase_if(batches_, [&](const Batch& batch) { return !whole_.contains(batch.bytes); });
  }

  void write_log() {
    const auto storage = SqliteStorage::open({.directory = directory_.path()});
    FixedClock clock;
    RandomIds ids(clock);
    OrganisationHost host({**storage, clock, ids});
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    const Order founding{.id = CommandId::from_name("founding"), .commands = acme::commands()};
    ASSERT_TRUE(host.execute(acme::kOrg, founding, deadline).has_value());
    for (int number = 0; number < 40; ++number) {
      const std::string id = std::to_string(number);
      ASSERT_TRUE(
          host.execute(acme::kOrg, acme::order(id, acme::adjustment(id, "Anna", 1)), deadline)
              .has_value());
    }
    batches_ = *(*storage)->read(acme::kOrg, Version{}, kEverything);
  }

  std::filesystem::path file() const { return directory_.path() / "daybook.db"; }

  void flip(std::size_t position, unsigned bit) {
    std::string bytes = whole_;
    bytes[position] = static_cast<char>(bytes[position] ^ (1 << bit));
    std::ofstream(file(), std::ios::binary) << bytes;
  }

  contracts::TemporaryDirectory directory_;
  std::vector<Batch> batches_;
  std::string whole_;
};

TEST_F(FlippedByte, IsNamedByItsEventWhereverItIs) {
  ASSERT_GE(batches_.size(), 40u);
  std::mt19937 random(11);
  for (int attempt = 0; attempt < 200; ++attempt) {
    const Batch& batch = batches_[random() % batches_.size()];
    const std::size_t position = whole_.find(batch.bytes) + random() % batch.bytes.size();
    flip(position, random() % 8);
    const std::string version = std::to_string(batch.first.number);
    const auto storage =
        SqliteStorage::open({.directory = directory_.path(), .access = SqliteAccess::read});
    ASSERT_TRUE(storage.has_value());

    const auto chain = verify_chain(**storage, acme::kOrg);
    ASSERT_FALSE(chain.has_value()) << "byte " << position;
    EXPECT_EQ(chain.error().rule, "log.hash_mismatch");
    EXPECT_EQ(chain.error().fact("version"), version);
    EXPECT_EQ(chain.error().fact("org"), to_string(acme::kOrg));

    const auto loaded = load_organisation(**storage, acme::kOrg);
    ASSERT_FALSE(loaded.has_value()) << "byte " << position;
    EXPECT_EQ(loaded.error().rule, "organisation.damaged");
    EXPECT_EQ(loaded.error().fact("version"), version);
  }
}

TEST_F(FlippedByte, AWholeFileHasNone) {
  const auto storage =
      SqliteStorage::open({.directory = directory_.path(), .access = SqliteAccess::read});
  EXPECT_TRUE(verify_chain(**storage, acme::kOrg).has_value());
  EXPECT_TRUE(load_organisation(**storage, acme::kOrg).has_value());
}

}  // namespace
}  // namespace daybook
