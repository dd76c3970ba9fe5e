#include "adapters/store_sqlite/reader.hpp"

#include <cstring>
#include <limits>

#include "adapters/store_sqlite/error.hpp"
#include "application/log/append_check.hpp"

namespace daybook::sqlite {
namespace {

std::int64_t whole(std::uint64_t number) { return static_cast<std::int64_t>(number); }

std::unexpected<base::Error> corrupt_at(OrgId org, base::Version version) {
  return corrupt({{"org", to_string(org)}, {"version", std::to_string(version.number)}});
}

bool copy_hash(std::string_view bytes, Hash& hash) {
  if (bytes.size() != hash.size()) return false;
  std::memcpy(hash.data(), bytes.data(), hash.size());
  return true;
}

// The batch of a row of `read_`, which has to begin at `first`.
base::Result<Batch> batch_from(const Rows& rows, OrgId org, base::Version first) {
  const std::int64_t count = rows.integer(1);
  if (rows.integer(0) != whole(first.number) || count < 1 ||
      count > std::numeric_limits<std::uint32_t>::max())
    return corrupt_at(org, first);
  Batch batch{.first = first,
              .count = static_cast<std::uint32_t>(count),
              .bytes = std::string(rows.bytes(6)),
              .recorded_at = {rows.integer(2)}};
  const auto nonce = uuid_from(rows.bytes(3));
  if (!nonce || !copy_hash(rows.bytes(4), batch.previous_hash) ||
      !copy_hash(rows.bytes(5), batch.hash))
    return corrupt_at(org, first);
  batch.nonce = *nonce;
  return batch;
}

}  // namespace

base::Result<std::unique_ptr<Reader>> Reader::open(const std::filesystem::path& file,
                                                   const char* vfs) {
  std::unique_ptr<Reader> reader(new Reader(TRY(Database::open(file, Role::reader, vfs))));
  TRY(reader->prepare());
  return reader;
}

base::Outcome Reader::prepare() {
  read_ = TRY(database_.prepare(
      "select first, count, recorded_at, nonce, previous_hash, hash, bytes from batches"
      " where org = ?1 and first > ?2 order by first"));
  batch_end_ =
      TRY(database_.prepare("select first + count - 1 from batches where org = ?1 and first <= ?2"
                            " order by first desc limit 1"));
  head_ = TRY(database_.prepare("select head from organisations where org = ?1"));
  organisations_ = TRY(database_.prepare("select org from organisations order by org"));
  find_claim_ = TRY(database_.prepare("select org from claims where key = ?1"));
  load_snapshot_ =
      TRY(database_.prepare("select version, bytes from snapshots"
                            " where org = ?1 and fold_version = ?2 and section = ?3"));
  load_setting_ = TRY(database_.prepare("select value from settings where name = ?1"));
  return {};
}

// What precedes a batch never changes, so this need not be of the same moment as the reading.
base::Outcome Reader::check_batch_end(OrgId org, base::Version after) {
  if (after.number == 0) return {};
  if (after.number > kVersionMax) return refuse_read_inside_batch(org, after);
  Rows rows = batch_end_.run(org.uuid, whole(after.number));
  if (!TRY(rows.next()) || rows.integer(0) != whole(after.number))
    return refuse_read_inside_batch(org, after);
  return {};
}

base::Result<std::vector<Batch>> Reader::read(OrgId org, base::Version after,
                                              std::size_t bytes_max) {
  TRY(check_batch_end(org, after));
  std::vector<Batch> batches;
  std::size_t bytes = 0;
  base::Version end = after;
  Rows rows = read_.run(org.uuid, whole(after.number));
  while (TRY(rows.next())) {
    Batch batch = TRY(batch_from(rows, org, end.next()));
    bytes += batch.bytes.size();
    if (bytes > bytes_max && !batches.empty()) break;
    end = batch.last();
    batches.push_back(std::move(batch));
  }
  return batches;
}

base::Result<base::Version> Reader::head(OrgId org) {
  Rows rows = head_.run(org.uuid);
  if (!TRY(rows.next())) return base::Version{};
  return base::Version{static_cast<std::uint64_t>(rows.integer(0))};
}

base::Result<std::vector<OrgId>> Reader::organisations() {
  std::vector<OrgId> organisations;
  Rows rows = organisations_.run();
  while (TRY(rows.next())) organisations.push_back({TRY(uuid_from(rows.bytes(0)))});
  return organisations;
}

base::Result<std::optional<OrgId>> Reader::find_claim(std::string_view key) {
  Rows rows = find_claim_.run(key);
  if (!TRY(rows.next())) return std::nullopt;
  return OrgId{TRY(uuid_from(rows.bytes(0)))};
}

base::Result<std::optional<Snapshot>> Reader::load_snapshot(OrgId org, std::uint32_t fold_version,
                                                            std::string_view section) {
  Rows rows = load_snapshot_.run(org.uuid, std::int64_t{fold_version}, section);
  if (!TRY(rows.next())) return std::nullopt;
  return Snapshot{{static_cast<std::uint64_t>(rows.integer(0))}, std::string(rows.bytes(1))};
}

base::Result<std::optional<std::string>> Reader::load_setting(std::string_view name) {
  Rows rows = load_setting_.run(name);
  if (!TRY(rows.next())) return std::nullopt;
  return std::string(rows.bytes(0));
}

}  // namespace daybook::sqlite
