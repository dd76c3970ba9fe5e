// Batches for tests: valid in one word, and only what matters is said.
#pragma once
#include <atomic>
#include <string>

#include "application/log/hash_chain.hpp"
#include "application/ports/storage.hpp"

namespace daybook::contracts {

inline const base::Instant kMonday = *base::parse_instant("2026-03-02T08:00:00.000Z");

inline OrgId org_named(std::string_view name) { return OrgId::from_name(name); }

inline base::Uuid fresh_nonce() {
  static std::atomic<std::uint64_t> last{0};
  return {0x0192'0000'0000'7000, ++last};
}

// Makes the batches of one log, each after the one before. A writer that lost a race starts again
// from what the store has: `behind(last batch)`.
struct LogWriter {
  OrgId org;
  base::Version head{};
  Hash hash{};

  Batch draft(std::string bytes, std::uint32_t count = 1) const {
    return sealed(org, Batch{.first = head.next(),
                             .count = count,
                             .bytes = std::move(bytes),
                             .previous_hash = hash,
                             .nonce = fresh_nonce(),
                             .recorded_at = kMonday});
  }
  void behind(const Batch& last) {
    head = last.last();
    hash = last.hash;
  }
};

// Appends and moves on, or leaves the writer where it was.
inline base::Result<AppendOutcome> append(Storage& storage, LogWriter& writer, std::string bytes,
                                          std::uint32_t count = 1,
                                          const std::vector<Claim>& claims = {}) {
  const Batch batch = writer.draft(std::move(bytes), count);
  AppendOutcome outcome = TRY(storage.append(writer.org, writer.head, batch, claims));
  if (std::holds_alternative<Appended>(outcome)) writer.behind(batch);
  return outcome;
}

inline bool is_appended(const base::Result<AppendOutcome>& outcome) {
  return outcome && std::holds_alternative<Appended>(*outcome);
}

inline std::vector<std::string> contents(const std::vector<Batch>& batches) {
  std::vector<std::string> bytes;
  for (const Batch& batch : batches) bytes.push_back(batch.bytes);
  return bytes;
}

inline constexpr std::size_t kEverything = 1u << 30;

}  // namespace daybook::contracts
