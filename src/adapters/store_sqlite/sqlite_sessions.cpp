#include "adapters/store_sqlite/sqlite_sessions.hpp"

#include <fmt/format.h>

#include "adapters/store_sqlite/database.hpp"

namespace daybook {
namespace {

constexpr std::int64_t kVersion = 1;

constexpr const char* kTables = R"(
  drop table if exists sessions;
  create table sessions (
    id               blob    not null primary key,
    org              blob    not null,
    token_hash       text    not null unique,
    person           blob    not null,
    begun            integer not null,
    seen             integer not null,
    ends             integer not null,
    roles            integer not null,
    means            text    not null,
    address          text    not null,
    agent            text    not null,
    subject          text    not null,
    provider_session text    not null,
    id_token         text    not null
  ) strict, without rowid;
  create index sessions_of_person on sessions (org, person);
  create index sessions_of_provider on sessions (org, means, subject);
)";

constexpr const char* kColumns =
    "id, token_hash, person, begun, seen, ends, roles, means, address, agent, subject,"
    " provider_session, id_token";

base::Outcome prepare_file(sqlite::Database& database) {
  // Nothing else writes here that would make checkpoints.
  TRY(database.execute("pragma wal_autocheckpoint=1000"));
  if (TRY(database.ask_integer("pragma user_version")) == kVersion) return {};
  return database.execute(
      fmt::format("begin immediate; {} pragma user_version={}; commit;", kTables, kVersion));
}

base::Result<SessionRecord> record_from(const sqlite::Rows& rows) {
  SessionRecord record;
  record.id = {TRY(sqlite::uuid_from(rows.bytes(0)))};
  record.token_hash = rows.bytes(1);
  record.person = {TRY(sqlite::uuid_from(rows.bytes(2)))};
  record.begun = {rows.integer(3)};
  record.seen = {rows.integer(4)};
  record.ends = {rows.integer(5)};
  record.roles = static_cast<std::uint32_t>(rows.integer(6));
  record.means = rows.bytes(7);
  record.address = rows.bytes(8);
  record.agent = rows.bytes(9);
  record.subject = rows.bytes(10);
  record.provider_session = rows.bytes(11);
  record.id_token = rows.bytes(12);
  return record;
}

base::Result<std::vector<SessionRecord>> all_of(sqlite::Rows rows) {
  std::vector<SessionRecord> records;
  while (TRY(rows.next())) records.push_back(TRY(record_from(rows)));
  return records;
}

}  // namespace

struct SqliteSessions::Tables {
  sqlite::Database database;  // before the statements, which have to go first
  sqlite::Statement save, find, of_person, of_provider, mark_seen, remove, remove_old;
};

SqliteSessions::SqliteSessions() = default;
SqliteSessions::~SqliteSessions() = default;

Result<std::unique_ptr<SqliteSessions>> SqliteSessions::open(
    const std::filesystem::path& directory) {
  std::unique_ptr<SqliteSessions> sessions(new SqliteSessions());
  auto database =
      TRY(sqlite::Database::open(directory / "sessions.db", sqlite::Role::writer, nullptr));
  TRY(prepare_file(database));
  const std::string select = fmt::format("select {} from sessions where org = ?1", kColumns);
  auto save = TRY(
      database.prepare(fmt::format("insert or replace into sessions (org, {}) values"
                                   " (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
                                   kColumns)));
  auto find = TRY(database.prepare(select + " and token_hash = ?2"));
  auto of_person = TRY(database.prepare(select + " and person = ?2 order by begun, id"));
  auto of_provider =
      TRY(database.prepare(select + " and means = ?2 and (?3 = '' or subject = ?3)"
                                    " and (?4 = '' or provider_session = ?4) order by begun, id"));
  auto mark_seen =
      TRY(database.prepare("update sessions set seen = ?3 where org = ?1 and id = ?2"));
  auto remove = TRY(database.prepare("delete from sessions where org = ?1 and id = ?2"));
  auto remove_old =
      TRY(database.prepare("delete from sessions where org = ?1 and (ends < ?2 or seen < ?3)"));
  sessions->tables_.reset(new Tables{
      std::move(database), std::move(save), std::move(find), std::move(of_person),
      std::move(of_provider), std::move(mark_seen), std::move(remove), std::move(remove_old)});
  return sessions;
}

Outcome SqliteSessions::in_one_step(const std::function<Outcome()>& work) {
  TRY(tables_->database.execute("begin immediate"));
  Outcome done = work();
  if (done) done = tables_->database.execute("commit");
  if (!done && tables_->database.in_transaction()) TRY(tables_->database.execute("rollback"));
  return done;
}

Outcome SqliteSessions::save(OrgId org, const SessionRecord& record) {
  const std::lock_guard lock(mutex_);
  const auto text = [](const std::string& value) { return std::string_view(value); };
  return tables_->save.execute(
      org.uuid, record.id.uuid, text(record.token_hash), record.person.uuid,
      record.begun.milliseconds, record.seen.milliseconds, record.ends.milliseconds,
      std::int64_t{record.roles}, text(record.means), text(record.address), text(record.agent),
      text(record.subject), text(record.provider_session), text(record.id_token));
}

Result<std::optional<SessionRecord>> SqliteSessions::find(OrgId org, std::string_view token_hash) {
  const std::lock_guard lock(mutex_);
  const auto found = TRY(all_of(tables_->find.run(org.uuid, token_hash)));
  if (found.empty()) return std::nullopt;
  return found.front();
}

Result<std::vector<SessionRecord>> SqliteSessions::of_person(OrgId org, PersonId person) {
  const std::lock_guard lock(mutex_);
  return all_of(tables_->of_person.run(org.uuid, person.uuid));
}

Result<std::vector<SessionRecord>> SqliteSessions::of_provider(OrgId org,
                                                               const ProviderSession& at) {
  if (at.subject.empty() && at.provider_session.empty()) return std::vector<SessionRecord>();
  const std::lock_guard lock(mutex_);
  return all_of(tables_->of_provider.run(org.uuid, std::string_view(at.means),
                                         std::string_view(at.subject),
                                         std::string_view(at.provider_session)));
}

Outcome SqliteSessions::mark_seen(OrgId org, const std::vector<SessionSeen>& seen) {
  const std::lock_guard lock(mutex_);
  return in_one_step([&]() -> Outcome {
    for (const SessionSeen& one : seen)
      TRY(tables_->mark_seen.execute(org.uuid, one.id.uuid, one.seen.milliseconds));
    return {};
  });
}

Outcome SqliteSessions::remove(OrgId org, const std::vector<SessionId>& ids) {
  const std::lock_guard lock(mutex_);
  return in_one_step([&]() -> Outcome {
    for (const SessionId id : ids) TRY(tables_->remove.execute(org.uuid, id.uuid));
    return {};
  });
}

Outcome SqliteSessions::remove_old(OrgId org, Instant now, Instant seen) {
  const std::lock_guard lock(mutex_);
  return tables_->remove_old.execute(org.uuid, now.milliseconds, seen.milliseconds);
}

}  // namespace daybook
