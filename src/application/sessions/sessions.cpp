#include "application/sessions/sessions.hpp"

#include <algorithm>
#include <map>

#include "application/log/text_digest.hpp"
#include "application/queries/today.hpp"

namespace daybook {
namespace {

// Beyond that all are read again from the records.
constexpr std::size_t kRememberedMax = 50'000;
constexpr std::size_t kTokenBytesMax = 128;
constexpr std::size_t kIdTextBytes = 36;
// How long somebody who does not work here any more may go on, and how exact "last seen" is.
constexpr std::int64_t kCheckEveryMs = 60'000;
constexpr std::int64_t kReplacedForMs = 30'000;
constexpr std::size_t kAddressBytesMax = 64;
constexpr std::size_t kAgentBytesMax = 256;
constexpr std::size_t kIdTokenBytesMax = 8192;

Instant plus(Instant at, std::chrono::milliseconds more) {
  return {at.milliseconds + more.count()};
}

// "<organisation>.<secret>".
std::optional<OrgId> org_in(std::string_view token) {
  if (token.size() > kTokenBytesMax || token.size() <= kIdTextBytes || token[kIdTextBytes] != '.')
    return std::nullopt;
  const auto org = OrgId::parse(token.substr(0, kIdTextBytes));
  if (!org) return std::nullopt;
  return *org;
}

std::uint32_t roles_of(const Person& person) {
  std::uint32_t roles = 0;
  for (const Role role : person.roles) roles |= 1u << static_cast<unsigned>(role);
  return roles;
}

}  // namespace

Result<Sessions::Standing> Sessions::standing_of(OrgId org, PersonId person) const {
  const View view = TRY(ports_.host.view(org));
  const PersonRecord* const record = view->find(person);
  if (!record) return base::fail(base::ErrorCode::forbidden, "session.person_unknown");
  const auto& last = record->person.employment.last;
  return Standing{.may_sign_in = !last || today_of(*view, person, ports_.clock) <= *last,
                  .roles = roles_of(record->person)};
}

Result<std::string> Sessions::begin(const SignIn& sign_in) {
  const auto& [org, person, before] = sign_in.who;
  const Standing standing = TRY(standing_of(org, person));
  if (!standing.may_sign_in)
    return base::fail(base::ErrorCode::forbidden, "session.employment_ended");
  std::string token = to_string(org) + "." + ports_.new_secret();
  const Instant now = ports_.clock.now();
  const bool fits = sign_in.id_token.size() <= kIdTokenBytesMax;
  auto live =
      std::make_shared<Live>(Live{.org = org,
                                  .record = {.id = {ports_.ids.next()},
                                             .token_hash = digest_of(token),
                                             .person = person,
                                             .begun = now,
                                             .seen = now,
                                             .ends = plus(now, limits_.absolute),
                                             .roles = standing.roles,
                                             .means = sign_in.means,
                                             .address = sign_in.address.substr(0, kAddressBytesMax),
                                             .agent = sign_in.agent.substr(0, kAgentBytesMax),
                                             .subject = sign_in.subject,
                                             .provider_session = sign_in.provider_session,
                                             .id_token = fits ? sign_in.id_token : std::string()},
                                  .checked = now});
  TRY(ports_.records.save(org, live->record));
  {
    const std::lock_guard lock(mutex_);
    remember(token, std::move(live));
  }
  TRY(end_surplus(org, person));
  return token;
}

// Called with mutex_ held.
void Sessions::remember(std::string token, std::shared_ptr<Live> live) {
  if (by_token_.size() >= kRememberedMax) by_token_.clear(), by_id_.clear();
  if (const auto unwritten = seen_.find(live->record.id); unwritten != seen_.end())
    live->record.seen = std::max(live->record.seen, unwritten->second.second);
  by_id_.insert_or_assign(live->record.id, live);
  by_token_.insert_or_assign(std::move(token), Known{.live = std::move(live)});
}

std::shared_ptr<Sessions::Live> Sessions::load(std::string_view token) {
  const auto org = org_in(token);
  if (!org) return nullptr;
  const std::string hash = digest_of(token);
  const auto found = ports_.records.find(*org, hash);
  if (!found || !*found) return nullptr;
  auto live = std::make_shared<Live>(Live{.org = *org, .record = **found, .checked = {0}});
  const std::lock_guard lock(mutex_);
  // Another thread was first, or the session came back under another token.
  if (const auto known = by_id_.find(live->record.id); known != by_id_.end()) live = known->second;
  if (live->record.token_hash != hash) return nullptr;
  remember(std::string(token), live);
  return live;
}

std::shared_ptr<Sessions::Live> Sessions::live_of(std::string_view token) {
  {
    const std::lock_guard lock(mutex_);
    if (const auto known = by_token_.find(token); known != by_token_.end())
      return known->second.until < ports_.clock.now() ? nullptr : known->second.live;
  }
  return load(token);
}

bool Sessions::is_over(const Live& live, Instant now) const {
  return live.is_over || live.record.ends < now || plus(live.record.seen, limits_.idle) < now;
}

// Whether the person may still use it; asked once a minute, so that a request costs no more than a
// look at the clock.
bool Sessions::touch(Live& live, Instant now) {
  PersonId person;
  {
    const std::lock_guard lock(mutex_);
    if (is_over(live, now)) return false;
    if (now.milliseconds - live.checked.milliseconds < kCheckEveryMs) return true;
    live.checked = now;
    person = live.record.person;
  }
  const auto standing = standing_of(live.org, person);
  const std::lock_guard lock(mutex_);
  const bool is_known = standing || standing.error().rule != "session.person_unknown";
  if (!is_known || (standing && !standing->may_sign_in)) live.is_over = true;
  if (live.is_over) return false;
  if (standing && standing->roles != live.record.roles) live.is_rotation_due = true;
  live.record.seen = now;
  seen_.insert_or_assign(live.record.id, std::pair(live.org, now));
  return true;
}

std::optional<Caller> Sessions::find(std::string_view token) {
  const std::shared_ptr<Live> live = live_of(token);
  if (!live || !touch(*live, ports_.clock.now())) return std::nullopt;
  return Caller{live->org, live->record.person, live->record.id};
}

bool Sessions::goes_on(const Caller& caller) {
  if (!caller.session) return false;
  const Instant now = ports_.clock.now();
  {
    const std::lock_guard lock(mutex_);
    if (const auto known = by_id_.find(*caller.session); known != by_id_.end())
      return !is_over(*known->second, now);
  }
  const auto all = ports_.records.of_person(caller.org, caller.person);
  // Nothing is known against it.
  if (!all) return true;
  return std::ranges::any_of(
      *all, [&](const SessionRecord& record) { return record.id == caller.session; });
}

Result<std::optional<std::string>> Sessions::rotate(std::string_view token) {
  const std::shared_ptr<Live> live = live_of(token);
  if (!live) return std::nullopt;
  SessionRecord record;
  {
    const std::lock_guard lock(mutex_);
    const auto known = by_token_.find(token);
    const bool is_newest =
        known != by_token_.end() && known->second.until.milliseconds == INT64_MAX;
    if (!live->is_rotation_due || live->is_over || !is_newest) return std::nullopt;
    live->is_rotation_due = false;
    record = live->record;
  }
  std::string next = to_string(live->org) + "." + ports_.new_secret();
  record.token_hash = digest_of(next);
  record.roles = TRY(standing_of(live->org, record.person)).roles;
  TRY(ports_.records.save(live->org, record));
  const std::lock_guard lock(mutex_);
  live->record.token_hash = record.token_hash;
  live->record.roles = record.roles;
  if (const auto known = by_token_.find(token); known != by_token_.end())
    known->second.until = {ports_.clock.now().milliseconds + kReplacedForMs};
  remember(next, live);
  // It was ended while its token was replaced: what was saved just now must not bring it back.
  if (live->is_over) TRY(ports_.records.remove(live->org, {record.id}));
  return next;
}

Result<std::vector<SessionRecord>> Sessions::of_person(OrgId org, PersonId person) {
  std::vector<SessionRecord> records = TRY(ports_.records.of_person(org, person));
  const Instant now = ports_.clock.now();
  const std::lock_guard lock(mutex_);
  for (SessionRecord& record : records)
    if (const auto seen = seen_.find(record.id); seen != seen_.end())
      record.seen = seen->second.second;
  std::erase_if(records, [&](const SessionRecord& record) {
    return record.ends < now || plus(record.seen, limits_.idle) < now;
  });
  return records;
}

Result<std::optional<SessionRecord>> Sessions::of_token(std::string_view token) {
  const auto org = org_in(token);
  if (!org) return std::nullopt;
  return ports_.records.find(*org, digest_of(token));
}

Outcome Sessions::end_all(OrgId org, const std::vector<SessionRecord>& records) {
  if (records.empty()) return {};
  std::vector<SessionId> ids;
  for (const SessionRecord& record : records) ids.push_back(record.id);
  {
    const std::lock_guard lock(mutex_);
    for (const SessionId id : ids)
      if (const auto known = by_id_.find(id); known != by_id_.end()) known->second->is_over = true;
  }
  return ports_.records.remove(org, ids);
}

Outcome Sessions::end_surplus(OrgId org, PersonId person) {
  std::vector<SessionRecord> records = TRY(of_person(org, person));
  if (records.size() <= limits_.of_person) return {};
  std::ranges::sort(records, std::ranges::greater{}, &SessionRecord::seen);
  records.erase(records.begin(), records.begin() + static_cast<std::ptrdiff_t>(limits_.of_person));
  return end_all(org, records);
}

Outcome Sessions::end(OrgId org, PersonId person, SessionId id) {
  std::vector<SessionRecord> records = TRY(ports_.records.of_person(org, person));
  std::erase_if(records, [&](const SessionRecord& record) { return record.id != id; });
  if (records.empty()) return base::not_found("session.not_found");
  return end_all(org, records);
}

Outcome Sessions::end_others(OrgId org, PersonId person, std::optional<SessionId> but) {
  std::vector<SessionRecord> records = TRY(ports_.records.of_person(org, person));
  std::erase_if(records, [&](const SessionRecord& record) { return record.id == but; });
  return end_all(org, records);
}

Outcome Sessions::end_token(std::string_view token) {
  const std::shared_ptr<Live> live = live_of(token);
  if (!live) return {};
  return end_all(live->org, {live->record});
}

Result<std::size_t> Sessions::end_at_provider(OrgId org, const ProviderSession& at) {
  const auto records = TRY(ports_.records.of_provider(org, at));
  TRY(end_all(org, records));
  return records.size();
}

Outcome Sessions::keep_up() {
  const Instant now = ports_.clock.now();
  std::map<OrgId, std::vector<SessionSeen>> seen;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [id, at] : seen_) seen[at.first].push_back({id, at.second});
    seen_.clear();
    std::erase_if(by_token_, [&](const auto& each) {
      return each.second.until < now || is_over(*each.second.live, now);
    });
    std::erase_if(by_id_, [&](const auto& each) { return is_over(*each.second, now); });
  }
  for (const auto& [org, marks] : seen) {
    TRY(ports_.records.mark_seen(org, marks));
    TRY(ports_.records.remove_old(org, now, plus(now, -limits_.idle)));
  }
  return {};
}

}  // namespace daybook
