// What an organisation says about a provider that its people sign in with.
#pragma once
#include <string>
#include <vector>

#include "domain/ids.hpp"

namespace daybook::oidc {

// Which of a provider's e-mail addresses prove that somebody is who has this address here.
enum class EmailRule {
  verified,  // those that it says it has verified ("email_verified")
  trusted,   // all: its administrators alone decide about addresses
};

// Where the provider may be.
enum class Network {
  internet,  // https, at public addresses
  intranet,  // also at addresses of private networks; http on this machine alone
};

struct ProviderSettings {
  OrgId org;
  std::string id;      // in addresses here: letters, digits, "-"
  std::string name;    // as the sign-in page shows it
  std::string issuer;  // exactly as the provider writes it
  std::string client_id;
  std::string client_secret;  // empty: a public client
  std::vector<std::string> scopes = {"openid", "email", "profile"};
  std::vector<std::string> algorithms = {"RS256", "PS256", "ES256"};
  EmailRule email = EmailRule::verified;
  std::vector<std::string> domains = {};  // of the addresses that are let in; none: all
  std::string subject_claim = "sub";      // names a person at the provider for good
  Network network = Network::internet;
};

}  // namespace daybook::oidc
