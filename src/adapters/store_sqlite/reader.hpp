// All that is read from the database, on a connection of its own. Every question is one statement,
// so every answer is of one moment.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "adapters/store_sqlite/database.hpp"
#include "application/ports/storage.hpp"

namespace daybook::sqlite {

class Reader {
 public:
  static base::Result<std::unique_ptr<Reader>> open(const std::filesystem::path& file,
                                                    const char* vfs);

  // As Storage. Rows that cannot be batches of a log are "store.corrupt" with the facts "org" and
  // "version".
  base::Result<std::vector<Batch>> read(OrgId org, base::Version after, std::size_t bytes_max);
  base::Result<base::Version> head(OrgId org);
  base::Result<std::vector<OrgId>> organisations();
  base::Result<std::optional<OrgId>> find_claim(std::string_view key);
  base::Result<std::optional<Snapshot>> load_snapshot(OrgId org, std::uint32_t fold_version,
                                                      std::string_view section);
  base::Result<std::optional<std::string>> load_setting(std::string_view name);

  Database& database() { return database_; }

 private:
  explicit Reader(Database database) : database_(std::move(database)) {}

  base::Outcome prepare();
  base::Outcome check_batch_end(OrgId org, base::Version after);

  Database database_;  // before the statements, which have to go first
  Statement read_, batch_end_, head_, organisations_, find_claim_, load_snapshot_, load_setting_;
};

}  // namespace daybook::sqlite
