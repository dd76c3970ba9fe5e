// What is kept about mail, among the settings of the embedded store: a row for each organisation,
// and one for each person who wants none.
#pragma once
#include "adapters/store_sqlite/sqlite_storage.hpp"
#include "application/ports/mail_records.hpp"

namespace daybook::cli {

class StoredMailRecords final : public MailRecords {
 public:
  explicit StoredMailRecords(SqliteStorage& storage) : storage_(storage) {}

  Result<std::optional<MailProgress>> load_progress(OrgId org) override;
  Outcome save_progress(OrgId org, const MailProgress& progress) override;
  Result<MailChoice> choice_of(OrgId org, PersonId person) override;
  Outcome save_choice(OrgId org, PersonId person, MailChoice choice) override;

 private:
  SqliteStorage& storage_;
};

}  // namespace daybook::cli
