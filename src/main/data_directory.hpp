// The data directory that a subcommand works on, and the organisation in it.
#pragma once
#include <memory>
#include <string>

#include "adapters/store_sqlite/sqlite_storage.hpp"
#include "domain/organisation_state.hpp"
#include "main/options.hpp"

namespace daybook::cli {

struct DataDirectory {
  std::string directory = "data";
  std::string organisation;  // by name; empty: the only one there is

  void declare(Options& options, bool with_organisation = true);
};

struct Loaded {
  std::unique_ptr<SqliteStorage> storage;
  OrgId org;
  Organisation state;
};

Result<std::unique_ptr<SqliteStorage>> open_store(const std::string& directory,
                                                  SqliteAccess access);
// Whose name is `name`, without regard to case; when that is empty, the only one. Refuses with
// "organisation.unknown", "organisation.ambiguous" or "organisation.none", and the names there are.
Result<OrgId> find_organisation(Storage& storage, const std::string& name);
// The organisation as it is now, read beside a running server or without one.
Result<Loaded> load(const DataDirectory& from);

// The id that an organisation made under this name has: the same in every store.
OrgId organisation_id(std::string_view name);

}  // namespace daybook::cli
