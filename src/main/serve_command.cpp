// daybook serve: the dashboard and the API over HTTP, on the embedded store.
#include <charconv>
#include <fmt/format.h>
#include <memory>
#include <signal.h>
#include <sys/resource.h>

#include "adapters/files_directory/directory_files.hpp"
#include "adapters/store_sqlite/sqlite_sessions.hpp"
#include "adapters/store_sqlite/sqlite_storage.hpp"
#include "adapters/system/random_ids.hpp"
#include "adapters/system/system_clock.hpp"
#include "main/console.hpp"
#include "main/data_directory.hpp"
#include "main/exit_code.hpp"
#include "main/graphql_options.hpp"
#include "main/mail_options.hpp"
#include "main/mail_records.hpp"
#include "main/provider_options.hpp"
#include "main/server.hpp"
#include "main/session_secret.hpp"
#include "main/stored_identities.hpp"
#include "main/subcommand.hpp"

namespace daybook::cli {
namespace {

constexpr const char* kUsedLinks = "used_sign_in_links";
constexpr std::chrono::seconds kDrainPatience{10};

struct Settings {
  DataDirectory data;
  std::string listen = "127.0.0.1:8080";
  std::string web;
  GraphqlOptions graphql;
  MailOptions mail;
  ProviderOptions providers;
  int session_idle_minutes = 24 * 60;
  int session_hours = 14 * 24;
  bool demo_sign_in = false;
  std::string file_key;
};

struct Address {
  std::string host;
  std::uint16_t port = 0;
};

Result<Address> parse_listen(const std::string& listen) {
  const std::size_t colon = listen.rfind(':');
  Address address;
  const char* const end = listen.data() + listen.size();
  if (colon != std::string::npos) {
    address.host = listen.substr(0, colon);
    const auto parsed = std::from_chars(listen.data() + colon + 1, end, address.port);
    if (parsed.ec == std::errc{} && parsed.ptr == end && !address.host.empty()) return address;
  }
  return base::invalid("serve.listen_malformed", {{"field", "--listen"}, {"value", listen}});
}

void wait_for_signal() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  int received = 0;
  sigwait(&signals, &received);
}

// Before any thread starts, so that all inherit it and only wait_for_signal is told.
void block_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

// Each browser keeps a connection open; the usual limit of 1,024 is meant for other programs.
void allow_many_connections() {
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) != 0) return;
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
}

Result<int> run_serve(const Settings& settings) {
  block_signals();
  allow_many_connections();
  const Address address = TRY(parse_listen(settings.listen));
  const auto storage = TRY(open_store(settings.data.directory, SqliteAccess::write));
  SystemClock clock;
  RandomIds ids(clock);
  DirectoryFiles files({settings.data.directory, settings.file_key}, clock);
  ServerSettings server_settings{.address = address.host,
                                 .port = address.port,
                                 .web = settings.web,
                                 .session_secret = TRY(ensure_session_secret(*storage)),
                                 .used_links = TRY(storage->load_setting(kUsedLinks)).value_or(""),
                                 .graphql = TRY(settings.graphql.settings()),
                                 .files = &files,
                                 .session_limits = {},
                                 .demo = std::nullopt,
                                 .mail = std::nullopt};
  server_settings.save_used_links = [&storage](const std::string& text) {
    return storage->save_setting(kUsedLinks, text);
  };
  if (settings.demo_sign_in)
    server_settings.demo = TRY(find_organisation(*storage, settings.data.organisation));
  const auto session_records = TRY(SqliteSessions::open(settings.data.directory));
  server_settings.session_records = session_records.get();
  server_settings.session_limits.idle = std::chrono::minutes(settings.session_idle_minutes);
  server_settings.session_limits.absolute = std::chrono::hours(settings.session_hours);
  server_settings.public_url = settings.mail.public_url();
  TRY(settings.mail.check_public_url(settings.providers.is_given()));
  StoredIdentities identities(*storage);
  server_settings.providers = TRY(settings.providers.settings(*storage));
  server_settings.identities = &identities;
  const auto mail = TRY(settings.mail.open());
  StoredMailRecords mail_records(*storage);
  if (mail)
    server_settings.mail.emplace(ServerMail{.mail = *mail,
                                            .records = mail_records,
                                            .public_url = settings.mail.public_url(),
                                            .tell = print_error});
  const auto server = TRY(Server::start({*storage, clock, ids}, std::move(server_settings)));
  print(fmt::format("Daybook is at http://{}:{}", address.host, server->port()));
  wait_for_signal();
  server->stop(kDrainPatience);
  return kDone;
}

}  // namespace

Run declare_serve(Options& options) {
  auto settings = std::make_shared<Settings>();
  settings->data.declare(options);
  options.text("--listen", settings->listen, "Address and port; port 0 takes a free one");
  options.text("--web", settings->web, "Folder of the built dashboard; without it, only the API");
  options.text("--file-key", settings->file_key,
               "File with the key of attached files; without it, file-master.key of the data");
  settings->graphql.declare(options);
  settings->mail.declare(options);
  settings->providers.declare(options);
  options.number("--session-idle-minutes", settings->session_idle_minutes, {5, 90 * 24 * 60},
                 "Without a request for so long, somebody has to sign in again");
  options.number("--session-hours", settings->session_hours, {1, 90 * 24},
                 "So long after signing in, somebody has to sign in again");
  options.flag("--demo-sign-in", settings->demo_sign_in,
               "Let anybody sign in as anybody: for demonstrations only");
  return [settings] {
    const auto code = run_serve(*settings);
    return code ? *code : report(code.error());
  };
}

}  // namespace daybook::cli
