#include "adapters/store_sqlite/schema.hpp"

#include <array>
#include <fmt/format.h>

namespace daybook::sqlite {
namespace {

// "DAYB" in ASCII: tells file(1) and us whose file it is.
constexpr std::int64_t kApplicationId = 0x44415942;

// Batches have a rowid: new ones of all organisations go to the end of one b-tree, and only the
// small index has its places all over the file. With 1,000 organisations writing at random that
// commits 2.4 times as much as a table that is ordered by organisation. The price is paid by the
// cold read of one organisation among many (3.4 times the time); where there is only one, both
// layouts are the same.
constexpr Migration kFirst = R"(
  create table organisations (
    org       blob    not null primary key,
    head      integer not null,
    head_hash blob    not null
  ) strict, without rowid;

  create table batches (
    org           blob    not null,
    first         integer not null,
    count         integer not null,
    recorded_at   integer not null,
    nonce         blob    not null,
    previous_hash blob    not null,
    hash          blob    not null,
    bytes         blob    not null,
    primary key (org, first)
  ) strict;

  create table claims (
    key text not null primary key,
    org blob not null
  ) strict, without rowid;

  create table snapshots (
    org          blob    not null,
    fold_version integer not null,
    section      text    not null,
    version      integer not null,
    bytes        blob    not null,
    primary key (org, fold_version, section)
  ) strict;

  create table settings (
    name  text not null primary key,
    value blob not null
  ) strict, without rowid;
)";

constexpr std::array kMigrations{kFirst};

base::Outcome refuse(const char* rule, std::int64_t version, std::int64_t known) {
  return base::fail(
      base::ErrorCode::unavailable, rule,
      {{"version", std::to_string(version)}, {"version_known", std::to_string(known)}});
}

// The version of a file of ours, or 0 for an empty one.
base::Result<std::int64_t> version_of(Database& database, std::int64_t known) {
  const std::int64_t version = TRY(database.ask_integer("pragma user_version"));
  const std::int64_t application = TRY(database.ask_integer("pragma application_id"));
  const std::int64_t tables = TRY(database.ask_integer("select count(*) from sqlite_schema"));
  const bool is_empty = version == 0 && application == 0 && tables == 0;
  if (!is_empty && application != kApplicationId) TRY(refuse("store.foreign_file", version, known));
  if (version > known) TRY(refuse("store.newer_schema", version, known));
  return version;
}

base::Outcome take_step(Database& writer, Migration migration, std::int64_t to_version) {
  // The versions are written in the same transaction as the tables: both are there or neither is.
  const auto outcome = writer.execute(
      fmt::format("begin immediate; {} pragma application_id={}; pragma user_version={}; commit;",
                  migration, kApplicationId, to_version));
  if (!outcome && writer.in_transaction()) TRY(writer.execute("rollback"));
  return outcome;
}

}  // namespace

std::span<const Migration> migrations() { return kMigrations; }

std::int64_t schema_version_known() { return static_cast<std::int64_t>(kMigrations.size()); }

base::Outcome migrate(Database& writer, std::span<const Migration> steps) {
  const auto known = static_cast<std::int64_t>(steps.size());
  const std::int64_t version = TRY(version_of(writer, known));
  for (std::int64_t next = version; next < known; ++next)
    TRY(take_step(writer, steps[static_cast<std::size_t>(next)], next + 1));
  return {};
}

base::Outcome check_schema(Database& reader) {
  const std::int64_t known = schema_version_known();
  const std::int64_t version = TRY(version_of(reader, known));
  if (version < known) return refuse("store.older_schema", version, known);
  return {};
}

}  // namespace daybook::sqlite
