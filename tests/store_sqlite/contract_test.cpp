#include "contracts/storage_contract.hpp"
#include "store_sqlite/store.hpp"

namespace daybook::contracts {
namespace {

std::shared_ptr<Storage> make_store() {
  const auto directory = std::make_shared<TemporaryDirectory>();
  // The directory goes after the store, which the deleter sees to.
  return {sqlite::open_or_die(*directory).release(),
          [directory](Storage* storage) { delete storage; }};
}

}  // namespace

INSTANTIATE_TEST_SUITE_P(Sqlite, StorageContract,
                         testing::Values(StorageMaker{"sqlite", make_store}));

}  // namespace daybook::contracts
