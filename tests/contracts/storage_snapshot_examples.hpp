// Snapshots: a cache that may be lost at any time. Included by storage_contract.hpp.
#pragma once
#include "application/log/append_check.hpp"
#include "contracts/storage_contract.hpp"

namespace daybook::contracts {

TEST_P(StorageContract, ASavedSnapshotIsLoadedAndANewerOneReplacesIt) {
  EXPECT_FALSE(storage().load_snapshot(acme_.org, 1, "people")->has_value());
  ASSERT_TRUE(storage().save_snapshot(acme_.org, 1, "people", {base::Version{3}, "old"}));
  ASSERT_TRUE(storage().save_snapshot(acme_.org, 1, "people", {base::Version{9}, "new"}));
  const auto snapshot = storage().load_snapshot(acme_.org, 1, "people");
  ASSERT_TRUE(snapshot.has_value() && snapshot->has_value());
  EXPECT_EQ((*snapshot)->version, base::Version{9});
  EXPECT_EQ((*snapshot)->bytes, "new");
}

TEST_P(StorageContract, SnapshotsDifferByOrganisationFoldVersionAndSection) {
  ASSERT_TRUE(storage().save_snapshot(acme_.org, 1, "people", {base::Version{3}, "state"}));
  EXPECT_FALSE(storage().load_snapshot(globex_.org, 1, "people")->has_value());
  EXPECT_FALSE(storage().load_snapshot(acme_.org, 2, "people")->has_value());
  EXPECT_FALSE(storage().load_snapshot(acme_.org, 1, "ledger")->has_value());
}

TEST_P(StorageContract, DeletingSnapshotsLeavesTheLogAndOtherOrganisationsAlone) {
  ASSERT_TRUE(is_appended(append(storage(), acme_, "event")));
  ASSERT_TRUE(storage().save_snapshot(acme_.org, 1, "people", {base::Version{1}, "state"}));
  ASSERT_TRUE(storage().save_snapshot(acme_.org, 2, "ledger", {base::Version{1}, "state"}));
  ASSERT_TRUE(storage().save_snapshot(globex_.org, 1, "people", {base::Version{1}, "state"}));
  ASSERT_TRUE(storage().delete_snapshots(acme_.org));
  EXPECT_FALSE(storage().load_snapshot(acme_.org, 1, "people")->has_value());
  EXPECT_FALSE(storage().load_snapshot(acme_.org, 2, "ledger")->has_value());
  EXPECT_TRUE(storage().load_snapshot(globex_.org, 1, "people")->has_value());
  EXPECT_EQ(log_of(acme_.org).size(), 1u);
}

TEST_P(StorageContract, KeepsALargeSnapshotAndAnEmptyOne) {
  std::string bytes(3u << 20, '\0');
  for (std::size_t at = 0; at < bytes.size(); ++at) bytes[at] = static_cast<char>(at * 31 >> 3);
  ASSERT_TRUE(storage().save_snapshot(acme_.org, 1, "all", {base::Version{1}, bytes}));
  EXPECT_TRUE((*storage().load_snapshot(acme_.org, 1, "all"))->bytes == bytes);
  ASSERT_TRUE(storage().save_snapshot(acme_.org, 1, "all", {base::Version{2}, ""}));
  EXPECT_TRUE((*storage().load_snapshot(acme_.org, 1, "all"))->bytes.empty());
}

TEST_P(StorageContract, RefusesASectionWithoutAName) {
  const Snapshot snapshot{base::Version{1}, "state"};
  EXPECT_EQ(storage().save_snapshot(acme_.org, 1, "", snapshot).error().rule,
            "store.snapshot_malformed");
  EXPECT_EQ(
      storage()
          .save_snapshot(acme_.org, 1, std::string(kSnapshotSectionBytesMax + 1, 's'), snapshot)
          .error()
          .rule,
      "store.snapshot_malformed");
}

}  // namespace daybook::contracts
