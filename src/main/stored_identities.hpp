// Who is who at providers, among the settings of the embedded store: two rows for each account.
#pragma once
#include "adapters/store_sqlite/sqlite_storage.hpp"
#include "application/ports/identities.hpp"

namespace daybook::cli {

class StoredIdentities final : public Identities {
 public:
  explicit StoredIdentities(SqliteStorage& storage) : storage_(storage) {}

  Result<std::optional<PersonId>> find(OrgId org, const ProviderIdentity& identity) override;
  Result<std::optional<std::string>> key_of(OrgId org, const std::string& issuer,
                                            PersonId person) override;
  Outcome link(OrgId org, const ProviderIdentity& identity, PersonId person) override;

 private:
  SqliteStorage& storage_;
};

}  // namespace daybook::cli
