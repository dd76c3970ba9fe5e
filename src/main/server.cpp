#include "main/server.hpp"

#include "http/cors.hpp"

#include "adapters/attachments/attachment_endpoint.hpp"
#include "adapters/graphql/graphql_endpoint.hpp"
#include "adapters/graphql/graphql_socket.hpp"
#include "adapters/graphql/live_queries.hpp"
#include "adapters/http/http_server.hpp"
#include "adapters/http/static_files.hpp"
#include "adapters/mail_pages/mail_pages.hpp"
#include "adapters/metrics/http_metrics.hpp"
#include "adapters/oidc/oidc_endpoint.hpp"
#include "adapters/session/session_endpoint.hpp"
#include "adapters/session/sign_in_page.hpp"
#include "adapters/store_memory/memory_sessions.hpp"
#include "application/files/file_sweep.hpp"
#include "application/host/daily_lapses.hpp"
#include "application/log/text_digest.hpp"
#include "application/messages/message.hpp"
#include "application/sessions/link_mailer.hpp"
#include "main/periodic.hpp"

namespace daybook {
namespace {

using http::Execution;
using http::Method;

class ComposedServer : public Server {
 public:
  ComposedServer(OrganisationHost::Ports ports, ServerSettings settings,
                 std::unique_ptr<const graphql::Engine> engine, std::optional<StaticFiles> web)
      : ports_(ports),
        settings_(std::move(settings)),
        engine_(std::move(engine)),
        web_(std::move(web)),
        host_(ports),
        lapses_(host_, ports.storage, ports.clock),
        tokens_(settings_.session_secret, ports.clock),
        links_(settings_.used_links, settings_.save_used_links),
        sessions_({.records = records(),
                   .host = host_,
                   .clock = ports.clock,
                   .ids = ports.ids,
                   .new_secret = &LinkTokens::random_session_secret},
                  settings_.session_limits),
        session_endpoint_(host_, ports.clock, sessions_, tokens_, links_, session_settings()),
        live_(*engine_, {host_, ports.clock, &sessions_}),
        documents_(documents_of(settings_.graphql)),
        rate_limit_(settings_.graphql.rate),
        graphql_(parts(), authenticate()),
        socket_(parts(), authenticate(), live_, [this](std::move_only_function<void()> task) {
          return workers_.post(std::move(task));
        }) {
    if (settings_.files) {
      sweep_.emplace(host_, ports.storage, *settings_.files, ports.clock);
      attachments_.emplace(FilePorts{host_, *settings_.files, ports.clock}, ports.ids,
                           authenticate());
    }
    if (!settings_.providers.empty()) set_up_providers();
    if (settings_.mail) set_up_mail(*settings_.mail);
    host_.on_change([this](OrgId org, Version) {
      live_.changed(org);
      if (follower_) follower_->changed(org);
    });
    show_host();
  }

  Outcome listen() {
    http::Router router = make_router();
    metrics_.emplace(registry_, router.route_names());
    HttpServerSettings http{.address = settings_.address, .port = settings_.port};
    if (attachments_)
      http.limits.larger_bodies = {.path = "/files", .body_bytes = kAttachmentBytesMax};
    server_ = TRY(HttpServer::start(std::move(http), std::move(router), workers_, *metrics_));
    timer_.emplace(settings_.look_at_clock, [this] {
      lapses_.run();
      if (sweep_) sweep_->run();
      keep_up_sessions();
    });
    return {};
  }

  std::uint16_t port() const override { return server_->port(); }
  void stop(std::chrono::milliseconds patience) override {
    timer_.reset();
    server_->stop(patience);
    // No command is on its way any more that would tell it of something.
    follower_.reset();
    link_mailer_.reset();
    keep_up_sessions();
  }

 private:
  SessionRecords& records() {
    return settings_.session_records ? *settings_.session_records : own_records_;
  }

