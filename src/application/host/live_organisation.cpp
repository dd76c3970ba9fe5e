#include "application/host/live_organisation.hpp"

#include <algorithm>

#include "json/codec.hpp"

#include "application/host/footprint.hpp"
#include "application/log/commit_codec.hpp"
#include "application/log/hash_chain.hpp"
#include "application/log/personal_text_json.hpp"
#include "application/log/was_appended.hpp"
#include "application/queries/today.hpp"
#include "domain/decide.hpp"
#include "domain/evolve.hpp"

namespace daybook {
namespace {

constexpr int kConflictsMax = 100;
constexpr const char* kTooLarge = "command.too_large";

std::uint64_t fingerprint_of_order(const Order& order) {
  std::string text = order.actor ? to_string(*order.actor) : "operator";
  json::Writer out(text);
  for (const Command& command : order.commands) {
    text += static_cast<char>('A' + static_cast<int>(command.index()));
    std::visit([&](const auto& content) { json::write(out, content); }, command);
  }
  return fingerprint_of(text);
}

base::Error unavailable(std::string rule) {
  return {base::ErrorCode::unavailable, std::move(rule), {}};
}

}  // namespace

LiveOrganisation::LiveOrganisation(OrgId org, OrganisationHost::Ports ports, HostLimits limits,
                                   LoadedOrganisation loaded, SnapshotWriter& snapshots)
    : org_(org),
      ports_(ports),
      limits_(limits),
      snapshots_(snapshots),
      end_(loaded.end),
      snapshot_version_(loaded.snapshot_version),
      published_(std::make_shared<const Organisation>(std::move(loaded.state))) {
  measure(*published_);
  offer_snapshot(published_);
}

View LiveOrganisation::view() const {
  const std::lock_guard lock(mutex_);
  return published_;
}

Result<Done> LiveOrganisation::execute(const Order& order, Deadline deadline) {
  auto mine = std::make_shared<Waiting>();
  mine->order = order;
  mine->fingerprint = fingerprint_of_order(order);
  std::unique_lock lock(mutex_);
  if (waiting_.size() >= limits_.waiting_orders)
    return std::unexpected(unavailable("host.overloaded"));
  waiting_.push_back(mine);
  while (!mine->settled) {
    if (committing_) {
      if (mine->changed.wait_until(lock, deadline) != std::cv_status::timeout || mine->settled)
        continue;
      mine->left = true;
      wake_next();
      return std::unexpected(unavailable("host.deadline"));
    }
    // Nobody commits: this caller does it, for all who wait.
    committing_ = true;
    const WaitingList orders = take_waiting();
    lock.unlock();
    commit(orders);
    lock.lock();
    committing_ = false;
    for (const auto& waiting : orders) waiting->settled = true;
    wake_next();
    lock.unlock();
    // Each waits for itself: with one condition for all, every commit would wake everybody.
    for (const auto& waiting : orders) waiting->changed.notify_one();
    lock.lock();
  }
  return mine->answer;
}

// Of those who wait, one goes on with the commit; the others are woken with their answers.
void LiveOrganisation::wake_next() {
  if (committing_) return;
  const auto next =
      std::ranges::find_if(waiting_, [](const auto& waiting) { return !waiting->left; });
  if (next != waiting_.end()) (*next)->changed.notify_one();
}

LiveOrganisation::WaitingList LiveOrganisation::take_waiting() {
  const std::size_t count = std::min(waiting_.size(), limits_.batch_orders);
  WaitingList orders(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(count));
  waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(count));
  return orders;
}

void LiveOrganisation::commit(const WaitingList& orders) {
  for (int conflicts = 0; conflicts < kConflictsMax; ++conflicts) {
    Draft next = draft(orders);
    if (next.commits.empty()) return;
    const Result<Stored> stored = store(next);
    if (!stored && stored.error().rule == kTooLarge && orders.size() > 1)
      return commit_halves(orders);
    if (!stored) return refuse_all(orders, stored.error());
    if (*stored == Stored::yes) return publish(std::move(next.state));
    if (const Outcome caught_up = catch_up(); !caught_up)
      return refuse_all(orders, caught_up.error());
  }
  refuse_all(orders, unavailable("host.overloaded"));
}

// Together they do not fit one batch; each of them may.
void LiveOrganisation::commit_halves(const WaitingList& orders) {
  const auto middle = orders.begin() + static_cast<std::ptrdiff_t>(orders.size() / 2);
  commit({orders.begin(), middle});
  commit({middle, orders.end()});
}

