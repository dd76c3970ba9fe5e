#include "adapters/files_memory/memory_files.hpp"

#include "contracts/file_storage_contract.hpp"

namespace daybook::contracts {

INSTANTIATE_TEST_SUITE_P(Memory, FileStorageContract,
                         testing::Values(FileStorageMaker{"memory", [](Clock& clock) {
                                                            return std::make_shared<MemoryFiles>(
                                                                clock);
                                                          }}));

}  // namespace daybook::contracts
