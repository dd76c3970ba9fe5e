// Signing in and out over HTTP.
//
//   GET /session       {"signedIn":true,"person":{"id","name"}} or
//                      {"signedIn":false,"demo":[...],"providers":[{"name","url"}],"mail":true}
//   POST /session      {"personId":"..."}: sign in as anybody of a demo organisation
//   DELETE /session    sign out; {"continue":"https://..."} where the provider wants to be told
//   POST /sign-in/mail {"email":"..."}: sends a sign-in link there, if it is somebody's; 202 either
//                      way
//   GET /sign-in?token=...   of a link made by `daybook sign-in` or sent by mail: asks once more,
//                            since programs that look where links go come before people
//   POST /sign-in            a form with the token: uses the link up, sets the cookie, goes to the
//                            dashboard
//
// The cookie is "__Host-daybook_session" where the server is reached over https, and
// "daybook_session" where it is not, which is for one's own machine: browsers do not keep a Secure
// cookie from there.
#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "http/cookies.hpp"
#include "http/message.hpp"

#include "adapters/session/link_tokens.hpp"
#include "adapters/session/used_links.hpp"
#include "application/host/organisation_host.hpp"
#include "application/sessions/sessions.hpp"

namespace daybook {

inline constexpr std::string_view kSignInLinkPurpose = "sign-in-link";

class SessionEndpoint {
 public:
  // What the sign-in page offers.
  struct Choice {
    std::string name;
    std::string url;
  };
  struct Settings {
    // Anybody may sign in as anybody of this organisation: for demonstrations only.
    std::optional<OrgId> demo;
    http::Transport transport = http::Transport::any;
    std::vector<Choice> providers = {};
    // Sends a sign-in link to an address, asked for by a client; does not wait. None: no mail.
    std::function<Outcome(const std::string& email, const std::string& client)> send_link = {};
    // Where the browser goes to sign out at the provider too, if that can be.
    std::function<std::optional<std::string>(OrgId, const SessionRecord&)> sign_out_at = {};
  };

  SessionEndpoint(OrganisationHost& host, Clock& clock, Sessions& sessions, LinkTokens& tokens,
                  UsedLinks& links, Settings settings)
      : host_(host),
        clock_(clock),
        sessions_(sessions),
        tokens_(tokens),
        links_(links),
        settings_(std::move(settings)) {}

  // By cookie, or by "Authorization: Bearer" with the same token. Nothing when nobody is signed in,
  // or when a foreign page sent the cookie.
  std::optional<Caller> caller_of(const http::Request& request);

  // All of the following wait for a disk.
  http::Response show(const http::Request& request);
  http::Response sign_in(const http::Request& request);
  http::Response sign_out(const http::Request& request);
  http::Response ask_for_link(const http::Request& request);
  http::Response ask(const http::Request& request);
  http::Response follow_link(const http::Request& request);

  // Begins a session in this browser, in place of the one that it has, and goes to `location`, a
  // path here; refuses as Sessions::begin does.
  Result<http::Response> admit(const http::Request& request, SignIn sign_in,
                               std::string_view location = "/");
  // The same answer, with another cookie where the session is due for another token.
  http::Response rotated(const http::Request& request, http::Response response);

 private:
  std::optional<std::string_view> token_of(const http::Request& request) const;
  http::Cookie cookie(std::string value) const;
  std::string demo_people() const;
  std::string providers() const;

  OrganisationHost& host_;
  Clock& clock_;
  Sessions& sessions_;
  LinkTokens& tokens_;
  UsedLinks& links_;
  Settings settings_;
};

}  // namespace daybook
