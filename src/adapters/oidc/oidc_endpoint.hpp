// Signing in with a provider, over HTTP (OpenID Connect Core 1.0, code flow with PKCE).
//
//   GET  /sign-in/with/<id>   sends the browser to the provider
//   GET  /sign-in/back/<id>   where the provider sends it back to, with a code
//   POST /sign-in/ended/<id>  the provider itself says that somebody signed out there
//                             (OpenID Connect Back-Channel Logout 1.0)
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "http/cookies.hpp"
#include "http/message.hpp"

#include "adapters/oidc/attempt.hpp"
#include "adapters/oidc/once.hpp"
#include "adapters/oidc/provider.hpp"
#include "application/ports/identities.hpp"
#include "application/sessions/sessions.hpp"
#include "seal/seal.hpp"

namespace daybook::oidc {

class OidcEndpoint {
 public:
  struct Ports {
    OrganisationHost& host;
    Identities& identities;
    Sessions& sessions;
    Clock& clock;
    std::function<std::string()> new_secret;  // hexadecimal, cannot be guessed
    // Begins a session in the browser that asks.
    std::function<base::Result<http::Response>(const http::Request&, const SignIn&)> admit;
    // The page that says why somebody is not let in.
    std::function<http::Response(const base::Error&)> refuse;
  };
  struct Settings {
    std::vector<ProviderSettings> providers;
    std::string public_url;  // without a slash at its end
    seal::Key key;           // of attempts
  };

  OidcEndpoint(Ports ports, Settings settings);

  // All wait for the network.
  http::Response start(const http::Request& request);
  http::Response come_back(const http::Request& request);
  http::Response signed_out(const http::Request& request);

  // Where a browser goes to sign out at the provider of a session too; nothing where there is no
  // such place.
  std::optional<std::string> sign_out_at(OrgId org, const SessionRecord& session);

  static constexpr std::string_view kStartPath = "/sign-in/with/";
  static constexpr std::string_view kBackPath = "/sign-in/back/";
  static constexpr std::string_view kEndedPath = "/sign-in/ended/";

 private:
  Provider* find(std::string_view id);
  std::string back_uri(const Provider& provider) const;
  http::Cookie cookie(std::string value) const;
  base::Result<http::Response> begin(Provider& provider);
  base::Result<http::Response> finish(Provider& provider, const http::Request& request);
  base::Result<PersonId> person_of(const Provider& provider, const Identity& identity);
  base::Outcome end(Provider& provider, const http::Request& request);

  const Ports ports_;
  const Settings settings_;
  Outbound outbound_;
  std::vector<std::unique_ptr<Provider>> providers_;
  Once states_;
  Once logouts_;
};

}  // namespace daybook::oidc
