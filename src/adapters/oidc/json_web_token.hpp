// JSON Web Tokens that a provider signed (RFC 7515, 7517, 7519): taken apart, and their signature
// checked with one of the provider's keys. What they say is checked in claims.hpp.
#pragma once
#include <boost/json/object.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace daybook::oidc {

struct Token {
  std::string algorithm;
  std::string key_id;  // empty: not named
  std::string type;    // "JWT", "logout+jwt"; empty: not named
  boost::json::object claims;
};

// Of a provider's key set: those that sign.
struct SigningKey {
  std::string key_id;
  std::string type;       // "RSA", "EC"
  std::string algorithm;  // empty: any of its type
  std::string json;       // as the provider wrote it
};

// "oidc.token_malformed", also for one with critical extensions, which nobody here knows.
base::Result<Token> parse_token(std::string_view compact);

// Of {"keys":[...]}. Keys of other kinds and for other uses are passed over.
// "oidc.keys_malformed".
base::Result<std::vector<SigningKey>> parse_keys(std::string_view text);

// Which of the keys the token says it is signed with: that of its id and kind, or, where it names
// none, the only one of its kind. Null without one.
const SigningKey* key_for(const Token& token, const std::vector<SigningKey>& keys);

// "oidc.algorithm_refused" when the algorithm is not among those allowed or not one for this key,
// "oidc.signature_wrong".
base::Outcome check_signature(std::string_view compact, const Token& token, const SigningKey& key,
                              const std::vector<std::string>& allowed);
// The first half of the former, for a token whose key is not known yet.
base::Outcome check_algorithm(const Token& token, const std::vector<std::string>& allowed);

}  // namespace daybook::oidc
