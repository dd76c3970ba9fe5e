// One try to sign in: what was asked of the provider, kept in a cookie of the browser that asked,
// so that nothing is kept here for those who never come back. Sealed, and good for ten minutes.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"

#include "seal/seal.hpp"

namespace daybook::oidc {

struct Attempt {
  std::string provider;  // its id
  std::string state;
  std::string nonce;
  std::string verifier;
  base::Instant expires;
};

// For a cookie.
std::string sealed_attempt(const Attempt& attempt, const seal::Key& key);
// Nothing when it is not ours, or too late.
std::optional<Attempt> open_attempt(std::string_view text, const seal::Key& key, base::Instant now);

}  // namespace daybook::oidc
