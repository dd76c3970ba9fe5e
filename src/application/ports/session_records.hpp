// The port for sessions: who is signed in, on which browser, since when. Kept apart from the log: a
// session is no fact about leave, and a restored backup must not bring back one that was ended.
//
//   save(acme, {.id = s1, .token_hash = "9f86...", .person = anna, ...})
//   find(acme, "9f86...")  -> s1
//   remove(acme, {s1})
//   find(acme, "9f86...")  -> nothing
//
// Every adapter passes tests/contracts/session_records_contract.hpp.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "application/caller.hpp"

namespace daybook {

struct SessionRecord {
  SessionId id;            // its owner sees it; nobody can sign in with it
  std::string token_hash;  // SHA-256 of the token, in hexadecimal; the token itself is not kept
  PersonId person;
  Instant begun;
  Instant seen;              // the last time, to a few minutes
  Instant ends;              // whatever happens until then
  std::uint32_t roles = 0;   // of the person, when the token was given: a bit for each
  std::string means;         // "demo", "link", or the name of a provider
  std::string address = {};  // of the client, as the server saw it
  std::string agent = {};    // as the browser calls itself
  // What the provider said, where one was asked.
  std::string subject = {};           // who it is there
  std::string provider_session = {};  // "sid": names the session there
  std::string id_token = {};          // shown to the provider when signing out

  bool operator==(const SessionRecord&) const = default;
};

struct SessionSeen {
  SessionId id;
  Instant seen;
};

// Of a provider's word that somebody signed out there. An empty field fits all, but not both.
struct ProviderSession {
  std::string means;
  std::string subject;
  std::string provider_session;
};

// Calls may come on several threads. All fail as the store does: "store.unavailable", "store.full".
class SessionRecords {
 public:
  virtual ~SessionRecords() = default;

  // Makes it, or replaces the one with its id. Durable when it returns.
  virtual Outcome save(OrgId org, const SessionRecord& record) = 0;
  virtual Result<std::optional<SessionRecord>> find(OrgId org, std::string_view token_hash) = 0;
  // In the order in which they were begun.
  virtual Result<std::vector<SessionRecord>> of_person(OrgId org, PersonId person) = 0;
  virtual Result<std::vector<SessionRecord>> of_provider(OrgId org, const ProviderSession& at) = 0;
  // Those that are not there are passed over.
  virtual Outcome mark_seen(OrgId org, const std::vector<SessionSeen>& seen) = 0;
  // Durable when it returns.
  virtual Outcome remove(OrgId org, const std::vector<SessionId>& ids) = 0;
  // Those that ended before `now`, or were last seen before `seen`.
  virtual Outcome remove_old(OrgId org, Instant now, Instant seen) = 0;
};

}  // namespace daybook
