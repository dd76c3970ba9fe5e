#include "adapters/session/session_endpoint.hpp"

#include "http/negotiation.hpp"
#include "http/problem.hpp"
#include "http/uri.hpp"
#include "json/codec.hpp"
#include "json/reader.hpp"

#include "application/queries/today.hpp"
#include "application/queries/who_is_away.hpp"
#include "domain/permission.hpp"

namespace daybook {
namespace {

constexpr std::string_view kCookieName = "daybook_session";
constexpr std::string_view kSessionPurpose = "session";
constexpr std::string_view kBearer = "Bearer ";
constexpr std::chrono::seconds kSessionLifetime = std::chrono::hours(12);

struct SignInBody {
  std::string personId;
  void describe(this auto& self, auto&& field) { field("personId", self.personId); }
};

Result<PersonId> person_in(const http::Request& request) {
  const auto body = TRY(json::parse(request.body, {.bytes = 4096}));
  const auto fields = TRY(json::read<SignInBody>(body, json::UnknownFields::refused));
  return PersonId::parse(fields.personId);
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

}  // namespace

std::optional<Caller> SessionEndpoint::caller_of(const http::Request& request) {
  const std::string_view authorization = request.header("Authorization");
  if (authorization.starts_with(kBearer))
    return tokens_.verify(authorization.substr(kBearer.size()), kSessionPurpose);
  const auto token = http::find_cookie(request, kCookieName);
  if (!token || !http::is_same_origin(request)) return std::nullopt;
  return tokens_.verify(*token, kSessionPurpose);
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
  } else if (settings_.demo) {
    out.key("demo"), out.raw(demo_people());
  }
  out.end_object();
  http::Response response = http::json_response(200, std::move(body));
  response.headers.set("Cache-Control", "no-store");
  return response;
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
  http::Response response;
  response.status = 204;
  http::set_cookie(response, cookie(tokens_.issue({*settings_.demo, *person}, kSessionPurpose,
                                                  kSessionLifetime)));
  return response;
}

http::Response SessionEndpoint::sign_out(const http::Request&) {
  http::Response response;
  response.status = 204;
  http::clear_cookie(response, cookie(""));
  return response;
}

http::Response SessionEndpoint::follow_link(const http::Request& request) {
  const auto token = http::query_value(request.query, "token");
  const auto caller = token ? tokens_.verify(*token, kSignInLinkPurpose) : std::nullopt;
  http::Response response = http::redirect_response("/");
  // Programs that look where a link goes, to show a preview, ask with HEAD.
  if (caller && request.method == http::Method::head) return response;
  const auto is_first = caller ? links_.use(*token, clock_.now()) : base::Result<bool>(false);
  if (!is_first) return http::problem(is_first.error());
  if (!*is_first)
    return http::problem(403, "session.link_invalid",
                         "This sign-in link is not valid any more. Ask for a new one.");
  http::set_cookie(response, cookie(tokens_.issue(*caller, kSessionPurpose, kSessionLifetime)));
  return response;
}

http::Cookie SessionEndpoint::cookie(std::string value) const {
  return {.name = std::string(kCookieName),
          .value = std::move(value),
          .max_age = kSessionLifetime,
          .transport = settings_.transport};
}

}  // namespace daybook
