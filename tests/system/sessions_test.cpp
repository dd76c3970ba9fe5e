// Sessions on a whole server whose clock is ours: how long they last, and who ends them.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "adapters/session/session_endpoint.hpp"
#include "system/running_office.hpp"

namespace daybook {
namespace {

using testing::HasSubstr;
using testing::Not;

class SignedIn : public testing::Test {
 protected:
  // Signs in by a link of its own, and gives the cookie as a header line.
  std::string cookie_for(std::string_view name, std::string_view headers = "") {
    const std::string form =
        "token=" + office_.tokens.issue({acme::kOrg, acme::person(name)}, kSignInLinkPurpose,
                                        std::chrono::minutes(++links_));
    const Reply reply = ask(office_.port(), fmt::format("POST /sign-in HTTP/1.1\r\nHost: test\r\n{}"
                                                        "Content-Length: {}\r\n\r\n{}",
                                                        headers, form.size(), form));
    return cookie_in(reply);
  }
  static std::string cookie_in(const Reply& reply) {
    const std::string_view set = reply.headers.value_of("Set-Cookie");
    return fmt::format("Cookie: {}\r\n", set.substr(0, set.find(';')));
  }
  Reply post(std::string_view headers, std::string_view operation) {
    const std::string body = operation_body(operation);
    return ask(office_.port(), fmt::format("POST /graphql HTTP/1.1\r\nHost: test\r\nContent-Type: "
                                           "application/json\r\n{}Content-Length: {}\r\n\r\n{}",
                                           headers, body.size(), body));
  }
  int status(std::string_view headers) { return post(headers, "{ me { name } }").status; }
  // The id of a session that is not the one asking.
  std::string other_id(std::string_view headers) {
    const std::string body = post(headers, "{ me { sessions { isCurrent id } } }").body;
    const std::size_t at = body.find(R"("isCurrent":false,"id":")");
    return at == std::string::npos ? "" : body.substr(at + 24, 36);
  }
  void execute(Command command) {
    OrganisationHost host({*office_.storage, office_.clock, office_.ids});
    Order order{.id = {office_.ids.next()}, .commands = {std::move(command)}};
    const auto done = host.execute(acme::kOrg, order,
                                   std::chrono::steady_clock::now() + std::chrono::seconds(60));
    ASSERT_TRUE(done.has_value()) << done.error().rule;
  }

