#include "system/running_office.hpp"

#include <fmt/format.h>

#include "json/writer.hpp"

#include "host/signed_in_as.hpp"

namespace daybook {
namespace {

constexpr std::string_view kSelection =
    "{ request { id status } userErrors { code rule message field facts { name value } } version }";

// Leave that tests run into: Anna is away for a week in June, and Anna and Ben wait for an answer.
void seed(Storage& storage, Clock& clock, IdSource& ids) {
  OrganisationHost host({storage, clock, ids});
  Order founding{.id = CommandId::from_name("founding"), .commands = acme::commands()};
  founding.commands.push_back(RecordLeave{
      .leave = acme::leave("june", "Anna", acme::kVacation, "2026-06-01", "2026-06-05")});
  for (const char* name : {"Anna", "Ben"})
    founding.commands.push_back(
        RecordLeave{.leave = acme::leave(name, name, acme::kVacation, "2026-08-03", "2026-08-03"),
                    .status = RequestStatus::pending});
  const auto done = host.execute(acme::kOrg, founding,
                                 std::chrono::steady_clock::now() + std::chrono::seconds(60));
  ENSURE(done.has_value());
}

}  // namespace

RunningOffice::RunningOffice() {
  auto opened = SqliteStorage::open({.directory = directory.path()});
  ENSURE(opened.has_value());
  storage = std::move(*opened);
  seed(*storage, clock, ids);
  start();
}

void RunningOffice::start(std::chrono::milliseconds look_at_clock) {
  auto started = Server::start({*storage, clock, ids}, {.session_secret = secret,
                                                        .files = &files,
                                                        .look_at_clock = look_at_clock,
                                                        .session_records = &sessions});
  ENSURE(started.has_value());
  server = std::move(*started);
}

void RunningOffice::restart_at(std::string_view now) {
  server->stop(std::chrono::seconds(10));
  server.reset();
  clock.set(now);
  start(std::chrono::milliseconds(10));
}

std::string RunningOffice::signed_in(std::string_view name) {
  const std::string token = signed_in_as(sessions, {acme::kOrg, acme::person(name)}, clock);
  return fmt::format("Authorization: Bearer {}\r\n", token);
}

Reply RunningOffice::post(std::string_view name, std::string_view body,
                          std::string_view content_type) {
  return daybook::ask(
      port(), fmt::format("POST /graphql HTTP/1.1\r\nHost: test\r\nContent-Type: {}\r\n{}"
                          "Content-Length: {}\r\n\r\n{}",
                          content_type, name.empty() ? "" : signed_in(name), body.size(), body));
}

Reply RunningOffice::ask(std::string_view name, std::string_view operation,
                         std::string_view variables) {
  return post(name, operation_body(operation, variables));
}

std::string rule_in(std::string_view body) {
  constexpr std::string_view kKey = "\"rule\":\"";
  const std::size_t key = body.find(kKey);
  if (key == std::string_view::npos) return "";
  const std::size_t from = key + kKey.size();
  return std::string(body.substr(from, body.find('"', from) - from));
}

std::string operation_body(std::string_view operation, std::string_view variables) {
  std::string body;
  json::Writer out(body);
  out.begin_object();
  out.key("query"), out.string(operation);
  out.key("variables"), out.raw(variables);
  out.end_object();
  return body;
}

std::string leave_mutation(std::string_view id, std::string_view input) {
  return fmt::format("mutation {{ requestLeave(input: {}, commandId: \"{}\") {} }}", input,
                     to_string(RequestId::from_name(id)), kSelection);
}

std::string decide_mutation(std::string_view field, std::string_view id) {
  return fmt::format("mutation {{ {}(requestId: \"{}\", commandId: \"{}\") {} }}", field,
                     to_string(RequestId::from_name(id)),
                     to_string(CommandId::from_name(fmt::format("{} {}", field, id))), kSelection);
}

}  // namespace daybook
