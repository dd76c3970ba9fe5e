// daybook sign-in beside a running server that lets nobody choose who they are.
#include <fmt/format.h>

#include "adapters_http/raw_client.hpp"
#include "cli/signed_in.hpp"

namespace daybook::tests {
namespace {

class SignIn : public ExampleData {
 protected:
  void SetUp() override { ASSERT_NO_FATAL_FAILURE(given_the_examples()); }

  // Where a link leads on the server that it was made for.
  std::string made_link(const ServingDaybook& server) const {
    return link_path(run("sign-in", {lena().email, "--url", server.url()}), server);
  }
};

TEST_F(SignIn, ByALinkThatWasMadeBesideTheServerWorksOnce) {
  const ServingDaybook server(data());
  EXPECT_TRUE(ask(server.port(), get("/session")).body.contains(R"("signedIn":false)"));
  const std::string link = made_link(server);
  const Reply first = follow(server, link);
  EXPECT_EQ(first.status, 303);
  EXPECT_EQ(first.headers.value_of("Location"), "/");
  const Reply who = ask(server.port(), get("/session", cookie_of(first)));
  EXPECT_TRUE(who.body.contains(R"("name":"Lena Fischer")")) << who.body;

  const Reply second = follow(server, link);
  EXPECT_EQ(second.status, 403);
  EXPECT_EQ(second.headers.value_of("Set-Cookie"), "");
  EXPECT_TRUE(second.body.contains("session.link_invalid")) << second.body;
}

TEST_F(SignIn, ByALinkThatWasUsedDoesNotWorkAfterARestart) {
  std::string link;
  {
    const ServingDaybook server(data());
    link = made_link(server);
    EXPECT_EQ(follow(server, link).status, 303);
  }
  const ServingDaybook again(data());
  EXPECT_EQ(follow(again, link).status, 403);
  EXPECT_EQ(follow(again, made_link(again)).status, 303);
}

TEST_F(SignIn, ByALinkMadeBeforeTheServerStartedWorks) {
  const Ran ran = run("sign-in", {lena().email, "--minutes", "60", "--json"});
  const auto made = json_of(ran.out);
  EXPECT_EQ(text_at(made, "person"), lena().email);
  const std::string link = text_at(made, "link");
  EXPECT_TRUE(link.starts_with("http://127.0.0.1:8080/sign-in?token=")) << link;
  const ServingDaybook server(data());
  EXPECT_EQ(follow(server, link.substr(link.find("/sign-in"))).status, 303);
}

TEST_F(SignIn, LinksAreNotUsedUpByProgramsThatLookWhereTheyGo) {
  const ServingDaybook server(data());
  const std::string link = made_link(server);
  for (const char* method : {"HEAD", "GET"}) {
    const Reply preview =
        ask(server.port(), fmt::format("{} {} HTTP/1.1\r\nHost: test\r\n\r\n", method, link));
    EXPECT_EQ(preview.status, 200);
    EXPECT_EQ(preview.headers.value_of("Set-Cookie"), "");
  }
  EXPECT_NE(follow(server, link).headers.value_of("Set-Cookie"), "");
}

TEST_F(SignIn, LinksOfAnotherServerOrWithAnotherNameAreRefused) {
  const ServingDaybook server(data());
  const std::string link = made_link(server);
  std::string forged = link;
  forged.back() = forged.back() == '0' ? '1' : '0';
  EXPECT_EQ(follow(server, forged).status, 403);
  EXPECT_EQ(follow(server, "/sign-in?token=v1.x").status, 403);
  EXPECT_EQ(ask(server.port(), get("/sign-in")).status, 403);
  EXPECT_EQ(ask(server.port(), get(forged)).status, 403) << "no page that asks for a press";
  EXPECT_EQ(follow(server, link).status, 303) << "none of that used it up";
}

}  // namespace
}  // namespace daybook::tests
