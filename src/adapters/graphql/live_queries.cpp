#include "adapters/graphql/live_queries.hpp"

#include "adapters/graphql/nodes.hpp"

namespace daybook {
namespace {

constexpr std::chrono::seconds kAnswerTimeout{10};

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
  running_.emplace(id, std::make_shared<Running>(std::move(query), std::string()));
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
  std::string result = answer(running->query);
  if (result == running->last_sent) return;
  running->last_sent = result;
  running->query.push(std::move(result));
}

std::string LiveQueries::answer(const Query& query) const {
  std::string result;
  const auto view = ports_.host.view(query.caller.org);
  if (!view) {
    engine_.write_refusal(view.error(), result);
    return result;
  }
  GraphqlContext context(ports_, query.caller.org, query.caller.person, *view);
  engine_.execute(query.operation, &query.variables, RootNode{}, context, result,
                  {.deadline = std::chrono::steady_clock::now() + kAnswerTimeout});
  return result;
}

}  // namespace daybook
