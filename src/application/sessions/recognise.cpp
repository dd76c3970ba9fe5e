#include "application/sessions/recognise.hpp"

namespace daybook {

Result<std::optional<PersonId>> recognise_account(OrganisationHost& host, Identities& identities,
                                                  OrgId org, const ProviderIdentity& identity) {
  const auto known = TRY(identities.find(org, identity));
  if (!known) return std::nullopt;
  const View view = TRY(host.view(org));
  if (!view->find(*known)) return std::nullopt;
  return known;
}

Result<PersonId> recognise(OrganisationHost& host, Identities& identities, OrgId org,
                           const ProviderIdentity& identity, std::string_view email) {
  if (const auto known = TRY(recognise_account(host, identities, org, identity))) return *known;
  const View view = TRY(host.view(org));
  const PersonRecord* const record = view->find_by_email(email);
  if (!record)
    return base::fail(base::ErrorCode::forbidden, "sign_in.person_unknown",
                      {{"email", std::string(email)}});
  const PersonId person = record->person.id;
  if (const auto other = TRY(identities.key_of(org, identity.issuer, person));
      other && *other != identity.key)
    return base::fail(base::ErrorCode::forbidden, "sign_in.account_taken");
  TRY(identities.link(org, identity, person));
  return person;
}

}  // namespace daybook
