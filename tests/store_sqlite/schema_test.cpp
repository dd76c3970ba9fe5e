#include "adapters/store_sqlite/schema.hpp"

#include <array>
#include <gtest/gtest.h>

#include "store_sqlite/store.hpp"

namespace daybook::sqlite {
namespace {

struct SchemaTest : testing::Test {
  TemporaryDirectory directory;
  std::filesystem::path file = directory.path() / "daybook.db";

  Database open() { return std::move(*Database::open(file, Role::writer)); }
  std::int64_t version() { return *open().ask_integer("pragma user_version"); }
};

TEST_F(SchemaTest, AnEmptyFileBecomesOneOfTheNewestVersion) {
  open_or_die(directory);
  EXPECT_EQ(version(), schema_version_known());
}

TEST_F(SchemaTest, RefusesAFileOfANewerVersionAndLeavesItAlone) {
  open_or_die(directory);
  ASSERT_TRUE(open().execute("pragma user_version = 99"));
  EXPECT_EQ(rule_of_open(directory), "store.newer_schema");
  EXPECT_EQ(rule_of_open(directory, SqliteAccess::read), "store.newer_schema");
  EXPECT_EQ(version(), 99);
}

TEST_F(SchemaTest, RefusesADatabaseThatIsNotDaybooks) {
  ASSERT_TRUE(open().execute("create table recipes (name text)"));
  EXPECT_EQ(rule_of_open(directory), "store.foreign_file");
  EXPECT_EQ(open().ask_integer("select count(*) from sqlite_schema"), 1);
}

TEST_F(SchemaTest, RefusesAFileThatIsNoDatabase) {
  write_file(file, std::string(5000, 'x'));
  EXPECT_EQ(rule_of_open(directory), "store.corrupt");
}

TEST_F(SchemaTest, AReaderRefusesAFileThatHasToBeBroughtUpToDateFirst) {
  open();
  EXPECT_EQ(rule_of_open(directory, SqliteAccess::read), "store.older_schema");
}

constexpr std::array<Migration, 3> kSteps{
    "create table notes (text text) strict; insert into notes values ('first');",
    "alter table notes add column colour text;",
    "update notes set colour = 'blue';",
};

TEST_F(SchemaTest, MigratesForwardFromWhereAFileIs) {
  Database database = open();
  ASSERT_TRUE(migrate(database, std::span(kSteps).first(1)));
  ASSERT_TRUE(migrate(database, kSteps));
  EXPECT_EQ(database.ask_integer("pragma user_version"), 3);
  EXPECT_EQ(database.ask_integer("select count(*) from notes where colour = 'blue'"), 1);
  ASSERT_TRUE(migrate(database, kSteps)) << "nothing is left to do";
  EXPECT_EQ(database.ask_integer("select count(*) from notes"), 1);
}

TEST_F(SchemaTest, AStepThatFailsIsUndoneWhollyAndTheStepsBeforeItStay) {
  const std::array<Migration, 3> steps{
      kSteps[0], "delete from notes; insert into nowhere values (1);", kSteps[2]};
  Database database = open();
  ASSERT_FALSE(migrate(database, steps).has_value());
  EXPECT_EQ(database.ask_integer("pragma user_version"), 1);
  EXPECT_EQ(database.ask_integer("select count(*) from notes"), 1);
  ASSERT_TRUE(migrate(database, kSteps)) << "the next start goes on";
  EXPECT_EQ(database.ask_integer("pragma user_version"), 3);
}

// The file is what version 1 wrote, kept as SQL: every later version has to read it.
TEST_F(SchemaTest, OpensAFileOfSchemaVersion1) {
  const std::string sql =
      bytes_of_file(std::filesystem::path(DAYBOOK_SOURCE_DIR) / "tests/store_sqlite/schema_1.sql");
  ASSERT_FALSE(sql.empty());
  const auto made = open().execute(sql);
  ASSERT_TRUE(made.has_value()) << made.error().fact("message");
  ASSERT_EQ(version(), 1);

  auto storage = open_or_die(directory);
  ASSERT_NE(storage, nullptr);
  EXPECT_TRUE(storage->check_file().has_value());
  const auto acme = whole_log(*storage, org_named("acme"));
  EXPECT_EQ(contracts::contents(acme), (std::vector<std::string>{"first batch", "second batch"}));
  EXPECT_EQ(acme.back().last(), base::Version{5});
  EXPECT_EQ(verify_chain(*storage, org_named("acme"))->head, base::Version{5});
  EXPECT_EQ(verify_chain(*storage, org_named("globex"))->head, base::Version{1});
  EXPECT_EQ(*storage->find_claim("domain/acme.example"), org_named("acme"));
  EXPECT_EQ((*storage->load_snapshot(org_named("acme"), 1, "all"))->bytes, "folded state");
  EXPECT_EQ(*storage->load_setting("session_key"), "secret");
}

}  // namespace
}  // namespace daybook::sqlite
