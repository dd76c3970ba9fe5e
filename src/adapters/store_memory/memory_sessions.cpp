#include "adapters/store_memory/memory_sessions.hpp"

#include <algorithm>

namespace daybook {

template <class Fits>
std::vector<SessionRecord> MemorySessions::those(OrgId org, Fits fits) {
  const std::lock_guard lock(mutex_);
  std::vector<SessionRecord> found;
  for (const auto& [id, record] : records_[org])
    if (fits(record)) found.push_back(record);
  std::ranges::sort(found, {}, &SessionRecord::begun);
  return found;
}

Outcome MemorySessions::save(OrgId org, const SessionRecord& record) {
  const std::lock_guard lock(mutex_);
  records_[org].insert_or_assign(record.id, record);
  return {};
}

Result<std::optional<SessionRecord>> MemorySessions::find(OrgId org, std::string_view token_hash) {
  const auto found =
      those(org, [&](const SessionRecord& record) { return record.token_hash == token_hash; });
  if (found.empty()) return std::nullopt;
  return found.front();
}

Result<std::vector<SessionRecord>> MemorySessions::of_person(OrgId org, PersonId person) {
  return those(org, [&](const SessionRecord& record) { return record.person == person; });
}

Result<std::vector<SessionRecord>> MemorySessions::of_provider(OrgId org,
                                                               const ProviderSession& at) {
  if (at.subject.empty() && at.provider_session.empty()) return std::vector<SessionRecord>();
  return those(org, [&](const SessionRecord& record) {
    return record.means == at.means && (at.subject.empty() || record.subject == at.subject) &&
           (at.provider_session.empty() || record.provider_session == at.provider_session);
  });
}

Outcome MemorySessions::mark_seen(OrgId org, const std::vector<SessionSeen>& seen) {
  const std::lock_guard lock(mutex_);
  auto& records = records_[org];
  for (const SessionSeen& one : seen)
    if (const auto found = records.find(one.id); found != records.end())
      found->second.seen = one.seen;
  return {};
}

Outcome MemorySessions::remove(OrgId org, const std::vector<SessionId>& ids) {
  const std::lock_guard lock(mutex_);
  for (const SessionId id : ids) records_[org].erase(id);
  return {};
}

Outcome MemorySessions::remove_old(OrgId org, Instant now, Instant seen) {
  const std::lock_guard lock(mutex_);
  std::erase_if(records_[org], [&](const auto& each) {
    return each.second.ends < now || each.second.seen < seen;
  });
  return {};
}

}  // namespace daybook
