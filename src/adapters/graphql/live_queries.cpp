#include "adapters/graphql/live_queries.hpp"

#include "adapters/graphql/nodes.hpp"

namespace daybook {
namespace {

constexpr std::chrono::seconds kAnswerTimeout{10};

// The version is no part of what is compared: only what the client selected counts as a change.
std::string with_version(std::string result, std::string_view version) {
  if (version.empty()) return result;
  result.pop_back();
  return result.append(",\"extensions\":{\"version\":").append(version).append("}}");
}

}  // namespace

LiveQueries::LiveQueries(const graphql::Engine& engine, GraphqlContext::Ports ports)
    : engine_(engine), ports_(ports), thread_([this] { run(); }) {}

LiveQueries::~LiveQueries() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

LiveQueries::Id LiveQueries::start(Query query) {
  const std::lock_guard lock(mutex_);
  const Id id = next_id_++;
  running_.emplace(id, std::make_shared<Running>(std::move(query)));
  due_.insert(id);
  wake_.notify_one();
  return id;
}

void LiveQueries::forget(Id id) {
  const std::lock_guard lock(mutex_);
  running_.erase(id);
  due_.erase(id);
}

void LiveQueries::changed(OrgId org) {
  const std::lock_guard lock(mutex_);
  for (const auto& [id, running] : running_)
    if (running->query.caller.org == org) due_.insert(id);
  if (!due_.empty()) wake_.notify_one();
}

void LiveQueries::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    wake_.wait(lock, [&] { return stopping_ || !due_.empty(); });
    if (stopping_) return;
    const Id id = *due_.begin();
    due_.erase(due_.begin());
    lock.unlock();
    refresh(id);
    lock.lock();
  }
}

void LiveQueries::refresh(Id id) {
  std::shared_ptr<Running> running;
  {
    const std::lock_guard lock(mutex_);
    const auto found = running_.find(id);
    if (found == running_.end()) return;
    running = found->second;
  }
  Answer answer = this->answer(running->query);
  const bool is_known = std::exchange(running->is_first, false) && answer.version &&
                        answer.version == running->query.resume_from;
  if (!is_known && answer.result == running->last_sent) return;
  running->last_sent = answer.result;
  if (is_known) return;
  const std::string version = answer.version ? std::to_string(*answer.version) : "";
  running->query.push(with_version(std::move(answer.result), version), version);
}

LiveQueries::Answer LiveQueries::answer(const Query& query) const {
  std::string result;
  const auto view = ports_.host.view(query.caller.org);
  if (!view) {
    engine_.write_refusal(view.error(), result);
    return {std::move(result), std::nullopt};
  }
  GraphqlContext context(ports_, query.caller, *view);
  engine_.execute(query.operation, &query.variables, RootNode{}, context, result,
                  {.deadline = std::chrono::steady_clock::now() + kAnswerTimeout});
  return {std::move(result), (*view)->version.number};
}

}  // namespace daybook