LiveOrganisation::Draft LiveOrganisation::draft(const WaitingList& orders) {
  const View now = view();
  Draft next{.state = *now, .commits = {}, .before = now->version};
  for (const auto& waiting : orders) decide_order(next, *waiting);
  return next;
}

void LiveOrganisation::decide_order(Draft& draft, Waiting& waiting) {
  const Order& order = waiting.order;
  if (const Receipt* receipt = draft.state.receipt_of(order.id)) {
    if (receipt->fingerprint != waiting.fingerprint)
      waiting.answer = base::invalid("command.id_reused", {{"field", "commandId"}});
    else
      waiting.answer = Done{draft.state.version, receipt->count, true};
    return;
  }
  auto events = decide_commands(draft.state, order);
  if (!events) {
    waiting.answer = std::unexpected(std::move(events.error()));
    return;
  }
  const std::size_t count = events->size();
  if (count > 0) {
    Instant now = ports_.clock.now();
    // Recorded instants never go back, whatever the clock does: known_at relies on it.
    if (!draft.state.commits.empty())
      now = std::max(now, draft.state.commits[draft.state.commits.size() - 1].recorded_at);
    draft.commits.push_back({.command = order.id,
                             .fingerprint = waiting.fingerprint,
                             .recorded_at = now,
                             .actor = order.actor,
                             .channel = order.channel,
                             .events = std::move(*events)});
    evolve(draft.state, draft.commits.back());
  }
  waiting.answer = Done{draft.state.version, count, false};
}

Result<std::vector<Event>> LiveOrganisation::decide_commands(const Organisation& state,
                                                             const Order& order) {
  const Orderer by{order.actor, today_of(state, order.actor, ports_.clock)};
  for (const Command& command : order.commands) TRY(permit(state, by, command));
  return decide_all(state, order.commands, by);
}

Result<LiveOrganisation::Stored> LiveOrganisation::store(Draft& draft) {
  std::string bytes = encode_batch(draft.commits);
  if (bytes.size() > kBatchBytesMax)
    return base::invalid(kTooLarge, {{"bytes", std::to_string(bytes.size())},
                                     {"bytes_max", std::to_string(kBatchBytesMax)}});
  const Batch batch = sealed(
      org_, {.first = draft.before.next(),
             .count = static_cast<std::uint32_t>(draft.state.version.number - draft.before.number),
             .bytes = std::move(bytes),
             .previous_hash = end_.hash,
             .nonce = ports_.ids.next(),
             .recorded_at = draft.commits.back().recorded_at});
  const AppendOutcome outcome = TRY(ports_.storage.append(org_, draft.before, batch));
  bool appended = std::holds_alternative<Appended>(outcome);
  if (std::holds_alternative<Unknown>(outcome))
    appended = TRY(was_appended(ports_.storage, org_, batch));
  if (!appended) return Stored::conflict;
  end_ = {draft.before, batch.hash};
  return Stored::yes;
}

Outcome LiveOrganisation::catch_up() {
  LoadedOrganisation loaded{.state = *view(), .end = end_};
  TRY(fold_tail(ports_.storage, org_, loaded));
  end_ = loaded.end;
  publish(std::move(loaded.state));
  return {};
}

void LiveOrganisation::publish(Organisation state) {
  View next = std::make_shared<const Organisation>(std::move(state));
  measure(*next);
  offer_snapshot(next);
  const std::lock_guard lock(mutex_);
  published_.swap(next);
}

void LiveOrganisation::offer_snapshot(const View& now) {
  constexpr std::uint64_t kTenth = 10;
  const std::uint64_t snapshot = snapshot_version_.number;
  const std::uint64_t tail_max = std::max<std::uint64_t>(limits_.snapshot_tail, snapshot / kTenth);
  if (now->version.number - snapshot <= tail_max) return;
  if (snapshots_.offer(org_, now, end_)) snapshot_version_ = now->version;
}

void LiveOrganisation::measure(const Organisation& state) {
  constexpr std::uint64_t kTenth = 10;
  const std::uint64_t measured = measured_version_.number;
  if (bytes_ != 0 && state.version.number - measured <= measured / kTenth) return;
  bytes_ = footprint_of(state) + sizeof(LiveOrganisation);
  measured_version_ = state.version;
}

void LiveOrganisation::refuse_all(const WaitingList& orders, const base::Error& error) {
  for (const auto& waiting : orders) waiting->answer = std::unexpected(error);
}

}  // namespace daybook
