// What a provider's token has to say before anybody is let in by it (OpenID Connect Core 1.0,
// section 3.1.3.7; Back-Channel Logout 1.0, section 2.6). Pure: the signature was checked before.
#pragma once
#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "base/result.hpp"

#include "adapters/oidc/json_web_token.hpp"
#include "adapters/oidc/provider_settings.hpp"

namespace daybook::oidc {

// Clocks differ by so much.
inline constexpr std::int64_t kLeewaySeconds = 60;

// Who signed in, as the provider says.
struct Identity {
  std::string subject;  // "sub"
  std::string key;      // names the person there for good: ProviderSettings::subject_claim
  std::string email;    // empty: not told
  bool is_email_verified = false;
  std::string provider_session;  // "sid"; empty: not told
};

// What was asked for, and with what it was answered.
struct Expected {
  const ProviderSettings& provider;
  std::string_view nonce;
  std::string_view access_token;
  base::Instant now;
};

// All are ErrorCode::forbidden: "oidc.issuer_wrong", "oidc.audience_wrong", "oidc.token_expired",
// "oidc.token_early", "oidc.nonce_wrong", "oidc.access_token_wrong", "oidc.token_malformed".
base::Result<Identity> check_id_token(const Token& token, const Expected& expected);

// With what the userinfo endpoint says of the same person, where the token did not tell the
// address: "oidc.token_malformed" when it is of somebody else.
base::Result<Identity> with_userinfo(Identity identity, const boost::json::object& userinfo);

// Whom the organisation lets in by it: "oidc.email_missing", "oidc.email_unverified",
// "oidc.domain_refused".
base::Outcome check_email(const Identity& identity, const ProviderSettings& provider);

// The provider signed somebody out.
struct SignedOut {
  std::string subject;           // or empty
  std::string provider_session;  // or empty, but not both
  std::string token_id;          // "jti": each is good for one time
  base::Instant expires;
};

// As check_id_token, and "oidc.logout_malformed" for what is no logout token.
base::Result<SignedOut> check_logout_token(const Token& token, const ProviderSettings& provider,
                                           base::Instant now);

}  // namespace daybook::oidc
