// Which of an organisation's people it is whom a provider names.
#pragma once
#include <string_view>

#include "application/host/organisation_host.hpp"
#include "application/ports/identities.hpp"

namespace daybook {

// By the account, if it is known; else by the e-mail address, which the caller has found to be
// proven, and then the account is remembered. Refuses
//   "sign_in.person_unknown"  nobody here has this address: people are entered before they sign in
//   "sign_in.account_taken"   who has it uses another account of that provider
// and as the ports do. Waits for a disk.
Result<PersonId> recognise(OrganisationHost& host, Identities& identities, OrgId org,
                           const ProviderIdentity& identity, std::string_view email);
// By the account alone; nothing when it is not known.
Result<std::optional<PersonId>> recognise_account(OrganisationHost& host, Identities& identities,
                                                  OrgId org, const ProviderIdentity& identity);

}  // namespace daybook
