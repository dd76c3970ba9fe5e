#include "main/stored_identities.hpp"

#include <fmt/format.h>

namespace daybook::cli {
namespace {

std::string account_name(OrgId org, const ProviderIdentity& identity) {
  return fmt::format("identity {} {} {}", to_string(org), identity.issuer, identity.key);
}

std::string person_name(OrgId org, const std::string& issuer, PersonId person) {
  return fmt::format("identity_of {} {} {}", to_string(org), to_string(person), issuer);
}

}  // namespace

Result<std::optional<PersonId>> StoredIdentities::find(OrgId org,
                                                       const ProviderIdentity& identity) {
  const auto saved = TRY(storage_.load_setting(account_name(org, identity)));
  if (!saved) return std::nullopt;
  return TRY(PersonId::parse(*saved));
}

Result<std::optional<std::string>> StoredIdentities::key_of(OrgId org, const std::string& issuer,
                                                            PersonId person) {
  return storage_.load_setting(person_name(org, issuer, person));
}

Outcome StoredIdentities::link(OrgId org, const ProviderIdentity& identity, PersonId person) {
  TRY(storage_.save_setting(account_name(org, identity), to_string(person)));
  return storage_.save_setting(person_name(org, identity.issuer, person), identity.key);
}

}  // namespace daybook::cli
