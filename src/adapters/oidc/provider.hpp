// One provider as it is asked over the network: where its parts are (OpenID Connect Discovery 1.0),
// its keys, and what it says about somebody.
#pragma once
#include <chrono>
#include <deque>
#include <mutex>
#include <optional>
#include <string>

#include "adapters/oidc/claims.hpp"
#include "adapters/oidc/outbound.hpp"
#include "application/ports/clock.hpp"

namespace daybook::oidc {

// What its discovery document says.
struct Discovered {
  std::string authorization_endpoint;
  std::string token_endpoint;
  std::string keys_url;
  std::string userinfo_endpoint;     // empty: none
  std::string end_session_endpoint;  // empty: none
  bool tells_issuer = false;         // in its answers (RFC 9207)
  bool takes_basic = true;           // how it wants to be shown the client's secret
};

// "oidc.issuer_wrong" when it is for another issuer, "oidc.discovery_malformed" with the field.
base::Result<Discovered> parse_discovery(std::string_view text, const ProviderSettings& provider);

// A code that a browser brought back, and what proves that we asked for it.
struct CodeExchange {
  std::string code;
  std::string redirect_uri;
  std::string verifier;
  std::string nonce;
};

struct SignedInThere {
  Identity identity;
  std::string id_token;
};

// Takes calls on several threads, which wait for the network.
class Provider {
 public:
  // Keys are asked for again when they are so old, or when a token names one that is not known: at
  // most so often in a while, so that tokens with made-up keys do not make us ask all the time.
  static constexpr std::chrono::minutes kKeep{60};
  static constexpr std::size_t kRefetches = 3;
  static constexpr std::chrono::seconds kRefetchesWithin{60};

  Provider(ProviderSettings settings, Outbound& outbound, Clock& clock)
      : settings_(std::move(settings)), outbound_(outbound), clock_(clock) {}

  const ProviderSettings& settings() const { return settings_; }
  // All refuse as Outbound and the checks do.
  base::Result<Discovered> discover();
  base::Result<SignedInThere> exchange(const CodeExchange& with);
  base::Result<SignedOut> read_logout(std::string_view compact);

 private:
  using Keys = std::vector<SigningKey>;

  base::Result<std::string> document(const std::string& url);
  base::Result<Keys> keys(bool is_again);
  base::Result<Keys> fetch_keys();
  bool may_fetch_again(base::Instant now);
  // Where the token tells no address, the provider does elsewhere.
  base::Result<Identity> with_email(Identity identity, const std::string& access_token);
  // Parsed, once its signature is found to be the provider's.
  base::Result<Token> verified(std::string_view compact);

  const ProviderSettings settings_;
  Outbound& outbound_;
  Clock& clock_;

  std::mutex mutex_;  // guards what follows; not held while the network is waited for
  std::optional<Discovered> discovered_;
  base::Instant discovered_at_;
  std::optional<Keys> keys_;
  base::Instant keys_at_;
  std::deque<base::Instant> refetches_;
};

}  // namespace daybook::oidc
