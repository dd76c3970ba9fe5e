#include <gtest/gtest.h>
#include <random>

#include "adapters/store_sqlite/database.hpp"
#include "store_sqlite/store.hpp"

namespace daybook::sqlite {
namespace {

class Damage : public testing::Test {
 protected:
  void SetUp() override {
    auto storage = open_or_die(directory_);
    for (int number = 1; number <= 20; ++number) {
      const std::string bytes = "acme's batch " + std::to_string(number) + std::string(200, '.');
      ASSERT_TRUE(is_appended(append(*storage, acme_, bytes, 2)));
      ASSERT_TRUE(is_appended(append(*storage, globex_, "globex's batch")));
    }
    acme_log_ = whole_log(*storage, acme_.org);
    globex_log_ = whole_log(*storage, globex_.org);
    storage.reset();
    whole_ = bytes_of_file(file());
  }

  std::filesystem::path file() const { return directory_.path() / "daybook.db"; }

  void flip(std::size_t position, unsigned bit = 0) {
    std::string bytes = whole_;
    bytes[position] = static_cast<char>(bytes[position] ^ (1 << bit));
    write_file(file(), bytes);
  }

  // Whether any of what `daybook verify` does complains.
  bool is_found() {
    const auto storage =
        SqliteStorage::open({.directory = directory_.path(), .access = SqliteAccess::read});
    if (!storage || !(*storage)->check_file()) return true;
    const auto organisations = (*storage)->organisations();
    if (!organisations || organisations->size() != 2) return true;
    for (OrgId org : *organisations)
      if (!verify_chain(**storage, org)) return true;
    return false;
  }

  TemporaryDirectory directory_;
  LogWriter acme_{org_named("acme")};
  LogWriter globex_{org_named("globex")};
  std::vector<Batch> acme_log_, globex_log_;
  std::string whole_;
};

TEST_F(Damage, AFlippedByteIsNamedByOrganisationAndVersion) {
  flip(whole_.find("acme's batch 7."));
  auto storage = open_or_die(directory_, SqliteAccess::read);
  const auto chain = verify_chain(*storage, acme_.org);
  ASSERT_FALSE(chain.has_value());
  EXPECT_EQ(chain.error().rule, "log.hash_mismatch");
  EXPECT_EQ(chain.error().fact("org"), to_string(acme_.org));
  EXPECT_EQ(chain.error().fact("version"), "13");
  EXPECT_EQ(chain.error().fact("last"), "14");
  EXPECT_TRUE(verify_chain(*storage, globex_.org).has_value());
}

TEST_F(Damage, AnUntouchedFileHasNone) { EXPECT_FALSE(is_found()); }

TEST_F(Damage, AFlippedBitIsFoundOrTouchesNoBatch) {
  std::mt19937 random(7);
  int found = 0;
  for (int attempt = 0; attempt < 400; ++attempt) {
    const std::size_t position = random() % whole_.size();
    const unsigned bit = random() % 8;
    flip(position, bit);
    if (is_found()) {
      ++found;
      continue;
    }
    auto storage = open_or_die(directory_, SqliteAccess::read);
    ASSERT_EQ(whole_log(*storage, acme_.org), acme_log_) << "byte " << position << " bit " << bit;
    ASSERT_EQ(whole_log(*storage, globex_.org), globex_log_) << "byte " << position;
  }
  EXPECT_GT(found, 40);
}

TEST_F(Damage, AHeadThatWasSetBackIsFound) {
  auto database = Database::open(file(), Role::writer);
  ASSERT_TRUE(database->execute("update organisations set head = head - 2 where head = 40"));
  EXPECT_EQ(open_or_die(directory_, SqliteAccess::read)->check_file().error().rule,
            "store.corrupt");
  auto storage = open_or_die(directory_, SqliteAccess::read);
  EXPECT_EQ(verify_chain(*storage, acme_.org).error().rule, "log.head_mismatch");
}

TEST_F(Damage, BatchesOfAnOrganisationThatIsNotListedAreFound) {
  {
    auto database = Database::open(file(), Role::writer);
    ASSERT_TRUE(database->execute("delete from organisations where head = 40"));
  }
  EXPECT_EQ(open_or_die(directory_, SqliteAccess::read)->check_file().error().rule,
            "store.corrupt");
}

TEST_F(Damage, ABatchTakenOutIsFoundWhereItIsMissing) {
  {
    auto database = Database::open(file(), Role::writer);
    ASSERT_TRUE(database->execute("delete from batches where first = 13 and count = 2"));
  }
  auto storage = open_or_die(directory_, SqliteAccess::read);
  const auto chain = verify_chain(*storage, acme_.org);
  ASSERT_FALSE(chain.has_value());
  EXPECT_EQ(chain.error().rule, "store.corrupt");
  EXPECT_EQ(chain.error().fact("org"), to_string(acme_.org));
  EXPECT_EQ(chain.error().fact("version"), "13");
}

}  // namespace
}  // namespace daybook::sqlite
