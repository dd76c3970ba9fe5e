// Who is signed in. A token is a random secret that the client shows with every request; only its
// hash is kept (ports/session_records.hpp). What is in use is remembered, so that a request costs a
// look-up in memory.
//
//   sessions.begin({.who = anna, .means = "link"})  -> "37c00658-....9f86d081..."
//   sessions.find(token)                            -> anna, session s1
//   sessions.end(acme, anna, s1)
//   sessions.find(token)                            -> nothing
#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "application/caller.hpp"
#include "application/host/organisation_host.hpp"
#include "application/ports/session_records.hpp"

namespace daybook {

struct SessionLimits {
  // Without a request for so long, or so long after signing in, a session ends.
  std::chrono::minutes idle = std::chrono::hours(24);
  std::chrono::minutes absolute = std::chrono::days(14);
  std::size_t of_person = 50;  // the one that was seen least recently ends when there are more
};

// Somebody has proved who it is.
struct SignIn {
  Caller who;
  std::string means;
  std::string address = {};
  std::string agent = {};
  std::string subject = {};
  std::string provider_session = {};
  std::string id_token = {};
};

// Takes calls on several threads.
class Sessions {
 public:
  struct Ports {
    SessionRecords& records;
    OrganisationHost& host;
    Clock& clock;
    IdSource& ids;
    std::function<std::string()> new_secret;  // hexadecimal, cannot be guessed
  };

  explicit Sessions(Ports ports, SessionLimits limits = {})
      : ports_(std::move(ports)), limits_(limits) {}

  // The token of a new session. Refuses "session.employment_ended" and "session.person_unknown",
  // and as the records do. Waits for a disk.
  Result<std::string> begin(const SignIn& sign_in);

  // Whose token it is; nothing when it is none, has ended, or its person does not work here any
  // more, which is looked at once a minute. Reads a disk once for a token that is not remembered.
  std::optional<Caller> find(std::string_view token);
  // Whether the session by which somebody is known goes on.
  bool goes_on(const Caller& caller);

  // Another token for a session whose person got other roles since it was given: whoever knows the
  // old one learns nothing of what the new roles allow. The old one works for another half minute,
  // for what is under way. Nothing when the token may stay. Waits for a disk.
  Result<std::optional<std::string>> rotate(std::string_view token);

  // With when they were seen last. All that follow wait for a disk.
  Result<std::vector<SessionRecord>> of_person(OrgId org, PersonId person);
  Result<std::optional<SessionRecord>> of_token(std::string_view token);
  // "session.not_found" when this person has none with this id.
  Outcome end(OrgId org, PersonId person, SessionId id);
  // All of the person's but this one.
  Outcome end_others(OrgId org, PersonId person, std::optional<SessionId> but = std::nullopt);
  Outcome end_token(std::string_view token);
  // A provider says that somebody signed out there: how many sessions ended.
  Result<std::size_t> end_at_provider(OrgId org, const ProviderSession& at);

  // Writes down who was seen, and forgets what is over. To be called now and then, and at the end.
  Outcome keep_up();

 private:
  struct Live {
    OrgId org;
    SessionRecord record;
    Instant checked;               // when it was last looked whether the person works here
    bool is_rotation_due = false;  // the roles are others than when the token was given
    bool is_over = false;
  };
  struct Known {
    std::shared_ptr<Live> live;
    Instant until = {INT64_MAX};  // of a token that was replaced
  };
  struct TokenHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  struct Standing {
    bool may_sign_in = false;
    std::uint32_t roles = 0;
  };

  Result<Standing> standing_of(OrgId org, PersonId person) const;
  bool is_over(const Live& live, Instant now) const;
  std::shared_ptr<Live> live_of(std::string_view token);
  std::shared_ptr<Live> load(std::string_view token);
  void remember(std::string token, std::shared_ptr<Live> live);
  bool touch(Live& live, Instant now);
  Outcome end_surplus(OrgId org, PersonId person);
  Outcome end_all(OrgId org, const std::vector<SessionRecord>& records);

  const Ports ports_;
  const SessionLimits limits_;

  std::mutex mutex_;  // guards what follows, and what Live holds
  std::unordered_map<std::string, Known, TokenHash, std::equal_to<>> by_token_;
  std::unordered_map<SessionId, std::shared_ptr<Live>> by_id_;
  std::unordered_map<SessionId, std::pair<OrgId, Instant>> seen_;  // not yet written down
};

}  // namespace daybook
