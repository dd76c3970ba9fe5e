#include "adapters/oidc/sha256.hpp"

#include <gtest/gtest.h>

#include "base/base64url.hpp"

namespace daybook::oidc {
namespace {

// RFC 7636, appendix B.
TEST(Sha256, MakesTheChallengeOfAVerifier) {
  EXPECT_EQ(base::to_base64url(sha256("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")),
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

}  // namespace
}  // namespace daybook::oidc
