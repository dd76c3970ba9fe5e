#include "application/whatif/recorded.hpp"

#include "application/host/load_organisation.hpp"
#include "application/log/commit_codec.hpp"

namespace daybook {
namespace {

constexpr std::size_t kReadBytes = 8u << 20;

Outcome append_events(std::vector<Event>& events, const Batch& batch, Version first, Version last) {
  if (batch.last() < first || last < batch.first) return {};
  Version at = batch.first;
  for (Commit& commit : TRY(decode_commits(batch.bytes)))
    for (Event& event : commit.events) {
      if (first <= at && at <= last) events.push_back(std::move(event));
      at = at.next();
    }
  return {};
}

}  // namespace

Result<Recorded> load_recorded(Storage& storage, OrgId org, const Organisation& now, Version first,
                               Version last) {
  const CommitNote* from = now.commit_of(first);
  const CommitNote* to = now.commit_of(last);
  if (!from || !to || last < first)
    return base::not_found("undo.not_recorded", {{"first", std::to_string(first.number)},
                                                 {"last", std::to_string(last.number)},
                                                 {"head", std::to_string(now.version.number)}});
  Recorded recorded;
  if (from->first > Version{1})
    recorded.before = TRY(fold_until(storage, org, Version{from->first.number - 1}));
  for (Version at; at < to->last();) {
    const std::vector<Batch> batches = TRY(storage.read(org, at, kReadBytes));
    if (batches.empty()) break;
    for (const Batch& batch : batches)
      TRY(append_events(recorded.events, batch, from->first, to->last()));
    at = batches.back().last();
  }
  return recorded;
}

CommandId id_of_undo(const Organisation& now, Version first, Version last) {
  std::string name = "undo";
  for (const CommandId id : now.receipt_order) {
    const Receipt* receipt = now.receipt_of(id);
    if (receipt && first <= receipt->first.plus(receipt->count - 1) && receipt->first <= last)
      name += " " + to_string(id);
  }
  return CommandId::from_name(name + " " + std::to_string(first.number));
}

}  // namespace daybook