  RunningOffice office_;
  int links_ = 0;
};

TEST_F(SignedIn, StandsInACookieThatScriptsAndForeignPagesDoNotGet) {
  const std::string form =
      "token=" + office_.tokens.issue({acme::kOrg, acme::person("Anna")}, kSignInLinkPurpose,
                                      std::chrono::minutes(1));
  const Reply reply = ask(office_.port(), fmt::format("POST /sign-in HTTP/1.1\r\nHost: test\r\n"
                                                      "Content-Length: {}\r\n\r\n{}",
                                                      form.size(), form));
  EXPECT_EQ(reply.status, 303);
  const std::string cookie(reply.headers.value_of("Set-Cookie"));
  EXPECT_THAT(cookie, HasSubstr("daybook_session="));
  EXPECT_THAT(cookie, HasSubstr("; HttpOnly; SameSite=Lax"));
  EXPECT_THAT(cookie, HasSubstr("Path=/;"));
}

TEST_F(SignedIn, EndsAfterADayWithoutARequest) {
  const std::string cookie = cookie_for("Anna");
  office_.clock.set("2026-03-03T07:59:00.000Z");
  EXPECT_EQ(status(cookie), 200) << "which counts as a request";
  office_.clock.set("2026-03-04T07:58:59.000Z");
  EXPECT_EQ(status(cookie), 200);
  office_.clock.set("2026-03-05T07:59:00.000Z");
  EXPECT_EQ(status(cookie), 401);
}

TEST_F(SignedIn, EndsAfterTwoWeeksWhateverHappens) {
  const std::string cookie = cookie_for("Anna");
  for (int day = 3; day <= 16; ++day) {
    office_.clock.set(fmt::format("2026-03-{:02}T08:00:00.000Z", day));
    EXPECT_EQ(status(cookie), 200) << day;
  }
  office_.clock.set("2026-03-16T08:00:00.001Z");
  EXPECT_EQ(status(cookie), 401);
}

TEST_F(SignedIn, ListsWhereAndSince) {
  const std::string phone = cookie_for("Anna", "User-Agent: Phone/7\r\n");
  office_.clock.set("2026-03-02T09:00:00.000Z");
  const std::string laptop = cookie_for("Anna", "User-Agent: Laptop/1\r\n");
  cookie_for("Ben");
  const Reply reply =
      post(laptop, "{ me { sessions { begun lastSeen means agent address isCurrent } } }");
  EXPECT_THAT(
      reply.body,
      HasSubstr(R"({"begun":"2026-03-02T08:00:00.000Z","lastSeen":"2026-03-02T08:00:00.000Z",)"
                R"("means":"link","agent":"Phone/7","address":"127.0.0.1","isCurrent":false})"));
  EXPECT_THAT(reply.body,
              HasSubstr(R"("agent":"Laptop/1","address":"127.0.0.1","isCurrent":true)"));
  EXPECT_THAT(post(laptop, "{ people(first: 50) { nodes { name sessions { id } } } }").body,
              HasSubstr(R"({"name":"Ben","sessions":[]})"));
}

TEST_F(SignedIn, IsEndedElsewhereByItsOwner) {
  const std::string phone = cookie_for("Anna"), laptop = cookie_for("Anna");
  const std::string revoke = fmt::format(
      "mutation {{ revokeSession(sessionId: \"{}\") {{ userErrors {{ rule }} me {{ sessions {{ "
      "isCurrent }} }} }} }}",
      other_id(laptop));
  EXPECT_THAT(post(laptop, revoke).body, HasSubstr(R"("sessions":[{"isCurrent":true}])"));
  EXPECT_EQ(status(phone), 401);
  EXPECT_EQ(status(laptop), 200);
  EXPECT_EQ(rule_in(post(laptop, revoke).body), "session.not_found");
}

TEST_F(SignedIn, CannotBeEndedByAnother) {
  const std::string phone = cookie_for("Anna"), laptop = cookie_for("Anna");
  const std::string revoke =
      fmt::format("mutation {{ revokeSession(sessionId: \"{}\") {{ userErrors {{ rule }} }} }}",
                  other_id(laptop));
  EXPECT_EQ(rule_in(post(cookie_for("Ben"), revoke).body), "session.not_found");
  EXPECT_EQ(status(phone), 200);
  const std::string all =
      fmt::format("mutation {{ revokeSessionsOf(personId: \"{}\") {{ userErrors {{ rule }} }} }}",
                  to_string(acme::person("Anna")));
  EXPECT_EQ(rule_in(post(cookie_for("Ben"), all).body), "permission.denied");
  EXPECT_EQ(status(phone), 200);
}

TEST_F(SignedIn, EndsEverywhereElseAtOnce) {
  const std::string phone = cookie_for("Anna"), tablet = cookie_for("Anna");
  const std::string laptop = cookie_for("Anna"), ben = cookie_for("Ben");
  EXPECT_THAT(post(laptop, "mutation { revokeOtherSessions { userErrors { rule } } }").body,
              HasSubstr(R"("userErrors":[])"));
  EXPECT_EQ(status(phone), 401);
  EXPECT_EQ(status(tablet), 401);
  EXPECT_EQ(status(laptop), 200);
  EXPECT_EQ(status(ben), 200);
}

TEST_F(SignedIn, EndsBySigningOut) {
  const std::string cookie = cookie_for("Anna");
  const Reply out =
      ask(office_.port(), "DELETE /session HTTP/1.1\r\nHost: test\r\n" + cookie + "\r\n");
  EXPECT_EQ(out.status, 204);
  EXPECT_THAT(std::string(out.headers.value_of("Set-Cookie")), HasSubstr("Max-Age=0"));
  EXPECT_EQ(status(cookie), 401) << "also for whoever has copied it";
}

TEST_F(SignedIn, TakesThePlaceOfTheSessionThatTheBrowserHad) {
  const std::string before = cookie_for("Anna");
  const std::string after = cookie_for("Ben", before);
  EXPECT_NE(before, after);
  EXPECT_EQ(status(before), 401);
  EXPECT_EQ(status(after), 200);
}

TEST_F(SignedIn, IsAnotherTokenOnceTheRolesAreOthers) {
  const std::string before = cookie_for("Ben");
  execute(SetRoles{{.person = acme::person("Ben"), .roles = {Role::hr_admin}}});
  office_.restart_at("2026-03-02T08:05:00.000Z");
  EXPECT_EQ(status(before), 200);
  const Reply shown = ask(office_.port(), get("/session", before));
  const std::string after = cookie_in(shown);
  EXPECT_THAT(after, HasSubstr("daybook_session="));
  EXPECT_NE(before, after);
  EXPECT_EQ(status(after), 200);
  EXPECT_EQ(status(before), 200) << "for what is under way";
  EXPECT_EQ(ask(office_.port(), get("/session", after)).headers.value_of("Set-Cookie"), "");
  office_.clock.set("2026-03-02T08:05:31.000Z");
  EXPECT_EQ(status(before), 401);
  EXPECT_EQ(status(after), 200);
}

TEST_F(SignedIn, IsNotTakenFromAForeignPage) {
  const std::string cookie = cookie_for("Anna");
  EXPECT_EQ(status(cookie + "Origin: https://evil.example\r\n"), 401);
  EXPECT_EQ(status(cookie + "Origin: null\r\n"), 401);
  EXPECT_EQ(status(cookie + "Sec-Fetch-Site: cross-site\r\n"), 401);
  EXPECT_EQ(status(cookie + "Sec-Fetch-Site: same-site\r\n"), 401);
  EXPECT_EQ(status(cookie + "Sec-Fetch-Site: same-origin\r\n"), 200);
  EXPECT_EQ(status(cookie + "Origin: http://test\r\n"), 200);
}

TEST_F(SignedIn, IsNobodyByATokenThatIsNone) {
  for (const std::string& token :
       {std::string("x"), std::string(300, 'x'), to_string(acme::kOrg) + ".", to_string(acme::kOrg),
        to_string(acme::kOrg) + "." + std::string(64, '0')})
    EXPECT_EQ(status("Authorization: Bearer " + token + "\r\n"), 401) << token;
}

TEST_F(SignedIn, IsNobodyWhoDoesNotWorkHereAnyMore) {
  const std::string cookie = cookie_for("Ben");
  execute(EndEmployment{{acme::person("Ben"), *base::parse_date("2026-03-02")}});
  office_.restart_at("2026-03-02T12:00:00.000Z");
  EXPECT_EQ(status(cookie), 200) << "the last day is one of work";
  office_.clock.set("2026-03-03T07:30:00.000Z");
  EXPECT_EQ(status(cookie), 401);
  const std::string again = cookie_for("Ben");
  EXPECT_THAT(again, Not(HasSubstr("daybook_session=")));
}

}  // namespace
}  // namespace daybook