  SessionEndpoint::Settings session_settings() {
    const bool is_secure = settings_.public_url.starts_with("https://");
    SessionEndpoint::Settings made{
        .demo = settings_.demo,
        .transport = is_secure ? http::Transport::https_only : http::Transport::any};
    for (const oidc::ProviderSettings& provider : settings_.providers)
      made.providers.push_back(
          {provider.name, std::string(oidc::OidcEndpoint::kStartPath) + provider.id});
    if (settings_.mail)
      made.send_link = [this](const std::string& email, const std::string& client) {
        return link_mailer_->ask(email, client);
      };
    made.sign_out_at = [this](OrgId org, const SessionRecord& session) {
      return oidc_ ? oidc_->sign_out_at(org, session) : std::nullopt;
    };
    return made;
  }

  void set_up_providers() {
    ENSURE(settings_.identities != nullptr && !settings_.public_url.empty());
    // A key of its own, made from the one secret that there is.
    const auto key = seal::parse_key(digest_of("sign-in attempts " + settings_.session_secret));
    ENSURE(key.has_value());
    oidc_.emplace(
        oidc::OidcEndpoint::Ports{.host = host_,
                                  .identities = *settings_.identities,
                                  .sessions = sessions_,
                                  .clock = ports_.clock,
                                  .new_secret = &LinkTokens::random_session_secret,
                                  .admit =
                                      [this](const http::Request& request, const SignIn& sign_in) {
                                        return session_endpoint_.admit(request, sign_in);
                                      },
                                  .refuse = &failed_page},
        oidc::OidcEndpoint::Settings{
            .providers = settings_.providers, .public_url = settings_.public_url, .key = *key});
  }

  void add_providers(http::Router& router) {
    if (!oidc_) return;
    using oidc::OidcEndpoint;
    const auto below = [](std::string_view path) { return std::string(path) + "*"; };
    router.add(Method::get, below(OidcEndpoint::kStartPath), bound(*oidc_, &OidcEndpoint::start));
    router.add(Method::get, below(OidcEndpoint::kBackPath),
               bound(*oidc_, &OidcEndpoint::come_back));
    router.add(Method::post, below(OidcEndpoint::kEndedPath),
               bound(*oidc_, &OidcEndpoint::signed_out));
  }

  // What could not be written down now is written down the next time.
  void keep_up_sessions() { static_cast<void>(sessions_.keep_up()); }

  Authenticate authenticate() {
    return [this](const http::Request& request) { return session_endpoint_.caller_of(request); };
  }

  GraphqlEndpoint::Parts parts() {
    return {
        *engine_, documents_, settings_.graphql, rate_limit_, {host_, ports_.clock, &sessions_}};
  }

  static KnownDocuments documents_of(const GraphqlSettings& settings) {
    if (!settings.trusted_documents) return KnownDocuments();
    return KnownDocuments::trusted(*settings.trusted_documents);
  }

  // Browsers are shown a page that asks, where there is one and it has something to show.
  http::Handler or_explorer(http::Handler otherwise) {
    const GraphqlSettings& settings = settings_.graphql;
    if (!web_ || !settings.introspection || settings.trusted_documents) return otherwise;
    return [this, otherwise = std::move(otherwise)](const http::Request& request) {
      if (!GraphqlEndpoint::is_visit(request)) return otherwise(request);
      http::Request page = request;
      page.path = "/explorer.html";
      http::Response response = web_->answer(page);
      response.headers.add("Vary", "Accept");
      return response;
    };
  }

  http::Handler or_events(http::Handler otherwise) {
    return [this, otherwise = std::move(otherwise)](const http::Request& request) {
      return GraphqlSocket::wants_events(request) ? socket_.events(request) : otherwise(request);
    };
  }

  void add_graphql(http::Router& router) {
    const http::Cors cors(settings_.graphql.cors_origins);
    router.add(Method::post, "/graphql",
               cors.around(or_events(rotating(bound(graphql_, &GraphqlEndpoint::post)))),
               GraphqlEndpoint::execution_of);
    router.add(Method::get, "/graphql",
               cors.around(or_explorer(or_events(bound(graphql_, &GraphqlEndpoint::get)))),
               Execution::on_loop);
    if (cors.is_on())
      router.add(Method::options, "/graphql", cors.preflight("GET, POST"), Execution::on_loop);
    router.add_web_socket("/graphql", socket_.route());
  }

