// Sign-in links on a server whose clock is ours: when they end, and what else they are not.
#include <gtest/gtest.h>

#include "adapters/session/session_endpoint.hpp"
#include "host/signed_in_as.hpp"
#include "system/running_office.hpp"

namespace daybook {
namespace {

class SignInLink : public testing::Test {
 protected:
  // For Anna, good for a quarter of an hour from 8:00 on.
  std::string token() {
    return office_.tokens.issue({acme::kOrg, acme::person("Anna")}, kSignInLinkPurpose,
                                std::chrono::minutes(15));
  }
  Reply follow(const std::string& token) {
    const std::string form = "token=" + token;
    return ask(office_.port(), "POST /sign-in HTTP/1.1\r\nHost: test\r\nContent-Length: " +
                                   std::to_string(form.size()) + "\r\n\r\n" + form);
  }
  std::string session_with(const std::string& bearer) {
    return ask(office_.port(), get("/session", "Authorization: Bearer " + bearer + "\r\n")).body;
  }

  RunningOffice office_;
};

TEST_F(SignInLink, EndsWithItsTime) {
  const std::string first = token();
  office_.clock.set("2026-03-02T08:00:00.001Z");
  const std::string second = token();
  EXPECT_NE(first, second);
  office_.clock.set("2026-03-02T08:15:00.000Z");
  EXPECT_EQ(follow(first).status, 303);
  office_.clock.set("2026-03-02T08:15:00.002Z");
  EXPECT_EQ(follow(second).status, 403);
}

TEST_F(SignInLink, StaysUsedUntilItsTimeEnds) {
  const std::string link = token();
  EXPECT_EQ(follow(link).status, 303);
  office_.clock.set("2026-03-02T08:10:00.000Z");
  EXPECT_EQ(follow(token()).status, 303);
  EXPECT_EQ(follow(link).status, 403);
}

TEST_F(SignInLink, IsNoSessionAndASessionIsNoLink) {
  EXPECT_TRUE(session_with(token()).contains(R"("signedIn":false)"));
  const std::string session =
      signed_in_as(office_.sessions, {acme::kOrg, acme::person("Anna")}, office_.clock);
  EXPECT_TRUE(session_with(session).contains(R"("signedIn":true)"));
  EXPECT_EQ(follow(session).status, 403);
}

TEST_F(SignInLink, OpensNothingWhenItCannotBeMarkedAsUsed) {
  UsedLinks full({}, [](const std::string&) {
    return Outcome(base::fail(base::ErrorCode::unavailable, "store.full"));
  });
  const auto used = full.use(token(), office_.clock.now());
  ASSERT_FALSE(used.has_value());
  EXPECT_EQ(used.error().rule, "store.full");
}

TEST_F(SignInLink, IsRememberedFromWhatWasSaved) {
  std::string saved;
  const auto save = [&saved](const std::string& text) {
    saved = text;
    return Outcome();
  };
  const std::string first = token();
  office_.clock.set("2026-03-02T08:00:01.000Z");
  const std::string second = token();
  {
    UsedLinks links({}, save);
    EXPECT_EQ(links.use(first, office_.clock.now()), true);
    EXPECT_EQ(links.use(second, office_.clock.now()), true);
  }
  UsedLinks again(saved, save);
  EXPECT_EQ(again.use(first, office_.clock.now()), false);
  EXPECT_EQ(again.use(second, office_.clock.now()), false);

  // What has ended is forgotten: verify refuses it before anybody asks here.
  office_.clock.set("2026-03-02T09:00:00.000Z");
  EXPECT_EQ(again.use(token(), office_.clock.now()), true);
  EXPECT_EQ(std::ranges::count(saved, '\n'), 1);
}

}  // namespace
}  // namespace daybook
