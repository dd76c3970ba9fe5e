// What every kind of answer tells a browser: not to guess, not to frame, not to run what is not
// ours, not to keep what is somebody's.
#include <gtest/gtest.h>

#include "adapters/session/session_endpoint.hpp"
#include "system/running_office.hpp"

namespace daybook {
namespace {

class Headers : public testing::Test {
 protected:
  std::string link() {
    return "/sign-in?token=" + office_.tokens.issue({acme::kOrg, acme::person("Anna")},
                                                    kSignInLinkPurpose, std::chrono::minutes(15));
  }
  Reply at(const std::string& path) { return ask(office_.port(), get(path)); }

  RunningOffice office_;
};

TEST_F(Headers, SayThatAnswersAreWhatTheyAreCalled) {
  for (const std::string& path :
       {std::string("/session"), std::string("/sign-in"), link(), std::string("/graphql"),
        std::string("/no/such/path"), std::string("/mail/pages.css"), std::string("/healthz")})
    EXPECT_EQ(at(path).headers.value_of("X-Content-Type-Options"), "nosniff") << path;
}

TEST_F(Headers, LetPagesOfSigningInRunNothingAndBeInNoFrame) {
  for (const std::string& path : {link(), std::string("/sign-in?token=x")}) {
    const Reply page = at(path);
    EXPECT_EQ(page.headers.value_of("Content-Security-Policy"),
              "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; "
              "base-uri 'none'")
        << path;
    EXPECT_EQ(page.headers.value_of("Referrer-Policy"), "no-referrer") << "the token is in there";
    EXPECT_EQ(page.headers.value_of("Cache-Control"), "no-store");
  }
}

TEST_F(Headers, LetNobodyKeepWhatIsSomebodys) {
  EXPECT_EQ(at("/session").headers.value_of("Cache-Control"), "no-store");
  EXPECT_EQ(office_.ask("Anna", "{ me { name } }").headers.value_of("Cache-Control"), "no-store");
}

}  // namespace
}  // namespace daybook
