#include "adapters/oidc/base64url.hpp"

#include <gtest/gtest.h>

namespace daybook::oidc {
namespace {

// RFC 4648, section 10, without padding.
TEST(Base64Url, WritesWhatTheStandardSays) {
  constexpr std::pair<const char*, const char*> kExamples[] = {
      {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},          {"foo", "Zm9v"},
      {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}, {"\xFB\xFF", "-_8"}};
  for (const auto& [bytes, text] : kExamples) {
    EXPECT_EQ(base64url(bytes), text);
    EXPECT_EQ(from_base64url(text), bytes);
  }
}

TEST(Base64Url, IsReadInOneFormOnly) {
  for (const char* text : {"Zg==", "Z", "Zh", "Zm9v\n", "Zm9/", "Zm9+", "Zm 9v", "A"})
    EXPECT_EQ(from_base64url(text), std::nullopt) << text;
}

// RFC 7636, appendix B.
TEST(Base64Url, MakesTheChallengeOfAVerifier) {
  EXPECT_EQ(base64url(sha256("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")),
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

}  // namespace
}  // namespace daybook::oidc
