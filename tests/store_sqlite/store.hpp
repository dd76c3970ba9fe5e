// A SQLite store in a directory of its own, for tests.
#pragma once
#include <fstream>
#include <iterator>
#include <memory>

#include "adapters/store_sqlite/sqlite_storage.hpp"
#include "contracts/batches.hpp"
#include "contracts/temporary_directory.hpp"

namespace daybook::sqlite {

using contracts::append;
using contracts::is_appended;
using contracts::LogWriter;
using contracts::org_named;
using contracts::TemporaryDirectory;

inline std::unique_ptr<SqliteStorage> open_or_die(const SqliteOptions& options) {
  auto storage = SqliteStorage::open(options);
  if (storage) return std::move(*storage);
  ADD_FAILURE() << storage.error().rule << " " << storage.error().fact("message");
  return nullptr;
}

inline std::unique_ptr<SqliteStorage> open_or_die(const TemporaryDirectory& directory,
                                                  SqliteAccess access = SqliteAccess::write) {
  return open_or_die({.directory = directory.path(), .access = access});
}

inline std::string rule_of_open(const TemporaryDirectory& directory,
                                SqliteAccess access = SqliteAccess::write) {
  const auto storage = SqliteStorage::open({.directory = directory.path(), .access = access});
  return storage ? "opened" : storage.error().rule;
}

inline std::vector<Batch> whole_log(Storage& storage, OrgId org) {
  auto batches = storage.read(org, base::Version{}, contracts::kEverything);
  EXPECT_TRUE(batches.has_value());
  return batches.value_or(std::vector<Batch>{});
}

inline std::string bytes_of_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

inline void write_file(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

}  // namespace daybook::sqlite
