#include "application/log/hash_chain.hpp"

#include "application/log/digest.hpp"
#include "application/log/event_sums.hpp"

namespace daybook {
namespace {

// Small enough to verify any log in bounded memory, large enough that reading is not what it costs.
constexpr std::size_t kReadBytes = 4u << 20;

std::unexpected<base::Error> doubt(OrgId org, const Batch& batch, const char* rule) {
  return base::invalid(rule, {{"org", to_string(org)},
                              {"version", std::to_string(batch.first.number)},
                              {"last", std::to_string(batch.last().number)}});
}

std::unexpected<base::Error> mismatch(OrgId org, const Batch& batch) {
  const auto event = find_damaged_event(batch);
  if (!event) return doubt(org, batch, "log.hash_mismatch");
  return base::invalid("log.hash_mismatch",
                       {{"org", to_string(org)}, {"version", std::to_string(event->number)}});
}

base::Outcome check_link(OrgId org, const Batch& batch, const VerifiedChain& before) {
  if (batch.first != before.head.next() || batch.count == 0)
    return doubt(org, batch, "log.chain_broken");
  // Its own hash first: it tells which of two neighbours was changed.
  if (batch.hash != hash_of(org, batch)) return mismatch(org, batch);
  if (batch.previous_hash != before.hash) return doubt(org, batch, "log.chain_broken");
  return {};
}

// The batches after `head`; the store's own errors are told which log and where.
base::Result<std::vector<Batch>> read_on(Storage& storage, OrgId org, base::Version head) {
  auto batches = storage.read(org, head, kReadBytes);
  if (batches) return batches;
  base::Error error = std::move(batches).error();
  if (error.fact("org").empty()) error = std::move(error).with("org", to_string(org));
  if (error.fact("version").empty())
    error = std::move(error).with("version", std::to_string(head.next().number));
  return std::unexpected(std::move(error));
}

base::Outcome walk_to_end(Storage& storage, OrgId org, const BatchVisitor& visit,
                          VerifiedChain& chain) {
  for (;;) {
    const std::vector<Batch> batches = TRY(read_on(storage, org, chain.head));
    if (batches.empty()) return {};
    for (const Batch& batch : batches) {
      TRY(check_link(org, batch, chain));
      if (visit) TRY(visit(batch));
      chain = {batch.last(), chain.batches + 1, batch.hash};
    }
  }
}

}  // namespace

Hash hash_of(OrgId org, const Batch& batch) {
  Digest digest;
  digest.add_hash(batch.previous_hash);
  digest.add_uuid(org.uuid);
  digest.add_big_endian(batch.first.number);
  digest.add_big_endian(batch.count);
  digest.add_big_endian(static_cast<std::uint64_t>(batch.recorded_at.milliseconds));
  digest.add_uuid(batch.nonce);
  digest.add(batch.bytes);
  return digest.finish();
}

Batch sealed(OrgId org, Batch batch) {
  batch.hash = hash_of(org, batch);
  return batch;
}

base::Result<VerifiedChain> verify_chain(Storage& storage, OrgId org, const BatchVisitor& visit) {
  VerifiedChain chain;
  TRY(walk_to_end(storage, org, visit, chain));
  base::Version head = TRY(storage.head(org));
  if (head > chain.head) {
    // It grew between the last read and the question; or else the missing part does not come.
    TRY(walk_to_end(storage, org, visit, chain));
    if (chain.head > head) head = chain.head;
  }
  if (head == chain.head) return chain;
  return base::invalid("log.head_mismatch", {{"org", to_string(org)},
                                             {"version", std::to_string(chain.head.next().number)},
                                             {"head", std::to_string(head.number)}});
}

}  // namespace daybook
