#include "adapters/oidc/claims.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/base64url.hpp"
#include "base/contains.hpp"

#include "adapters/oidc/sha256.hpp"

namespace daybook::oidc {
namespace {

using boost::json::object;
using boost::json::value;

constexpr std::size_t kTextBytesMax = 512;
// A logout token that is older is not the word of a moment ago.
constexpr std::int64_t kLogoutAgeSeconds = 600;
constexpr double kSecondsMax = 1e11;
constexpr std::string_view kLogoutEvent = "http://schemas.openid.net/event/backchannel-logout";

std::unexpected<base::Error> refuse(const char* rule, std::vector<base::Fact> facts = {}) {
  return base::fail(base::ErrorCode::forbidden, rule, std::move(facts));
}

std::string text_at(const object& claims, std::string_view name) {
  const value* const found = claims.if_contains(name);
  const boost::json::string* const text = found ? found->if_string() : nullptr;
  return text ? std::string(*text) : std::string();
}

// Seconds since 1970, which may have a fraction.
std::optional<std::int64_t> seconds_at(const object& claims, std::string_view name) {
  const value* const found = claims.if_contains(name);
  if (!found || !found->is_number()) return std::nullopt;
  const double seconds = found->to_number<double>();
  if (!(seconds >= 0 && seconds <= kSecondsMax)) return std::nullopt;
  return static_cast<std::int64_t>(seconds);
}

// Some providers write booleans as text.
bool is_true(const object& claims, std::string_view name) {
  const value* const found = claims.if_contains(name);
  if (!found) return false;
  return (found->is_bool() && found->get_bool()) || text_at(claims, name) == "true";
}

bool is_for(const object& claims, const std::string& client) {
  const value* const audience = claims.if_contains("aud");
  if (!audience) return false;
  const std::string authorised = text_at(claims, "azp");
  if (claims.contains("azp") && authorised != client) return false;
  if (audience->is_string()) return audience->get_string() == client;
  if (!audience->is_array()) return false;
  const auto& all = audience->get_array();
  // Where others may use it too, it has to say that it was made for us.
  if (all.size() > 1 && authorised != client) return false;
  return std::ranges::any_of(
      all, [&](const value& one) { return one.is_string() && one.get_string() == client; });
}

base::Outcome check_common(const Token& token, const ProviderSettings& provider) {
  const std::string issuer = text_at(token.claims, "iss");
  if (issuer != provider.issuer)
    return refuse("oidc.issuer_wrong", {{"issuer", issuer.substr(0, kTextBytesMax)}});
  if (!is_for(token.claims, provider.client_id)) return refuse("oidc.audience_wrong");
  return {};
}

base::Outcome check_times(const object& claims, std::int64_t now) {
  const auto expires = seconds_at(claims, "exp"), issued = seconds_at(claims, "iat");
  if (!expires || !issued) return refuse("oidc.token_malformed");
  if (*expires + kLeewaySeconds <= now) return refuse("oidc.token_expired");
  const auto not_before = seconds_at(claims, "nbf");
  if (std::max(*issued, not_before.value_or(0)) - kLeewaySeconds > now)
    return refuse("oidc.token_early");
  return {};
}

// "at_hash": the left half of the digest of the access token, by the digest of the algorithm. Only
// that of SHA-256 is looked at, which the algorithms allowed by default have.
bool is_of_access_token(const Token& token, std::string_view access_token) {
  const std::string told = text_at(token.claims, "at_hash");
  if (told.empty() || !token.algorithm.ends_with("256")) return true;
  const std::string digest = sha256(access_token);
  return told == base::to_base64url(std::string_view(digest).substr(0, digest.size() / 2));
}

bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
         text.find('@', at + 1) == std::string_view::npos &&
         std::ranges::none_of(text, [](char c) { return c >= 0 && c <= ' '; });
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

bool is_logout_event(const object& claims) {
  const value* const events = claims.if_contains("events");
  if (!events || !events->is_object()) return false;
  const value* const event = events->get_object().if_contains(kLogoutEvent);
  return event && event->is_object();
}

}  // namespace

base::Result<Identity> check_id_token(const Token& token, const Expected& expected) {
  const object& claims = token.claims;
  // A logout token has no nonce, but a provider might be made to sign other things.
  if (token.type != "" && lower(token.type) != "jwt") return refuse("oidc.token_malformed");
  TRY(check_common(token, expected.provider));
  TRY(check_times(claims, expected.now.milliseconds / 1000));
  const std::string nonce = text_at(claims, "nonce");
  if (nonce.empty() || nonce != expected.nonce) return refuse("oidc.nonce_wrong");
  if (!is_of_access_token(token, expected.access_token)) return refuse("oidc.access_token_wrong");
  Identity identity{.subject = text_at(claims, "sub"),
                    .key = text_at(claims, expected.provider.subject_claim),
                    .email = text_at(claims, "email"),
                    .is_email_verified = is_true(claims, "email_verified"),
                    .provider_session = text_at(claims, "sid")};
  for (const std::string* text :
       {&identity.subject, &identity.key, &identity.email, &identity.provider_session})
    if (text->size() > kTextBytesMax) return refuse("oidc.token_malformed");
  if (identity.subject.empty() || identity.key.empty()) return refuse("oidc.token_malformed");
  return identity;
}

base::Result<Identity> with_userinfo(Identity identity, const object& userinfo) {
  if (text_at(userinfo, "sub") != identity.subject) return refuse("oidc.token_malformed");
  identity.email = text_at(userinfo, "email");
  identity.is_email_verified = is_true(userinfo, "email_verified");
  if (identity.email.size() > kTextBytesMax) return refuse("oidc.token_malformed");
  return identity;
}

base::Outcome check_email(const Identity& identity, const ProviderSettings& provider) {
  if (!is_email(identity.email)) return refuse("oidc.email_missing");
  if (provider.email == EmailRule::verified && !identity.is_email_verified)
    return refuse("oidc.email_unverified");
  const std::string domain = lower(identity.email.substr(identity.email.find('@') + 1));
  if (!provider.domains.empty() && !base::contains(provider.domains, domain))
    return refuse("oidc.domain_refused", {{"domain", domain}});
  return {};
}

base::Result<SignedOut> check_logout_token(const Token& token, const ProviderSettings& provider,
                                           base::Instant now) {
  const object& claims = token.claims;
  const std::string type = lower(token.type);
  TRY(check_common(token, provider));
  SignedOut out{.subject = text_at(claims, "sub"),
                .provider_session = text_at(claims, "sid"),
                .token_id = text_at(claims, "jti")};
  const bool is_one = (type.empty() || type == "jwt" || type == "logout+jwt") &&
                      is_logout_event(claims) && !claims.contains("nonce") &&
                      !out.token_id.empty() && out.token_id.size() <= kTextBytesMax &&
                      !(out.subject.empty() && out.provider_session.empty());
  if (!is_one) return refuse("oidc.logout_malformed");
  const std::int64_t seconds = now.milliseconds / 1000;
  const auto issued = seconds_at(claims, "iat");
  if (!issued) return refuse("oidc.logout_malformed");
  const std::int64_t expires = std::min(
      seconds_at(claims, "exp").value_or(*issued + kLogoutAgeSeconds), *issued + kLogoutAgeSeconds);
  if (expires + kLeewaySeconds <= seconds) return refuse("oidc.token_expired");
  if (*issued - kLeewaySeconds > seconds) return refuse("oidc.token_early");
  out.expires = {(expires + kLeewaySeconds) * 1000};
  return out;
}

}  // namespace daybook::oidc
