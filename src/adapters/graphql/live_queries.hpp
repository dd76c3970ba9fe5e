// Subscriptions as live queries: the selection is answered once, and again after every change of
// the organisation, and sent when the answer differs from the last one sent.
//
// Answers are made on one thread of its own, so that a commit never waits for a subscriber; changes
// that arrive while it works are taken together.
#pragma once
#include <boost/json/value.hpp>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <thread>

#include "graphql/engine.hpp"

#include "adapters/graphql/context.hpp"
#include "application/caller.hpp"

namespace daybook {

class LiveQueries {
 public:
  // {"data":...,"extensions":{"version":4711}}, called on the live thread; must not block. The
  // version is empty where the organisation could not be read.
  using Push = std::function<void(std::string result, std::string_view version)>;
  using Id = std::uint64_t;

  struct Query {
    Caller caller;
    graphql::Prepared operation;
    boost::json::value variables;
    Push push;
    // The version of the answer that the client has from an earlier connection: as long as nothing
    // was recorded since, it is not sent again. What was missed is in the first answer otherwise.
    std::optional<std::uint64_t> resume_from = std::nullopt;
  };

  LiveQueries(const graphql::Engine& engine, GraphqlContext::Ports ports);
  ~LiveQueries();
  LiveQueries(const LiveQueries&) = delete;
  LiveQueries& operator=(const LiveQueries&) = delete;

  Id start(Query query);
  // Does not wait: a push that is under way on the live thread may still arrive.
  void forget(Id id);
  // The organisation has changed. Does not block.
  void changed(OrgId org);

 private:
  struct Running {
    Query query;
    std::string last_sent;
    bool is_first = true;
  };

  void run();
  struct Answer {
    std::string result;
    std::optional<std::uint64_t> version;
  };

  void refresh(Id id);
  Answer answer(const Query& query) const;

  const graphql::Engine& engine_;
  GraphqlContext::Ports ports_;

  std::mutex mutex_;
  std::condition_variable wake_;
  std::map<Id, std::shared_ptr<Running>> running_;  // guarded by mutex_
  std::set<Id> due_;                                // guarded by mutex_
  Id next_id_ = 1;                                  // guarded by mutex_
  bool stopping_ = false;                           // guarded by mutex_
  std::thread thread_;
};

}  // namespace daybook
