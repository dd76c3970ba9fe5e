// Sessions in a SQLite file of their own, `sessions.db` beside the log: copies of the log hold
// none, and a restored one brings none back. Losing the file signs everybody out and no more.
#pragma once
#include <filesystem>
#include <memory>
#include <mutex>

#include "application/ports/session_records.hpp"

namespace daybook {

class SqliteSessions final : public SessionRecords {
 public:
  // In the directory of a store that is open for writing, so that this process is alone. A file
  // of another version of Daybook is begun anew. Refuses as SQLite does.
  static Result<std::unique_ptr<SqliteSessions>> open(const std::filesystem::path& directory);
  ~SqliteSessions() override;

  Outcome save(OrgId org, const SessionRecord& record) override;
  Result<std::optional<SessionRecord>> find(OrgId org, std::string_view token_hash) override;
  Result<std::vector<SessionRecord>> of_person(OrgId org, PersonId person) override;
  Result<std::vector<SessionRecord>> of_provider(OrgId org, const ProviderSession& at) override;
  Outcome mark_seen(OrgId org, const std::vector<SessionSeen>& seen) override;
  Outcome remove(OrgId org, const std::vector<SessionId>& ids) override;
  Outcome remove_old(OrgId org, Instant now, Instant seen) override;

 private:
  struct Tables;

  SqliteSessions();
  Outcome in_one_step(const std::function<Outcome()>& work);

  std::mutex mutex_;
  std::unique_ptr<Tables> tables_;  // guarded by mutex_
};

}  // namespace daybook
