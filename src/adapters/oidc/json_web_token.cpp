#include "adapters/oidc/json_web_token.hpp"

#include <boost/json/serialize.hpp>
#include <cjose/cjose.h>
#include <memory>

#include "base/base64url.hpp"
#include "base/contains.hpp"
#include "json/reader.hpp"

namespace daybook::oidc {
namespace {

constexpr std::size_t kTokenBytesMax = 32u << 10;
constexpr std::size_t kKeysMax = 100;
constexpr std::size_t kRsaBitsMin = 2048;

struct FreeSignature {
  void operator()(cjose_jws_t* signature) const { cjose_jws_release(signature); }
};
struct FreeKey {
  void operator()(cjose_jwk_t* key) const { cjose_jwk_release(key); }
};

std::unexpected<base::Error> malformed() {
  return base::fail(base::ErrorCode::forbidden, "oidc.token_malformed");
}

std::string text_at(const boost::json::object& object, std::string_view name) {
  const boost::json::value* const value = object.if_contains(name);
  const boost::json::string* const text = value ? value->if_string() : nullptr;
  return text ? std::string(*text) : std::string();
}

base::Result<boost::json::object> object_in(std::string_view part) {
  const auto bytes = base::from_base64url(part);
  if (!bytes) return malformed();
  const auto value = json::parse(*bytes, {.bytes = kTokenBytesMax, .depth = 8});
  if (!value || !value->is_object()) return malformed();
  return value->get_object();
}

// Which kind of key an algorithm takes. Those with a shared secret are not among them: a provider's
// public key is everybody's.
std::string_view type_for(std::string_view algorithm) {
  constexpr std::pair<std::string_view, std::string_view> kTypes[] = {
      {"RS256", "RSA"}, {"RS384", "RSA"}, {"RS512", "RSA"}, {"PS256", "RSA"}, {"PS384", "RSA"},
      {"PS512", "RSA"}, {"ES256", "EC"},  {"ES384", "EC"},  {"ES512", "EC"}};
  for (const auto& [name, type] : kTypes)
    if (name == algorithm) return type;
  return "";
}

bool fits(const Token& token, const SigningKey& key) {
  return key.type == type_for(token.algorithm) &&
         (key.algorithm.empty() || key.algorithm == token.algorithm);
}

base::Outcome refuse_algorithm(const Token& token) {
  return base::fail(base::ErrorCode::forbidden, "oidc.algorithm_refused",
                    {{"algorithm", token.algorithm.substr(0, 32)}});
}

bool is_signed_with(std::string_view compact, const SigningKey& key) {
  cjose_err error{};
  const std::unique_ptr<cjose_jwk_t, FreeKey> imported(
      cjose_jwk_import(key.json.data(), key.json.size(), &error));
  if (!imported) return false;
  if (key.type == "RSA" && cjose_jwk_get_keysize(imported.get(), &error) < kRsaBitsMin)
    return false;
  const std::unique_ptr<cjose_jws_t, FreeSignature> signature(
      cjose_jws_import(compact.data(), compact.size(), &error));
  return signature && cjose_jws_verify(signature.get(), imported.get(), &error);
}

}  // namespace

base::Result<Token> parse_token(std::string_view compact) {
  if (compact.size() > kTokenBytesMax) return malformed();
  const std::size_t first = compact.find('.'), second = compact.find('.', first + 1);
  if (first == std::string_view::npos || second == std::string_view::npos ||
      compact.find('.', second + 1) != std::string_view::npos)
    return malformed();
  // Whoever checks the signature takes "sig=" for "sig": one token has one form here.
  if (!base::from_base64url(compact.substr(second + 1))) return malformed();
  const boost::json::object header = TRY(object_in(compact.substr(0, first)));
  if (header.contains("crit")) return malformed();
  return Token{.algorithm = text_at(header, "alg"),
               .key_id = text_at(header, "kid"),
               .type = text_at(header, "typ"),
               .claims = TRY(object_in(compact.substr(first + 1, second - first - 1)))};
}

base::Result<std::vector<SigningKey>> parse_keys(std::string_view text) {
  const auto refused = base::fail(base::ErrorCode::unavailable, "oidc.keys_malformed");
  const auto value = json::parse(text, {.bytes = 512u << 10, .depth = 8});
  if (!value || !value->is_object()) return refused;
  const boost::json::value* const list = value->get_object().if_contains("keys");
  if (!list || !list->is_array() || list->get_array().size() > kKeysMax) return refused;
  std::vector<SigningKey> keys;
  for (const boost::json::value& item : list->get_array()) {
    const boost::json::object* const key = item.if_object();
    if (!key) return refused;
    const std::string use = text_at(*key, "use"), type = text_at(*key, "kty");
    if ((type != "RSA" && type != "EC") || (!use.empty() && use != "sig")) continue;
    keys.push_back({.key_id = text_at(*key, "kid"),
                    .type = type,
                    .algorithm = text_at(*key, "alg"),
                    .json = boost::json::serialize(item)});
  }
  return keys;
}

const SigningKey* key_for(const Token& token, const std::vector<SigningKey>& keys) {
  const SigningKey* found = nullptr;
  for (const SigningKey& key : keys) {
    if (!fits(token, key) || (!token.key_id.empty() && key.key_id != token.key_id)) continue;
    // Two that fit: to try them all would let a token choose.
    if (found) return nullptr;
    found = &key;
  }
  return found;
}

base::Outcome check_algorithm(const Token& token, const std::vector<std::string>& allowed) {
  const bool may = base::contains(allowed, token.algorithm) && !type_for(token.algorithm).empty();
  return may ? base::Outcome() : refuse_algorithm(token);
}

base::Outcome check_signature(std::string_view compact, const Token& token, const SigningKey& key,
                              const std::vector<std::string>& allowed) {
  TRY(check_algorithm(token, allowed));
  if (!fits(token, key)) return refuse_algorithm(token);
  if (is_signed_with(compact, key)) return {};
  return base::fail(base::ErrorCode::forbidden, "oidc.signature_wrong");
}

}  // namespace daybook::oidc
