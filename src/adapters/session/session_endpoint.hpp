// Signing in and out over HTTP.
//
//   GET /session       {"signedIn":true,"person":{"id","name"}} or {"signedIn":false,"demo":[...]}
//   POST /session      {"personId":"..."}: sign in as anybody of a demo organisation
//   DELETE /session    sign out
//   GET /sign-in?token=...  a link made by `daybook sign-in`, good for one time: sets the cookie,
//   goes to the dashboard
#pragma once
#include <optional>

#include "http/cookies.hpp"
#include "http/message.hpp"

#include "adapters/session/session_tokens.hpp"
#include "adapters/session/used_links.hpp"
#include "application/host/organisation_host.hpp"

namespace daybook {

inline constexpr std::string_view kSignInLinkPurpose = "sign-in-link";

class SessionEndpoint {
 public:
  struct Settings {
    // Anybody may sign in as anybody of this organisation: for demonstrations only.
    std::optional<OrgId> demo;
    http::Transport transport = http::Transport::any;
  };

  SessionEndpoint(OrganisationHost& host, Clock& clock, SessionTokens& tokens, UsedLinks& links,
                  Settings settings)
      : host_(host), clock_(clock), tokens_(tokens), links_(links), settings_(settings) {}

  // By cookie, or by "Authorization: Bearer" with the same token. Nothing when nobody is signed in,
  // or when a foreign page sent the cookie.
  std::optional<Caller> caller_of(const http::Request& request);

  http::Response show(const http::Request& request);
  http::Response sign_in(const http::Request& request);
  http::Response sign_out(const http::Request& request);
  // Waits for a disk.
  http::Response follow_link(const http::Request& request);

 private:
  http::Cookie cookie(std::string value) const;
  std::string demo_people() const;

  OrganisationHost& host_;
  Clock& clock_;
  SessionTokens& tokens_;
  UsedLinks& links_;
  Settings settings_;
};

}  // namespace daybook
