#include "adapters/store_memory/memory_sessions.hpp"

#include "contracts/session_records_contract.hpp"

namespace daybook::contracts {

INSTANTIATE_TEST_SUITE_P(Memory, SessionRecordsContract,
                         testing::Values(SessionRecordsMaker{
                             "memory", [] { return std::make_shared<MemorySessions>(); }}));

}  // namespace daybook::contracts
