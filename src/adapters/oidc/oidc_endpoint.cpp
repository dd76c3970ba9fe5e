#include "adapters/oidc/oidc_endpoint.hpp"

#include <fmt/format.h>

#include "base/base64url.hpp"
#include "http/uri.hpp"

#include "adapters/oidc/sha256.hpp"
#include "application/sessions/recognise.hpp"

namespace daybook::oidc {
namespace {

constexpr std::chrono::seconds kAttemptLifetime = std::chrono::minutes(10);
constexpr std::size_t kCodeBytesMax = 4096;
constexpr std::size_t kFormBytesMax = 48u << 10;

std::unexpected<base::Error> refuse(const char* rule, std::vector<base::Fact> facts = {}) {
  return base::fail(base::ErrorCode::forbidden, rule, std::move(facts));
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::string with_query(const std::string& url, const http::QueryPairs& pairs) {
  std::string text = url;
  for (const auto& [name, value] : pairs) {
    text += text.contains('?') ? '&' : '?';
    text += http::percent_encoded(name) + "=" + http::percent_encoded(value);
  }
  return text;
}

std::string_view id_in(const http::Request& request, std::string_view path) {
  return std::string_view(request.path).substr(path.size());
}

// What a provider says of why it does not let somebody in: a word like "access_denied".
std::string word_of(const std::string& text) {
  constexpr std::size_t kWordBytesMax = 64;
  std::string word;
  for (const char c : text.substr(0, kWordBytesMax))
    if ((c >= 'a' && c <= 'z') || c == '_') word += c;
  return word;
}

http::Response uncached(int status, std::string body) {
  http::Response response = http::json_response(status, std::move(body));
  response.headers.set("Cache-Control", "no-store");
  return response;
}

}  // namespace

OidcEndpoint::OidcEndpoint(Ports ports, Settings settings)
    : ports_(std::move(ports)), settings_(std::move(settings)) {
  for (const ProviderSettings& provider : settings_.providers)
    providers_.push_back(std::make_unique<Provider>(provider, outbound_, ports_.clock));
}

Provider* OidcEndpoint::find(std::string_view id) {
  for (const auto& provider : providers_)
    if (provider->settings().id == id) return provider.get();
  return nullptr;
}

std::string OidcEndpoint::back_uri(const Provider& provider) const {
  return fmt::format("{}{}{}", settings_.public_url, kBackPath, provider.settings().id);
}

// It comes back with a navigation from the provider's page, which SameSite=Lax lets through.
http::Cookie OidcEndpoint::cookie(std::string value) const {
  const bool is_secure = settings_.public_url.starts_with("https://");
  return {.name = is_secure ? "__Host-daybook_attempt" : "daybook_attempt",
          .value = std::move(value),
          .max_age = kAttemptLifetime,
          .transport = is_secure ? http::Transport::https_only : http::Transport::any};
}

http::Response OidcEndpoint::start(const http::Request& request) {
  Provider* const provider = find(id_in(request, kStartPath));
  if (!provider) return ports_.refuse({base::ErrorCode::not_found, "sign_in.provider_unknown", {}});
  auto response = begin(*provider);
  return response ? std::move(*response) : ports_.refuse(response.error());
}

base::Result<http::Response> OidcEndpoint::begin(Provider& provider) {
  const ProviderSettings& settings = provider.settings();
  const Discovered found = TRY(provider.discover());
  const auto lifetime = std::chrono::milliseconds(kAttemptLifetime).count();
  const Attempt attempt{.provider = settings.id,
                        .state = ports_.new_secret(),
                        .nonce = ports_.new_secret(),
                        .verifier = ports_.new_secret(),
                        .expires = {ports_.clock.now().milliseconds + lifetime}};
  http::Response response = http::redirect_response(
      with_query(found.authorization_endpoint,
                 {{"response_type", "code"},
                  {"client_id", settings.client_id},
                  {"redirect_uri", back_uri(provider)},
                  {"scope", joined(settings.scopes)},
                  {"state", attempt.state},
                  {"nonce", attempt.nonce},
                  {"code_challenge", base::to_base64url(sha256(attempt.verifier))},
                  {"code_challenge_method", "S256"}}));
  response.headers.set("Cache-Control", "no-store");
  response.headers.set("Referrer-Policy", "no-referrer");
  http::set_cookie(response, cookie(sealed_attempt(attempt, settings_.key)));
  return response;
}

http::Response OidcEndpoint::come_back(const http::Request& request) {
  Provider* const provider = find(id_in(request, kBackPath));
  if (!provider) return ports_.refuse({base::ErrorCode::not_found, "sign_in.provider_unknown", {}});
  auto finished = finish(*provider, request);
  http::Response response = finished ? std::move(*finished) : ports_.refuse(finished.error());
  http::clear_cookie(response, cookie(""));
  return response;
}

base::Result<http::Response> OidcEndpoint::finish(Provider& provider,
                                                  const http::Request& request) {
  const ProviderSettings& settings = provider.settings();
  const base::Instant now = ports_.clock.now();
  const auto kept = http::find_cookie(request, cookie("").name);
  const auto attempt = kept ? open_attempt(*kept, settings_.key, now) : std::nullopt;
  const std::string state = http::query_value(request.query, "state").value_or("");
  // A digest of both takes as long to compare whatever they are.
  if (!attempt || attempt->provider != settings.id || sha256(state) != sha256(attempt->state))
    return refuse("oidc.state_wrong");
  if (!states_.use(state, attempt->expires, now)) return refuse("oidc.state_wrong");
  const auto issuer = http::query_value(request.query, "iss");
  const bool tells_issuer = TRY(provider.discover()).tells_issuer;
  if (issuer ? *issuer != settings.issuer : tells_issuer) return refuse("oidc.issuer_wrong");
  if (const auto error = http::query_value(request.query, "error"))
    return refuse("oidc.provider_refused", {{"reason", word_of(*error)}});
  const std::string code = http::query_value(request.query, "code").value_or("");
  if (code.empty() || code.size() > kCodeBytesMax) return refuse("oidc.state_wrong");
  const SignedInThere there = TRY(provider.exchange({.code = code,
                                                     .redirect_uri = back_uri(provider),
                                                     .verifier = attempt->verifier,
                                                     .nonce = attempt->nonce}));
  const PersonId person = TRY(person_of(provider, there.identity));
  return ports_.admit(request, {.who = {settings.org, person},
                                .means = settings.id,
                                .subject = there.identity.subject,
                                .provider_session = there.identity.provider_session,
                                .id_token = there.id_token});
}

base::Result<PersonId> OidcEndpoint::person_of(const Provider& provider, const Identity& identity) {
  const ProviderSettings& settings = provider.settings();
  const ProviderIdentity account{settings.issuer, identity.key};
  const auto known = TRY(recognise_account(ports_.host, ports_.identities, settings.org, account));
  if (known) return *known;
  TRY(check_email(identity, settings));
  return recognise(ports_.host, ports_.identities, settings.org, account, identity.email);
}

http::Response OidcEndpoint::signed_out(const http::Request& request) {
  Provider* const provider = find(id_in(request, kEndedPath));
  const base::Outcome ended =
      provider ? end(*provider, request) : refuse("sign_in.provider_unknown");
  if (ended) return uncached(200, "{}");
  const bool is_refusal = ended.error().code == base::ErrorCode::forbidden;
  return uncached(
      is_refusal ? 400 : 503,
      fmt::format(R"({{"error":"invalid_request","error_description":"{}"}})", ended.error().rule));
}

base::Outcome OidcEndpoint::end(Provider& provider, const http::Request& request) {
  if (request.body.size() > kFormBytesMax) return refuse("oidc.logout_malformed");
  const auto token = http::query_value(request.body, "logout_token");
  if (!token) return refuse("oidc.logout_malformed");
  const SignedOut out = TRY(provider.read_logout(*token));
  const std::string name = provider.settings().id + " " + out.token_id;
  if (!logouts_.use(name, out.expires, ports_.clock.now())) return refuse("oidc.logout_repeated");
  TRY(ports_.sessions.end_at_provider(provider.settings().org,
                                      {.means = provider.settings().id,
                                       .subject = out.subject,
                                       .provider_session = out.provider_session}));
  return {};
}

std::optional<std::string> OidcEndpoint::sign_out_at(OrgId org, const SessionRecord& session) {
  Provider* const provider = find(session.means);
  if (!provider || provider->settings().org != org) return std::nullopt;
  const auto found = provider->discover();
  if (!found || found->end_session_endpoint.empty()) return std::nullopt;
  http::QueryPairs pairs = {{"client_id", provider->settings().client_id},
                            {"post_logout_redirect_uri", settings_.public_url + "/welcome"}};
  if (!session.id_token.empty()) pairs.emplace_back("id_token_hint", session.id_token);
  return with_query(found->end_session_endpoint, pairs);
}

}  // namespace daybook::oidc
