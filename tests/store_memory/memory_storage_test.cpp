#include "adapters/store_memory/memory_storage.hpp"

#include <gtest/gtest.h>

#include "contracts/storage_contract.hpp"

namespace daybook::contracts {

INSTANTIATE_TEST_SUITE_P(Memory, StorageContract,
                         testing::Values(StorageMaker{
                             "memory", [] { return std::make_shared<MemoryStorage>(); }}));

}  // namespace daybook::contracts
