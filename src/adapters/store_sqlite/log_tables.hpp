// All that is written to the database, as steps of a transaction that somebody else begins and
// commits. Errors are SQLite's; what a caller is refused is an answer like any other.
#pragma once
#include <vector>

#include "adapters/store_sqlite/database.hpp"
#include "application/ports/storage.hpp"

namespace daybook::sqlite {

class LogTables {
 public:
  static base::Result<LogTables> prepare(Database& writer);

  // The answer of Storage::append, apart from what check_append refuses.
  base::Result<base::Result<AppendOutcome>> append(OrgId org, base::Version expected,
                                                   const Batch& batch,
                                                   const std::vector<Claim>& claims);
  base::Outcome save_snapshot(OrgId org, std::uint32_t fold_version, std::string_view section,
                              const Snapshot& snapshot);
  base::Outcome delete_snapshots(OrgId org);
  base::Outcome save_setting(std::string_view name, std::string_view value);

 private:
  struct Head {
    base::Version version;
    Hash hash{};
  };

  base::Result<Head> load_head(OrgId org);
  base::Result<const Claim*> find_taken_by_another(OrgId org, const std::vector<Claim>& claims);
  base::Outcome change(OrgId org, const Claim& claim);
  base::Outcome insert(OrgId org, const Batch& batch);

  Statement find_head_, set_head_, insert_batch_;
  Statement find_claim_, take_claim_, release_claim_;
  Statement save_snapshot_, delete_snapshots_, save_setting_;
};

}  // namespace daybook::sqlite
