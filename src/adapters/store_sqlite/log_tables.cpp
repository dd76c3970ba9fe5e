#include "adapters/store_sqlite/log_tables.hpp"

#include <cstring>

#include "adapters/store_sqlite/error.hpp"
#include "application/log/append_check.hpp"

namespace daybook::sqlite {
namespace {

std::int64_t whole(std::uint64_t number) { return static_cast<std::int64_t>(number); }

}  // namespace

base::Result<LogTables> LogTables::prepare(Database& writer) {
  LogTables tables;
  tables.find_head_ =
      TRY(writer.prepare("select head, head_hash from organisations where org = ?1"));
  tables.set_head_ = TRY(writer.prepare(
      "insert into organisations (org, head, head_hash) values (?1, ?2, ?3)"
      " on conflict (org) do update set head = excluded.head, head_hash = excluded.head_hash"));
  tables.insert_batch_ = TRY(writer.prepare(
      "insert into batches (org, first, count, recorded_at, nonce, previous_hash, hash, bytes)"
      " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"));
  tables.find_claim_ = TRY(writer.prepare("select org from claims where key = ?1"));
  tables.take_claim_ = TRY(
      writer.prepare("insert into claims (key, org) values (?1, ?2) on conflict (key) do nothing"));
  tables.release_claim_ = TRY(writer.prepare("delete from claims where key = ?1 and org = ?2"));
  tables.save_snapshot_ = TRY(
      writer.prepare("insert or replace into snapshots (org, fold_version, section, version, bytes)"
                     " values (?1, ?2, ?3, ?4, ?5)"));
  tables.delete_snapshots_ = TRY(writer.prepare("delete from snapshots where org = ?1"));
  tables.save_setting_ =
      TRY(writer.prepare("insert or replace into settings (name, value) values (?1, ?2)"));
  return tables;
}

// All reading comes before all writing: an append that is refused leaves nothing behind for the
// others in its transaction.
base::Result<base::Result<AppendOutcome>> LogTables::append(OrgId org, base::Version expected,
                                                            const Batch& batch,
                                                            const std::vector<Claim>& claims) {
  using Answer = base::Result<AppendOutcome>;
  const Head head = TRY(load_head(org));
  if (head.version != expected) return Answer(Conflict{head.version});
  if (head.hash != batch.previous_hash) return Answer(refuse_broken_chain(org, batch));
  if (const Claim* taken = TRY(find_taken_by_another(org, claims)))
    return Answer(ClaimTaken{taken->key});
  for (const Claim& claim : claims) TRY(change(org, claim));
  TRY(insert(org, batch));
  return Answer(Appended{batch.last()});
}

base::Result<LogTables::Head> LogTables::load_head(OrgId org) {
  Rows rows = find_head_.run(org.uuid);
  Head head;
  if (!TRY(rows.next())) return head;
  head.version = {static_cast<std::uint64_t>(rows.integer(0))};
  const std::string_view hash = rows.bytes(1);
  if (hash.size() != head.hash.size())
    return corrupt({{"org", to_string(org)}, {"column", "organisations.head_hash"}});
  std::memcpy(head.hash.data(), hash.data(), hash.size());
  return head;
}

base::Result<const Claim*> LogTables::find_taken_by_another(OrgId org,
                                                            const std::vector<Claim>& claims) {
  for (const Claim& claim : claims) {
    if (claim.change != Claim::Change::take) continue;
    Rows rows = find_claim_.run(std::string_view(claim.key));
    if (!TRY(rows.next())) continue;
    const base::Uuid holder = TRY(uuid_from(rows.bytes(0)));
    if (holder != org.uuid) return &claim;
  }
  return nullptr;
}

base::Outcome LogTables::change(OrgId org, const Claim& claim) {
  Statement& statement = claim.change == Claim::Change::take ? take_claim_ : release_claim_;
  return statement.execute(std::string_view(claim.key), org.uuid);
}

base::Outcome LogTables::insert(OrgId org, const Batch& batch) {
  TRY(insert_batch_.execute(org.uuid, whole(batch.first.number), std::int64_t{batch.count},
                            batch.recorded_at.milliseconds, batch.nonce, batch.previous_hash,
                            batch.hash, Blob{batch.bytes}));
  return set_head_.execute(org.uuid, whole(batch.last().number), batch.hash);
}

base::Outcome LogTables::save_snapshot(OrgId org, std::uint32_t fold_version,
                                       std::string_view section, const Snapshot& snapshot) {
  return save_snapshot_.execute(org.uuid, std::int64_t{fold_version}, section,
                                whole(snapshot.version.number), Blob{snapshot.bytes});
}

base::Outcome LogTables::delete_snapshots(OrgId org) { return delete_snapshots_.execute(org.uuid); }

base::Outcome LogTables::save_setting(std::string_view name, std::string_view value) {
  return save_setting_.execute(name, Blob{value});
}

}  // namespace daybook::sqlite
