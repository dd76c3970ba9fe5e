#include "adapters/session/session_endpoint.hpp"

#include "http/negotiation.hpp"
#include "http/problem.hpp"
#include "http/uri.hpp"
#include "json/codec.hpp"
#include "json/reader.hpp"

#include "adapters/session/sign_in_page.hpp"
#include "application/queries/today.hpp"
#include "application/queries/who_is_away.hpp"
#include "domain/permission.hpp"

namespace daybook {
namespace {

constexpr std::string_view kCookieName = "daybook_session";
// A browser takes a cookie of this name only over https, for this host alone and every path.
constexpr std::string_view kHostCookieName = "__Host-daybook_session";
constexpr std::string_view kBearer = "Bearer ";
// The server ends the session; the browser only has to keep the cookie for as long as that may be.
constexpr std::chrono::seconds kCookieLifetime = std::chrono::days(90);
constexpr std::size_t kFormBytesMax = 4096;

struct SignInBody {
  std::string personId;
  void describe(this auto& self, auto&& field) { field("personId", self.personId); }
};

struct MailBody {
  std::string email;
  void describe(this auto& self, auto&& field) { field("email", self.email); }
};

template <class Body>
Result<Body> body_of(const http::Request& request) {
  const auto body = TRY(json::parse(request.body, {.bytes = kFormBytesMax}));
  return json::read<Body>(body, json::UnknownFields::refused);
}

Result<PersonId> person_in(const http::Request& request) {
  return PersonId::parse(TRY(body_of<SignInBody>(request)).personId);
}

// What somebody is called among those to choose from: "HR admin", "Approver", "Employee".
std::string_view title_of(const Organisation& organisation, const PersonRecord& record) {
  if (record.person.has_role(Role::owner)) return "Owner";
  if (record.person.has_role(Role::hr_admin)) return "HR admin";
  return is_approver(organisation, record.person.id) ? "Approver" : "Employee";
}

void write_person(json::Writer& out, const Organisation& organisation, const PersonRecord& record,
                  Date today) {
  const auto team_id = record.person.team_on(today);
  const Team* team = team_id ? organisation.structure->find(*team_id) : nullptr;
  const auto location_id = record.person.location_on(today);
  const Location* location = location_id ? organisation.structure->find(*location_id) : nullptr;
  out.begin_object();
  out.key("id"), out.string(to_string(record.person.id));
  out.key("name"), out.string(record.person.name.text);
  out.key("title"), out.string(title_of(organisation, record));
  out.key("team"), out.string(team ? team->name : "");
  out.key("location"), out.string(location ? location->name : "");
  out.end_object();
}

std::string json_of_continue(const std::string& url) {
  std::string body;
  json::Writer out(body);
  out.begin_object();
  out.key("continue"), out.string(url);
  out.end_object();
  return body;
}

}  // namespace

std::optional<std::string_view> SessionEndpoint::token_of(const http::Request& request) const {
  const std::string_view authorization = request.header("Authorization");
  if (authorization.starts_with(kBearer)) return authorization.substr(kBearer.size());
  const auto token = http::find_cookie(request, cookie("").name);
  if (!token || !http::is_same_origin(request)) return std::nullopt;
  return token;
}

std::optional<Caller> SessionEndpoint::caller_of(const http::Request& request) {
  const auto token = token_of(request);
  return token ? sessions_.find(*token) : std::nullopt;
}

http::Response SessionEndpoint::show(const http::Request& request) {
  const auto caller = caller_of(request);
  const auto view = caller ? host_.view(caller->org) : Result<View>(nullptr);
  const PersonRecord* record = view && *view ? (*view)->find(caller->person) : nullptr;
  std::string body;
  json::Writer out(body);
  out.begin_object();
  out.key("signedIn"), out.boolean(record != nullptr);
  if (record) {
    out.key("person"), out.begin_object();
    out.key("id"), out.string(to_string(record->person.id));
    out.key("name"), out.string(record->person.name.text);
    out.end_object();
  } else {
    if (settings_.demo) out.key("demo"), out.raw(demo_people());
    out.key("providers"), out.raw(providers());
    out.key("mail"), out.boolean(settings_.send_link != nullptr);
  }
  out.end_object();
  http::Response response = http::json_response(200, std::move(body));
  response.headers.set("Cache-Control", "no-store");
  return rotated(request, std::move(response));
}

std::string SessionEndpoint::providers() const {
  std::string text;
  json::Writer out(text);
  out.begin_array();
  for (const Choice& choice : settings_.providers) {
    out.begin_object();
    out.key("name"), out.string(choice.name);
    out.key("url"), out.string(choice.url);
    out.end_object();
  }
  out.end_array();
  return text;
}

std::string SessionEndpoint::demo_people() const {
  const auto view = host_.view(*settings_.demo);
  std::string text;
  json::Writer out(text);
  out.begin_array();
  if (view) {
    const Date today = today_of(**view, std::nullopt, clock_);
    for (const PersonRecord* record : people_by_name(**view, {.search = "", .on = today}))
      if (record->person.employment.covers(today)) write_person(out, **view, *record, today);
  }
  out.end_array();
  return text;
}

http::Response SessionEndpoint::sign_in(const http::Request& request) {
  if (!settings_.demo)
    return http::problem(403, "session.demo_only",
                         "This server does not let people choose who they are.");
  if (!http::is_media_type(request.header("Content-Type"), "application/json"))
    return http::problem(415, "http.media_type", "Send application/json.");
  const auto person = person_in(request);
  if (!person) return http::problem(person.error());
  const auto view = host_.view(*settings_.demo);
  if (!view) return http::problem(view.error());
  if (!(*view)->find(*person))
    return http::problem(404, "person.not_found", "Nobody in the demo has this id.");
  auto response = admit(request, {.who = {*settings_.demo, *person}, .means = "demo"});
  if (!response) return http::problem(response.error());
  response->status = 204;
  response->headers.remove("Location");
  return std::move(*response);
}

Result<http::Response> SessionEndpoint::admit(const http::Request& request, SignIn sign_in,
                                              std::string_view location) {
  sign_in.address = request.remote_address;
  sign_in.agent = std::string(request.header("User-Agent"));
  const std::string token = TRY(sessions_.begin(sign_in));
  if (const auto before = http::find_cookie(request, cookie("").name))
    TRY(sessions_.end_token(*before));
  http::Response response = http::redirect_response(location);
  response.headers.set("Cache-Control", "no-store");
  http::set_cookie(response, cookie(token));
  return response;
}

http::Response SessionEndpoint::rotated(const http::Request& request, http::Response response) {
  const auto token = token_of(request);
  if (!token || request.headers.find("Authorization")) return response;
  // Where the records fail the token stays, and the next request tries again.
  const auto next = sessions_.rotate(*token);
  if (next && *next) http::set_cookie(response, cookie(**next));
  return response;
}

http::Response SessionEndpoint::sign_out(const http::Request& request) {
  http::Response response;
  response.status = 204;
  if (const auto token = token_of(request)) {
    const auto caller = sessions_.find(*token);
    const auto record = sessions_.of_token(*token);
    if (const Outcome ended = sessions_.end_token(*token); !ended)
      return http::problem(ended.error());
    if (caller && record && *record && settings_.sign_out_at)
      if (const auto next = settings_.sign_out_at(caller->org, **record))
        response = http::json_response(200, json_of_continue(*next));
  }
  http::clear_cookie(response, cookie(""));
  return response;
}

http::Response SessionEndpoint::ask_for_link(const http::Request& request) {
  if (!settings_.send_link)
    return http::problem(404, "sign_in.provider_unknown", "This server sends no mail.");
  if (!http::is_media_type(request.header("Content-Type"), "application/json"))
    return http::problem(415, "http.media_type", "Send application/json.");
  if (!http::is_same_origin(request))
    return http::problem(403, "sign_in.foreign_page", "Only pages of this server may ask.");
  const auto body = body_of<MailBody>(request);
  if (!body) return http::problem(body.error());
  const Outcome asked = settings_.send_link(body->email, request.remote_address);
  if (asked) return http::json_response(202, "{}");
  const bool too_often = asked.error().rule == "sign_in.asked_too_often";
  return too_often ? http::problem(429, asked.error().rule, "Try again in a minute.")
                   : http::problem(asked.error());
}

http::Response SessionEndpoint::ask(const http::Request& request) {
  const auto token = http::query_value(request.query, "token");
  if (!token || !tokens_.verify(*token, kSignInLinkPurpose)) return invalid_link();
  return sign_in_page(200, "Sign in to Daybook?", "", link_form(*token));
}

http::Response SessionEndpoint::follow_link(const http::Request& request) {
  if (!http::is_same_origin(request) || request.body.size() > kFormBytesMax) return invalid_link();
  const auto token = http::query_value(request.body, "token");
  const auto caller = token ? tokens_.verify(*token, kSignInLinkPurpose) : std::nullopt;
  if (!caller) return invalid_link();
  const auto is_first = links_.use(*token, clock_.now());
  if (!is_first) return failed_page(is_first.error());
  if (!*is_first) return invalid_link();
  auto response = admit(request, {.who = *caller, .means = "link"});
  return response ? std::move(*response) : failed_page(response.error());
}

http::Cookie SessionEndpoint::cookie(std::string value) const {
  const bool is_secure = settings_.transport == http::Transport::https_only;
  return {.name = std::string(is_secure ? kHostCookieName : kCookieName),
          .value = std::move(value),
          .max_age = kCookieLifetime,
          .transport = settings_.transport};
}

}  // namespace daybook