  void add_files(http::Router& router) {
    if (!attachments_) return;
    router.add(Method::post, "/files", bound(*attachments_, &AttachmentEndpoint::post),
               Execution::on_worker);
    router.add(Method::get, "/files/*", bound(*attachments_, &AttachmentEndpoint::get),
               Execution::on_worker);
  }

  void set_up_mail(const ServerMail& mail) {
    mail_links_.emplace(settings_.session_secret, mail.public_url);
    mail_pages_.emplace(host_, ports_.clock, *mail_links_, mail.records);
    follower_.emplace(
        MailFollower::Ports{host_, ports_.storage, ports_.clock, mail.mail, mail.records},
        *mail_links_, mail.pace, mail.tell);
    link_mailer_.emplace(LinkMailer::Ports{.host = host_,
                                           .storage = ports_.storage,
                                           .clock = ports_.clock,
                                           .ids = ports_.ids,
                                           .mail = mail.mail,
                                           .token_for =
                                               [this](const Caller& who) {
                                                 return tokens_.issue(who, kSignInLinkPurpose,
                                                                      LinkMailer::kLifetime);
                                               }},
                         mail.public_url);
  }

  void add_mail_pages(http::Router& router) {
    if (!mail_pages_) return;
    MailPages& pages = *mail_pages_;
    router.add(Method::get, "/mail/answer", bound(pages, &MailPages::ask), Execution::on_worker);
    router.add(Method::post, "/mail/answer", bound(pages, &MailPages::answer),
               Execution::on_worker);
    router.add(Method::get, "/mail/choice", bound(pages, &MailPages::ask_choice),
               Execution::on_worker);
    router.add(Method::post, "/mail/choice", bound(pages, &MailPages::choose),
               Execution::on_worker);
  }

  // What waits for a disk anyway may give a session another token.
  http::Handler rotating(http::Handler handler) {
    return [this, handler = std::move(handler)](const http::Request& request) {
      http::Response response = handler(request);
      const bool may_wait = GraphqlEndpoint::execution_of(request) == Execution::on_worker;
      return may_wait ? session_endpoint_.rotated(request, std::move(response)) : response;
    };
  }

  void add_sessions(http::Router& router) {
    SessionEndpoint& sessions = session_endpoint_;
    router.add(Method::get, "/session", bound(sessions, &SessionEndpoint::show));
    router.add(Method::post, "/session", bound(sessions, &SessionEndpoint::sign_in));
    router.add(Method::delete_, "/session", bound(sessions, &SessionEndpoint::sign_out));
    router.add(Method::post, "/sign-in/mail", bound(sessions, &SessionEndpoint::ask_for_link),
               Execution::on_loop);
    router.add(Method::get, "/sign-in", bound(sessions, &SessionEndpoint::ask));
    router.add(Method::post, "/sign-in", bound(sessions, &SessionEndpoint::follow_link));
    router.add(Method::get, "/mail/pages.css", &MailPages::style, Execution::on_loop);
  }

  http::Router make_router() {
    http::Router router;
    add_graphql(router);
    add_files(router);
    add_sessions(router);
    add_providers(router);
    router.add(
        Method::get, "/healthz",
        [](const http::Request&) { return http::text_response(200, "ok\n"); }, Execution::on_loop);
    router.add(
        Method::get, "/readyz", [this](const http::Request&) { return readiness(); },
        Execution::on_worker);
    router.add(Method::get, "/metrics", metrics::expose(registry_), Execution::on_loop);
    add_mail_pages(router);
    if (web_)
      router.fallback([this](const http::Request& request) { return web_->answer(request); });
    return router;
  }

  template <class Endpoint, class Function>
  static http::Handler bound(Endpoint& endpoint, Function function) {
    return [&endpoint, function](const http::Request& request) {
      return (endpoint.*function)(request);
    };
  }

