#include "adapters/store_sqlite/sqlite_storage.hpp"

#include <gtest/gtest.h>
#include <thread>

#include "store_sqlite/store.hpp"

namespace daybook::sqlite {
namespace {

TEST(SqliteStorage, FindsEverythingAgainAfterItWasClosed) {
  TemporaryDirectory directory;
  LogWriter acme{org_named("acme")};
  std::vector<Batch> written;
  {
    auto storage = open_or_die(directory);
    for (int number = 0; number < 30; ++number)
      ASSERT_TRUE(is_appended(append(*storage, acme, "event " + std::to_string(number), 2,
                                     {{"key" + std::to_string(number), Claim::Change::take}})));
    ASSERT_TRUE(storage->save_snapshot(acme.org, 1, "all", {acme.head, "state"}));
    ASSERT_TRUE(storage->save_setting("session_key", std::string("s\0cret", 6)));
    written = whole_log(*storage, acme.org);
  }
  auto storage = open_or_die(directory);
  EXPECT_EQ(whole_log(*storage, acme.org), written);
  EXPECT_EQ(storage->head(acme.org), base::Version{60});
  EXPECT_EQ(*storage->find_claim("key29"), acme.org);
  EXPECT_EQ((*storage->load_snapshot(acme.org, 1, "all"))->bytes, "state");
  EXPECT_EQ(*storage->load_setting("session_key"), std::string("s\0cret", 6));
  EXPECT_EQ(*storage->load_setting("other"), std::nullopt);
  EXPECT_TRUE(is_appended(append(*storage, acme, "goes on")));
  EXPECT_TRUE(verify_chain(*storage, acme.org).has_value());
}

TEST(SqliteStorage, ASettingIsReplacedAndHasALimit) {
  TemporaryDirectory directory;
  auto storage = open_or_die(directory);
  ASSERT_TRUE(storage->save_setting("key", "old"));
  ASSERT_TRUE(storage->save_setting("key", "new"));
  EXPECT_EQ(*storage->load_setting("key"), "new");
  EXPECT_EQ(storage->save_setting("", "value").error().rule, "setting.malformed");
  EXPECT_EQ(storage->save_setting("key", std::string((64u << 10) + 1, 'x')).error().rule,
            "setting.malformed");
}

TEST(SqliteStorage, HasOneWriterAndAnyNumberOfReaders) {
  TemporaryDirectory directory;
  LogWriter acme{org_named("acme")};
  auto writer = open_or_die(directory);
  EXPECT_EQ(rule_of_open(directory), "store.in_use");
  auto reader = open_or_die(directory, SqliteAccess::read);
  ASSERT_TRUE(is_appended(append(*writer, acme, "seen by both")));
  EXPECT_EQ(contracts::contents(whole_log(*reader, acme.org)),
            std::vector<std::string>{"seen by both"});
}

TEST(SqliteStorage, AReaderRefusesEveryWrite) {
  TemporaryDirectory directory;
  LogWriter acme{org_named("acme")};
  open_or_die(directory);
  auto reader = open_or_die(directory, SqliteAccess::read);
  EXPECT_EQ(append(*reader, acme, "event").error().rule, "store.read_only");
  EXPECT_EQ(reader->save_snapshot(acme.org, 1, "all", {{1}, "state"}).error().rule,
            "store.read_only");
  EXPECT_EQ(reader->delete_snapshots(acme.org).error().rule, "store.read_only");
  EXPECT_EQ(reader->save_setting("name", "value").error().rule, "store.read_only");
}

TEST(SqliteStorage, AReaderFindsNothingInAnEmptyDirectoryAndLeavesItEmpty) {
  TemporaryDirectory directory;
  EXPECT_EQ(rule_of_open(directory, SqliteAccess::read), "store.not_found");
  EXPECT_TRUE(std::filesystem::is_empty(directory.path()));
}

TEST(SqliteStorage, MakesItsDirectoryForItsOwnerOnly) {
  TemporaryDirectory directory;
  const auto data = directory.path() / "var" / "data";
  ASSERT_NE(open_or_die({.directory = data}), nullptr);
  using std::filesystem::perms;
  EXPECT_EQ(std::filesystem::status(data).permissions() & perms::mask, perms::owner_all);
}

TEST(SqliteStorage, SaysThatADirectoryCannotBeMade) {
  TemporaryDirectory directory;
  write_file(directory.path() / "file", "");
  const auto storage = SqliteStorage::open({.directory = directory.path() / "file" / "data"});
  ASSERT_FALSE(storage.has_value());
  EXPECT_EQ(storage.error().rule, "store.unavailable");
}

TEST(SqliteStorage, LeavesOneDatabaseFileWhenItIsClosed) {
  TemporaryDirectory directory;
  LogWriter acme{org_named("acme")};
  {
    auto storage = open_or_die(directory);
    ASSERT_TRUE(is_appended(append(*storage, acme, "event")));
    EXPECT_TRUE(std::filesystem::exists(directory.path() / "daybook.db-wal"));
  }
  EXPECT_TRUE(std::filesystem::exists(directory.path() / "daybook.db"));
  EXPECT_FALSE(std::filesystem::exists(directory.path() / "daybook.db-wal"));
  EXPECT_FALSE(std::filesystem::exists(directory.path() / "daybook.db-shm"));
}

TEST(SqliteStorage, TheWriteAheadLogDoesNotGrowWithTheData) {
  TemporaryDirectory directory;
  LogWriter acme{org_named("acme")};
  auto storage = open_or_die(directory);
  for (int number = 0; number < 400; ++number)
    ASSERT_TRUE(is_appended(append(*storage, acme, std::string(50'000, 'x'))));
  EXPECT_LT(std::filesystem::file_size(directory.path() / "daybook.db-wal"), 8u << 20);
  EXPECT_GT(std::filesystem::file_size(directory.path() / "daybook.db"), 12u << 20);
}

TEST(SqliteStorage, ABackupMadeWhileOthersWriteIsAWholeStore) {
  TemporaryDirectory directory, copy;
  LogWriter acme{org_named("acme")};
  auto storage = open_or_die(directory);
  ASSERT_TRUE(is_appended(append(*storage, acme, "before")));
  {
    std::jthread others([&](std::stop_token stop) {
      while (!stop.stop_requested()) ASSERT_TRUE(is_appended(append(*storage, acme, "during")));
    });
    ASSERT_TRUE(storage->backup_to(copy.path() / "daybook.db"));
  }
  EXPECT_FALSE(std::filesystem::exists(copy.path() / "daybook.db.partial"));
  EXPECT_FALSE(std::filesystem::exists(copy.path() / "daybook.db-wal"));
  auto restored = open_or_die(copy);
  EXPECT_TRUE(restored->check_file().has_value());
  const auto chain = verify_chain(*restored, acme.org);
  ASSERT_TRUE(chain.has_value());
  EXPECT_GE(chain->head, base::Version{1});
  EXPECT_LE(chain->head, acme.head);
}

TEST(SqliteStorage, ABackupNeverOverwrites) {
  TemporaryDirectory directory;
  auto storage = open_or_die(directory);
  write_file(directory.path() / "copy.db", "precious");
  EXPECT_EQ(storage->backup_to(directory.path() / "copy.db").error().rule, "store.backup_exists");
  EXPECT_EQ(bytes_of_file(directory.path() / "copy.db"), "precious");
  EXPECT_EQ(storage->backup_to(directory.path() / "missing" / "copy.db").error().rule,
            "store.unavailable");
}

}  // namespace
}  // namespace daybook::sqlite
