// A whole server: host, API, sessions, dashboard and measurements on one HTTP port.
#pragma once
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "adapters/graphql/graphql_settings.hpp"
#include "adapters/oidc/provider_settings.hpp"
#include "adapters/session/used_links.hpp"
#include "application/host/organisation_host.hpp"
#include "application/notices/mail_follower.hpp"
#include "application/ports/file_storage.hpp"
#include "application/ports/identities.hpp"
#include "application/sessions/sessions.hpp"

namespace daybook {

// What it takes to send mail; all of it outlives the server.
struct ServerMail {
  Mail& mail;
  MailRecords& records;
  std::string public_url;  // where people reach the server, without a slash at its end
  MailPace pace = {};
  MailFollower::Tell tell;  // the operator, on another thread
};

struct ServerSettings {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;
  std::string web;  // folder of the built dashboard; empty: only the API
  std::string session_secret;
  std::string used_links;           // what save_used_links was given last
  UsedLinks::Save save_used_links;  // without it, a restart makes used sign-in links good again
  GraphqlSettings graphql;
  FileStorage* files = nullptr;  // outlives the server; null: no files can be attached
  // How often it is looked whether a day has passed that ends what nobody answered.
  std::chrono::milliseconds look_at_clock = std::chrono::minutes(5);
  // Outlives the server; null: sessions are kept in memory, and a restart signs everybody out.
  SessionRecords* session_records = nullptr;
  SessionLimits session_limits;
  std::string public_url = {};  // where people reach the server, if that is known
  // To sign in with; need public_url, and identities, which outlive the server.
  std::vector<oidc::ProviderSettings> providers = {};
  Identities* identities = nullptr;
  std::optional<OrgId> demo;       // anybody may sign in as anybody of this organisation
  std::optional<ServerMail> mail;  // without it, nobody gets any
};

class Server {
 public:
  // Listens when it returns. The ports outlive the server.
  static Result<std::unique_ptr<Server>> start(OrganisationHost::Ports ports,
                                               ServerSettings settings);
  virtual ~Server() = default;

  virtual std::uint16_t port() const = 0;
  // Finishes what was begun, for at most this long.
  virtual void stop(std::chrono::milliseconds patience) = 0;
};

}  // namespace daybook
