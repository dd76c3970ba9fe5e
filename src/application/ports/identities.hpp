// Who is who at a provider. The first time, somebody is known by the e-mail address; from then on
// by the provider's own name for that account, so that an address which is given to somebody else
// later opens nothing.
//
//   link(acme, {"https://id.example", "00u1"}, anna)
//   find(acme, {"https://id.example", "00u1"})   -> anna
//   key_of(acme, "https://id.example", anna)     -> "00u1"
#pragma once
#include <optional>
#include <string>

#include "domain/ids.hpp"

namespace daybook {

struct ProviderIdentity {
  std::string issuer;
  std::string key;  // of the account there, for good
};

class Identities {
 public:
  virtual ~Identities() = default;

  virtual Result<std::optional<PersonId>> find(OrgId org, const ProviderIdentity& identity) = 0;
  // The account of a person at a provider.
  virtual Result<std::optional<std::string>> key_of(OrgId org, const std::string& issuer,
                                                    PersonId person) = 0;
  // Durable when it returns. In place of what was known of either.
  virtual Outcome link(OrgId org, const ProviderIdentity& identity, PersonId person) = 0;
};

}  // namespace daybook
