// What a token looks like before anything in it is believed.
#include <gtest/gtest.h>

#include "adapters/oidc/json_web_token.hpp"

namespace daybook::oidc {
namespace {

// {"alg":"RS256"} . {} . "ab"
constexpr std::string_view kToken = "eyJhbGciOiJSUzI1NiJ9.e30.YWI";

std::string rule(std::string_view compact) {
  const auto token = parse_token(compact);
  return token ? "" : token.error().rule;
}

TEST(ATokensForm, IsThreePartsInOneSpelling) {
  EXPECT_EQ(rule(kToken), "");
  EXPECT_EQ(parse_token(kToken)->algorithm, "RS256");
  const std::string token(kToken);
  for (const std::string& other : {token + "=", token + ".e30", token + " ", token + "\n",
                                   "." + token, std::string("e30.e30"), std::string("..") + token})
    EXPECT_EQ(rule(other), "oidc.token_malformed") << other;
}

TEST(ATokensForm, HasNoCriticalExtensions) {
  // {"alg":"RS256","crit":["b64"]}
  EXPECT_EQ(rule("eyJhbGciOiJSUzI1NiIsImNyaXQiOlsiYjY0Il19.e30.YWI"), "oidc.token_malformed");
}

}  // namespace
}  // namespace daybook::oidc
