#include "contracts/faulty_storage.hpp"

#include <gtest/gtest.h>

#include "adapters/store_memory/memory_storage.hpp"
#include "application/log/was_appended.hpp"
#include "contracts/batches.hpp"

namespace daybook::contracts {
namespace {

struct FaultyStorageTest : testing::Test {
  MemoryStorage memory;
  FaultyStorage faulty{memory};
  LogWriter writer{org_named("acme")};
  Batch batch = writer.draft("event");

  base::Result<AppendOutcome> append_it() { return faulty.append(writer.org, writer.head, batch); }
};

TEST_F(FaultyStorageTest, ALostAnswerIsSettledAsAppended) {
  faulty.fail_next_append(Fault::lose_answer);
  EXPECT_TRUE(std::holds_alternative<Unknown>(*append_it()));
  EXPECT_EQ(was_appended(faulty, writer.org, batch), true);
  EXPECT_EQ(faulty.head(writer.org), base::Version{1});
}

TEST_F(FaultyStorageTest, ALostRequestIsSettledAsNotAppendedAndCanBeMadeAgain) {
  faulty.fail_next_append(Fault::lose_request);
  EXPECT_TRUE(std::holds_alternative<Unknown>(*append_it()));
  EXPECT_EQ(was_appended(faulty, writer.org, batch), false);
  EXPECT_TRUE(is_appended(append_it()));
}

TEST_F(FaultyStorageTest, FaultsAreUsedUpInOrder) {
  faulty.fail_next_append(Fault::refuse);
  faulty.fail_next_append(Fault::conflict);
  EXPECT_EQ(append_it().error().rule, "store.unavailable");
  EXPECT_TRUE(std::holds_alternative<Conflict>(*append_it()));
  EXPECT_TRUE(is_appended(append_it()));
}

TEST_F(FaultyStorageTest, AnotherNodeCanBeFirst) {
  faulty.before_next_append([&](Storage& storage) {
    LogWriter other{writer.org};
    EXPECT_TRUE(is_appended(contracts::append(storage, other, "of another node", 3)));
  });
  const auto outcome = append_it();
  ASSERT_TRUE(std::holds_alternative<Conflict>(*outcome));
  EXPECT_EQ(std::get<Conflict>(*outcome).head, base::Version{3});
}

}  // namespace
}  // namespace daybook::contracts
