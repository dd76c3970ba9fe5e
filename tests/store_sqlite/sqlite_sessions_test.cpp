#include "adapters/store_sqlite/sqlite_sessions.hpp"

#include "contracts/session_records_contract.hpp"
#include "contracts/temporary_directory.hpp"

namespace daybook::contracts {
namespace {

std::shared_ptr<SessionRecords> make_sessions() {
  const auto directory = std::make_shared<TemporaryDirectory>();
  auto opened = SqliteSessions::open(directory->path());
  if (!opened) return nullptr;
  return {opened->release(), [directory](SessionRecords* records) { delete records; }};
}

TEST(SqliteSessions, AreThereAfterARestart) {
  const TemporaryDirectory directory;
  const OrgId acme = OrgId::from_name("Acme");
  const SessionRecord phone{.id = SessionId::from_name("phone"),
                            .token_hash = "hash",
                            .person = PersonId::from_name("Anna"),
                            .begun = {1},
                            .seen = {2},
                            .ends = {3},
                            .means = "link"};
  ASSERT_TRUE((*SqliteSessions::open(directory.path()))->save(acme, phone).has_value());
  EXPECT_EQ((*SqliteSessions::open(directory.path()))->find(acme, "hash").value(), phone);
}

}  // namespace

INSTANTIATE_TEST_SUITE_P(Sqlite, SessionRecordsContract,
                         testing::Values(SessionRecordsMaker{"sqlite", make_sessions}));

}  // namespace daybook::contracts
