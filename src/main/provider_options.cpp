#include "main/provider_options.hpp"

#include <set>

#include "base/contains.hpp"
#include "base/enum_names.hpp"
#include "json/codec.hpp"
#include "json/reader.hpp"

#include "adapters/oidc/outbound.hpp"
#include "main/data_directory.hpp"
#include "main/files.hpp"

namespace daybook::cli {

enum class ProviderKind { generic, google, entra, slack, okta, keycloak };

}  // namespace daybook::cli

template <>
struct base::EnumNames<daybook::cli::ProviderKind> {
  static constexpr std::array<std::string_view, 6> names{"generic", "google", "entra",
                                                         "slack",   "okta",   "keycloak"};
};
template <>
struct base::EnumNames<daybook::oidc::EmailRule> {
  static constexpr std::array<std::string_view, 2> names{"verified", "trusted"};
};
template <>
struct base::EnumNames<daybook::oidc::Network> {
  static constexpr std::array<std::string_view, 2> names{"internet", "intranet"};
};

namespace daybook::cli {
namespace {

constexpr std::size_t kProvidersMax = 20;
constexpr std::size_t kFileBytesMax = 256u << 10;

struct WrittenProvider {
  std::string id;
  ProviderKind kind = ProviderKind::generic;
  std::string name;
  std::string organisation;
  std::string issuer;
  std::string tenant;
  std::string client_id;
  std::string client_secret_file;
  std::optional<oidc::EmailRule> email;
  std::vector<std::string> domains;
  std::vector<std::string> scopes;
  std::vector<std::string> algorithms;
  oidc::Network network = oidc::Network::internet;

  void describe(this auto& self, auto&& field) {
    field("id", self.id);
    field("kind", self.kind, ProviderKind::generic);
    field("name", self.name);
    field("organisation", self.organisation);
    field("issuer", self.issuer);
    field("tenant", self.tenant);
    field("client_id", self.client_id);
    field("client_secret_file", self.client_secret_file);
    field("email", self.email);
    field("domains", self.domains);
    field("scopes", self.scopes);
    field("algorithms", self.algorithms);
    field("network", self.network, oidc::Network::internet);
  }
};

struct WrittenFile {
  std::vector<WrittenProvider> providers;
  void describe(this auto& self, auto&& field) { field("providers", self.providers); }
};

std::string_view usual_name(ProviderKind kind) {
  switch (kind) {
    case ProviderKind::google: return "Google";
    case ProviderKind::entra: return "Microsoft";
    case ProviderKind::slack: return "Slack";
    case ProviderKind::okta: return "Okta";
    case ProviderKind::keycloak: return "Keycloak";
    case ProviderKind::generic: break;
  }
  return "";
}

std::string usual_issuer(const WrittenProvider& written) {
  switch (written.kind) {
    case ProviderKind::google: return "https://accounts.google.com";
    case ProviderKind::slack: return "https://slack.com";
    case ProviderKind::entra:
      return "https://login.microsoftonline.com/" + written.tenant + "/v2.0";
    case ProviderKind::okta:
    case ProviderKind::keycloak:
    case ProviderKind::generic: break;
  }
  return "";
}

std::unexpected<base::Error> wrong(const WrittenProvider& written, const char* field) {
  return base::invalid("serve.provider_setting", {{"provider", written.id}, {"field", field}});
}

bool is_name(std::string_view text) {
  constexpr std::size_t kNameBytesMax = 40;
  return !text.empty() && text.size() <= kNameBytesMax &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

Result<std::string> secret_of(const WrittenProvider& written) {
  if (written.client_secret_file.empty()) return std::string();
  std::string secret = TRY(read_file(written.client_secret_file));
  while (secret.ends_with('\n') || secret.ends_with('\r')) secret.pop_back();
  return secret;
}

// Microsoft's "common" and "organizations" let in every tenant there is, whose administrators write
// what they like into "email": one tenant is named by its id.
bool is_tenant(std::string_view text) { return base::parse_uuid(text).has_value(); }

Result<oidc::ProviderSettings> settings_of(const WrittenProvider& written, Storage& storage) {
  if (!is_name(written.id)) return wrong(written, "id");
  const bool is_entra = written.kind == ProviderKind::entra;
  if (is_entra != !written.tenant.empty() || (is_entra && !is_tenant(written.tenant)))
    return wrong(written, "tenant");
  oidc::ProviderSettings settings{
      .org = TRY(find_organisation(storage, written.organisation)),
      .id = written.id,
      .name = written.name.empty() ? std::string(usual_name(written.kind)) : written.name,
      .issuer = usual_issuer(written),
      .client_id = written.client_id,
      .client_secret = TRY(secret_of(written)),
      .domains = written.domains,
      .network = written.network};
  if (settings.issuer.empty() != !written.issuer.empty()) return wrong(written, "issuer");
  if (settings.issuer.empty()) settings.issuer = written.issuer;
  if (!oidc::may_be_asked(settings.issuer, settings.network)) return wrong(written, "issuer");
  if (settings.name.empty()) settings.name = written.id;
  if (settings.client_id.empty()) return wrong(written, "client_id");
  if (!written.scopes.empty()) settings.scopes = written.scopes;
  if (!base::contains(settings.scopes, "openid")) return wrong(written, "scopes");
  if (!written.algorithms.empty()) settings.algorithms = written.algorithms;
  // It does not say which addresses it has verified; "oid" stays when an account is renamed.
  if (is_entra) settings.subject_claim = "oid";
  settings.email =
      written.email.value_or(is_entra ? oidc::EmailRule::trusted : oidc::EmailRule::verified);
  for (std::string& domain : settings.domains) domain = lower_case(domain);
  // Whose addresses are believed without proof may speak of its own domains only.
  if (settings.email == oidc::EmailRule::trusted && settings.domains.empty())
    return wrong(written, "domains");
  return settings;
}

}  // namespace

void ProviderOptions::declare(Options& options) {
  options.text("--providers", file_,
               "File with the OpenID Connect providers to sign in with; needs --public-url");
}

Result<std::vector<oidc::ProviderSettings>> ProviderOptions::settings(Storage& storage) const {
  std::vector<oidc::ProviderSettings> all;
  if (file_.empty()) return all;
  const std::string text = TRY(read_file(file_));
  const auto value = TRY(json::parse(text, {.bytes = kFileBytesMax}));
  const auto written = TRY(json::read<WrittenFile>(value, json::UnknownFields::refused));
  std::set<std::string> ids;
  for (const WrittenProvider& each : written.providers) {
    if (!ids.insert(each.id).second || ids.size() > kProvidersMax) return wrong(each, "id");
    all.push_back(TRY(settings_of(each, storage)));
  }
  return all;
}

}  // namespace daybook::cli
