// What every storage adapter promises, as examples. An adapter's test program includes this file
// and says how to make an empty store:
//
//   INSTANTIATE_TEST_SUITE_P(Memory, StorageContract, testing::Values(StorageMaker{"memory",
//   ...}));
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <memory>

#include "contracts/batches.hpp"

namespace daybook::contracts {

struct StorageMaker {
  const char* name;
  std::function<std::shared_ptr<Storage>()> make;  // empty; cleans up after itself

  friend void PrintTo(const StorageMaker& maker, std::ostream* out) { *out << maker.name; }
};

class StorageContract : public testing::TestWithParam<StorageMaker> {
 protected:
  void SetUp() override {
    storage_ = GetParam().make();
    ASSERT_NE(storage_, nullptr);
  }

  Storage& storage() { return *storage_; }

  std::vector<Batch> log_of(OrgId org) {
    auto batches = storage().read(org, base::Version{}, kEverything);
    EXPECT_TRUE(batches.has_value());
    return batches.value_or(std::vector<Batch>{});
  }

  LogWriter acme_{org_named("acme")};
  LogWriter globex_{org_named("globex")};

 private:
  std::shared_ptr<Storage> storage_;
};

}  // namespace daybook::contracts

#include "contracts/storage_append_examples.hpp"
#include "contracts/storage_claim_examples.hpp"
#include "contracts/storage_concurrency_examples.hpp"
#include "contracts/storage_read_examples.hpp"
#include "contracts/storage_snapshot_examples.hpp"
