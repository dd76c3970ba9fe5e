// Acme on a whole server: sockets, sessions, GraphQL and a SQLite file, in this process.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "adapters/files_directory/directory_files.hpp"
#include "adapters/session/link_tokens.hpp"
#include "adapters/store_memory/memory_sessions.hpp"
#include "adapters/store_sqlite/sqlite_storage.hpp"
#include "adapters/system/random_ids.hpp"
#include "adapters_http/raw_client.hpp"
#include "contracts/temporary_directory.hpp"
#include "host/fixed_clock.hpp"
#include "host/small_organisation.hpp"
#include "main/server.hpp"

namespace daybook {

class RunningOffice {
 public:
  RunningOffice();

  // "Authorization: Bearer ..." of this person, ending in a line break.
  std::string signed_in(std::string_view name);
  // Posts a body to /graphql as this person; nobody when `name` is empty.
  Reply post(std::string_view name, std::string_view body,
             std::string_view content_type = "application/json");
  // An operation without variables, or with these.
  Reply ask(std::string_view name, std::string_view operation, std::string_view variables = "{}");

  // Moves the clock and starts the server anew, which looks at the clock all the time.
  void restart_at(std::string_view now);

  Version version() { return *storage->head(acme::kOrg); }
  std::uint16_t port() const { return server->port(); }

  contracts::TemporaryDirectory directory;
  FixedClock clock;
  RandomIds ids{clock};
  std::string secret = LinkTokens::random_secret();
  LinkTokens tokens{secret, clock};
  MemorySessions sessions;
  DirectoryFiles files{{.directory = directory.path()}, clock};
  std::unique_ptr<SqliteStorage> storage;
  std::unique_ptr<Server> server;

 private:
  void start(std::chrono::milliseconds look_at_clock = std::chrono::minutes(5));
};

// The first rule id in an answer, whether it stands in "errors" or in "userErrors"; "" without one.
std::string rule_in(std::string_view body);

// {"query": operation, "variables": variables}.
std::string operation_body(std::string_view operation, std::string_view variables = "{}");

// requestLeave with this input, written as a GraphQL literal; the command id is made from `id`.
std::string leave_mutation(std::string_view id, std::string_view input);
// A mutation about the request that was asked for under `id`: approveLeave, withdrawLeave, ...
std::string decide_mutation(std::string_view field, std::string_view id);

}  // namespace daybook