  // Ready means: the store answers. A damaged organisation does not make the others wait.
  http::Response readiness() {
    const auto organisations = ports_.storage.organisations();
    if (!organisations) return http::text_response(503, message_of(organisations.error()) + "\n");
    const std::size_t damaged = host_.counts().quarantined;
    if (damaged == 0) return http::text_response(200, "ready\n");
    return http::text_response(200, "ready\ndamaged organisations: " + std::to_string(damaged) +
                                        " (run daybook verify)\n");
  }

  template <class Number>
  void show(const char* name, const char* help, Number HostCounts::* number) {
    registry_.gauge_of({name, help}, {},
                       [this, number] { return static_cast<double>(host_.counts().*number); });
  }

  void show_host() {
    show("daybook_organisations_held", "Organisations in memory.", &HostCounts::organisations);
    show("daybook_organisations_held_bytes", "Memory that they take, by estimate.",
         &HostCounts::bytes);
    show("daybook_organisations_damaged",
         "Organisations that are refused because their log was found damaged when last read.",
         &HostCounts::quarantined);
    show("daybook_snapshots_used", "Loads that started from a snapshot.",
         &HostCounts::snapshots_used);
    show("daybook_snapshots_ignored", "Snapshots that were of no use.",
         &HostCounts::snapshots_ignored);
    show("daybook_snapshots_written", "Snapshots written.", &HostCounts::snapshots_written);
    show("daybook_snapshots_failed", "Snapshots that could not be written.",
         &HostCounts::snapshots_failed);
    if (!follower_) return;
    show_mail("daybook_mails_sent", "Messages that the mail server took.", &MailCounts::sent);
    show_mail("daybook_mails_refused", "Messages that were given up.", &MailCounts::refused);
    show_mail("daybook_mails_deferred", "Tries to send one that did not succeed.",
              &MailCounts::deferred);
    show_mail("daybook_mails_waiting", "Messages that wait to be sent.", &MailCounts::waiting);
  }

  void show_mail(const char* name, const char* help, std::uint64_t MailCounts::* number) {
    registry_.gauge_of({name, help}, {}, [this, number] {
      return follower_ ? static_cast<double>(follower_->counts().*number) : 0.0;
    });
  }

  OrganisationHost::Ports ports_;
  ServerSettings settings_;
  std::unique_ptr<const graphql::Engine> engine_;
  std::optional<StaticFiles> web_;
  OrganisationHost host_;
  DailyLapses lapses_;                   // on the timer's thread only
  std::optional<DailyFileSweep> sweep_;  // likewise
  LinkTokens tokens_;
  UsedLinks links_;
  MemorySessions own_records_;
  Sessions sessions_;
  SessionEndpoint session_endpoint_;
  std::optional<oidc::OidcEndpoint> oidc_;
  LiveQueries live_;
  KnownDocuments documents_;
  RateLimit rate_limit_;
  GraphqlEndpoint graphql_;
  GraphqlSocket socket_;
  std::optional<AttachmentEndpoint> attachments_;
  metrics::Registry registry_;
  std::optional<metrics::HttpMetrics> metrics_;
  std::optional<MailLinks> mail_links_;
  std::optional<MailPages> mail_pages_;
  WorkerPool workers_;
  std::unique_ptr<HttpServer> server_;
  std::optional<LinkMailer> link_mailer_;
  std::optional<MailFollower> follower_;
  std::optional<Periodic> timer_;  // last: it uses what stands before it
};

}  // namespace

Result<std::unique_ptr<Server>> Server::start(OrganisationHost::Ports ports,
                                              ServerSettings settings) {
  auto engine = TRY(make_engine(schema_text(), message_of, settings.graphql));
  std::optional<StaticFiles> web;
  if (!settings.web.empty()) web = TRY(StaticFiles::load(settings.web));
  auto server = std::make_unique<ComposedServer>(ports, std::move(settings), std::move(engine),
                                                 std::move(web));
  TRY(server->listen());
  return server;
}

}  // namespace daybook
