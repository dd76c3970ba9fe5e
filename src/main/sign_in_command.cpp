// daybook sign-in: a link that signs one person in, once and soon. Whoever can read the data
// directory can be anybody; this makes it a matter of one command.
#include <chrono>
#include <fmt/format.h>
#include <memory>

#include "json/writer.hpp"

#include "adapters/session/session_endpoint.hpp"
#include "adapters/system/system_clock.hpp"
#include "main/console.hpp"
#include "main/exit_code.hpp"
#include "main/figures_options.hpp"
#include "main/session_secret.hpp"
#include "main/subcommand.hpp"

namespace daybook::cli {
namespace {

constexpr int kMinutes = 15;
// A link that lies about longer than a day is a password on paper.
constexpr int kMinutesMax = 24 * 60;

struct Settings {
  DataDirectory data;
  std::string email;
  std::string url = "http://127.0.0.1:8080";
  int minutes = kMinutes;
  bool json = false;
};

std::string link_to(std::string_view url, std::string_view token) {
  while (url.ends_with('/')) url.remove_suffix(1);
  return fmt::format("{}/sign-in?token={}", url, token);
}

void show(const Settings& settings, const Person& person, const std::string& link, Instant until) {
  if (!settings.json) {
    print_error(fmt::format("For {}, once, until {}:", person.name.text, to_string(until)));
    return print(link);
  }
  std::string text;
  json::Writer out(text);
  out.begin_object();
  out.key("person"), out.string(person.email.text);
  out.key("link"), out.string(link);
  out.key("expires_at"), out.string(to_string(until));
  out.end_object();
  print(text);
}

Result<int> run_sign_in(const Settings& settings) {
  const Loaded loaded = TRY(load(settings.data));
  const auto people = TRY(people_named(loaded.state, {settings.email}));
  const Person& person = people.front()->person;
  SystemClock clock;
  LinkTokens tokens(TRY(ensure_session_secret(settings.data.directory)), clock);
  const std::chrono::minutes lifetime(settings.minutes);
  const Instant until{clock.now().milliseconds + std::chrono::milliseconds(lifetime).count()};
  const std::string token = tokens.issue({loaded.org, person.id}, kSignInLinkPurpose, lifetime);
  show(settings, person, link_to(settings.url, token), until);
  return kDone;
}

}  // namespace

Run declare_sign_in(Options& options) {
  auto settings = std::make_shared<Settings>();
  settings->data.declare(options);
  options.required("email", settings->email, "Whom the link signs in, by e-mail address");
  options.text("--url", settings->url, "Where people reach the server");
  options.number("--minutes", settings->minutes, {1, kMinutesMax}, "How long the link is good for");
  options.flag("--json", settings->json, "Print JSON");
  return [settings] {
    const auto code = run_sign_in(*settings);
    return code ? *code : report(code.error(), settings->json ? Form::json : Form::text);
  };
}

}  // namespace daybook::cli
