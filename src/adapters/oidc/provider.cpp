#include "adapters/oidc/provider.hpp"

#include "json/reader.hpp"

namespace daybook::oidc {
namespace {

using boost::json::object;

constexpr int kOk = 200;
constexpr std::size_t kDocumentBytesMax = 512u << 10;

std::int64_t milliseconds(std::chrono::milliseconds duration) { return duration.count(); }

std::string text_at(const object& document, std::string_view name) {
  const boost::json::value* const found = document.if_contains(name);
  const boost::json::string* const text = found ? found->if_string() : nullptr;
  return text ? std::string(*text) : std::string();
}

bool lists(const object& document, std::string_view name, std::string_view value) {
  const boost::json::value* const found = document.if_contains(name);
  if (!found || !found->is_array()) return false;
  for (const boost::json::value& item : found->get_array())
    if (item.is_string() && item.get_string() == value) return true;
  return false;
}

std::unexpected<base::Error> unavailable(const char* rule, const char* field) {
  return base::fail(base::ErrorCode::unavailable, rule, {{"field", field}});
}

base::Result<object> object_in(std::string_view text, const char* rule) {
  auto value = json::parse(text, {.bytes = kDocumentBytesMax, .depth = 16});
  if (!value || !value->is_object()) return unavailable(rule, "");
  return std::move(value->get_object());
}

base::Result<std::string> endpoint(const object& document, const char* field, Network network) {
  std::string url = text_at(document, field);
  if (!may_be_asked(url, network)) return unavailable("oidc.discovery_malformed", field);
  return url;
}

Form form_of(const CodeExchange& with, const ProviderSettings& settings, bool takes_basic) {
  Form form{.fields = {{"grant_type", "authorization_code"},
                       {"code", with.code},
                       {"redirect_uri", with.redirect_uri},
                       {"code_verifier", with.verifier}}};
  const bool has_secret = !settings.client_secret.empty();
  if (has_secret && takes_basic) {
    form.user = settings.client_id;
    form.password = settings.client_secret;
    return form;
  }
  form.fields.emplace_back("client_id", settings.client_id);
  if (has_secret) form.fields.emplace_back("client_secret", settings.client_secret);
  return form;
}

}  // namespace

base::Result<Discovered> parse_discovery(std::string_view text, const ProviderSettings& provider) {
  const object document = TRY(object_in(text, "oidc.discovery_malformed"));
  const std::string issuer = text_at(document, "issuer");
  if (issuer != provider.issuer)
    return base::fail(base::ErrorCode::forbidden, "oidc.issuer_wrong",
                      {{"issuer", issuer.substr(0, 256)}});
  Discovered found{
      .authorization_endpoint = TRY(endpoint(document, "authorization_endpoint", provider.network)),
      .token_endpoint = TRY(endpoint(document, "token_endpoint", provider.network)),
      .keys_url = TRY(endpoint(document, "jwks_uri", provider.network)),
      .userinfo_endpoint = text_at(document, "userinfo_endpoint"),
      .end_session_endpoint = text_at(document, "end_session_endpoint")};
  if (!may_be_asked(found.end_session_endpoint, provider.network))
    found.end_session_endpoint.clear();
  if (!may_be_asked(found.userinfo_endpoint, provider.network)) found.userinfo_endpoint.clear();
  const boost::json::value* const tells =
      document.if_contains("authorization_response_iss_parameter_supported");
  found.tells_issuer = tells && tells->is_bool() && tells->get_bool();
  constexpr const char* kMethods = "token_endpoint_auth_methods_supported";
  found.takes_basic = lists(document, kMethods, "client_secret_basic") ||
                      !lists(document, kMethods, "client_secret_post");
  return found;
}

base::Result<std::string> Provider::document(const std::string& url) {
  Fetched fetched = TRY(outbound_.get(url, settings_.network));
  if (fetched.status == kOk) return std::move(fetched.body);
  return base::fail(base::ErrorCode::unavailable, "oidc.unreachable",
                    {{"url", url}, {"reason", "it answers " + std::to_string(fetched.status)}});
}

base::Result<Discovered> Provider::discover() {
  const base::Instant now = clock_.now();
  {
    const std::lock_guard lock(mutex_);
    const bool is_fresh = now.milliseconds - discovered_at_.milliseconds < milliseconds(kKeep);
    if (discovered_ && is_fresh) return *discovered_;
  }
  std::string issuer = settings_.issuer;
  while (issuer.ends_with('/')) issuer.pop_back();
  const std::string text = TRY(document(issuer + "/.well-known/openid-configuration"));
  const Discovered found = TRY(parse_discovery(text, settings_));
  const std::lock_guard lock(mutex_);
  discovered_ = found;
  discovered_at_ = now;
  return found;
}

// Called with mutex_ held.
bool Provider::may_fetch_again(base::Instant now) {
  while (!refetches_.empty() &&
         now.milliseconds - refetches_.front().milliseconds > milliseconds(kRefetchesWithin))
    refetches_.pop_front();
  if (refetches_.size() >= kRefetches) return false;
  refetches_.push_back(now);
  return true;
}

base::Result<Provider::Keys> Provider::fetch_keys() {
  const base::Instant now = clock_.now();
  const Discovered found = TRY(discover());
  const std::string text = TRY(document(found.keys_url));
  Keys fetched = TRY(parse_keys(text));
  const std::lock_guard lock(mutex_);
  keys_ = fetched;
  keys_at_ = now;
  return fetched;
}

base::Result<Provider::Keys> Provider::keys(bool is_again) {
  const base::Instant now = clock_.now();
  {
    const std::lock_guard lock(mutex_);
    const bool is_fresh = now.milliseconds - keys_at_.milliseconds < milliseconds(kKeep);
    const bool may_keep = keys_ && is_fresh && !is_again;
    if (may_keep || (is_again && !may_fetch_again(now))) return keys_.value_or(Keys());
  }
  return fetch_keys();
}

base::Result<Token> Provider::verified(std::string_view compact) {
  Token token = TRY(parse_token(compact));
  TRY(check_algorithm(token, settings_.algorithms));
  Keys known = TRY(keys(false));
  if (!key_for(token, known)) known = TRY(keys(true));
  const SigningKey* const key = key_for(token, known);
  if (!key)
    return base::fail(base::ErrorCode::forbidden, "oidc.key_unknown",
                      {{"key", token.key_id.substr(0, 64)}});
  TRY(check_signature(compact, token, *key, settings_.algorithms));
  return token;
}

base::Result<SignedInThere> Provider::exchange(const CodeExchange& with) {
  const Discovered found = TRY(discover());
  const Form form = form_of(with, settings_, found.takes_basic);
  const Fetched fetched = TRY(outbound_.post(found.token_endpoint, form, settings_.network));
  const object answer = TRY(object_in(fetched.body, "oidc.answer_malformed"));
  if (fetched.status != kOk)
    return base::fail(base::ErrorCode::forbidden, "oidc.provider_refused",
                      {{"reason", text_at(answer, "error").substr(0, 64)}});
  const std::string id_token = text_at(answer, "id_token");
  const std::string access_token = text_at(answer, "access_token");
  const Token token = TRY(verified(id_token));
  Identity identity = TRY(check_id_token(token, {.provider = settings_,
                                                 .nonce = with.nonce,
                                                 .access_token = access_token,
                                                 .now = clock_.now()}));
  return SignedInThere{TRY(with_email(std::move(identity), access_token)), id_token};
}

base::Result<Identity> Provider::with_email(Identity identity, const std::string& access_token) {
  const Discovered found = TRY(discover());
  if (!identity.email.empty() || access_token.empty() || found.userinfo_endpoint.empty())
    return identity;
  const Fetched fetched =
      TRY(outbound_.get(found.userinfo_endpoint, settings_.network, access_token));
  if (fetched.status != kOk) return identity;
  return with_userinfo(std::move(identity), TRY(object_in(fetched.body, "oidc.answer_malformed")));
}

base::Result<SignedOut> Provider::read_logout(std::string_view compact) {
  return check_logout_token(TRY(verified(compact)), settings_, clock_.now());
}

}  // namespace daybook::oidc
