// Sessions in memory, for tests and for servers that forget them: a restart signs everybody out.
#pragma once
#include <map>
#include <mutex>

#include "application/ports/session_records.hpp"

namespace daybook {

class MemorySessions final : public SessionRecords {
 public:
  Outcome save(OrgId org, const SessionRecord& record) override;
  Result<std::optional<SessionRecord>> find(OrgId org, std::string_view token_hash) override;
  Result<std::vector<SessionRecord>> of_person(OrgId org, PersonId person) override;
  Result<std::vector<SessionRecord>> of_provider(OrgId org, const ProviderSession& at) override;
  Outcome mark_seen(OrgId org, const std::vector<SessionSeen>& seen) override;
  Outcome remove(OrgId org, const std::vector<SessionId>& ids) override;
  Outcome remove_old(OrgId org, Instant now, Instant seen) override;

 private:
  template <class Fits>
  std::vector<SessionRecord> those(OrgId org, Fits fits);

  std::mutex mutex_;
  std::map<OrgId, std::map<SessionId, SessionRecord>> records_;  // guarded by mutex_
};

}  // namespace daybook
