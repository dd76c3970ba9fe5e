#include "adapters/oidc/attempt.hpp"

#include <gtest/gtest.h>

#include "adapters/oidc/once.hpp"

namespace daybook::oidc {
namespace {

class AnAttempt : public testing::Test {
 protected:
  const seal::Key key_ = seal::random_key();
  const Attempt attempt_{
      .provider = "work", .state = "s", .nonce = "n", .verifier = "v", .expires = {5000}};
};

TEST_F(AnAttempt, ComesBackAsItWas) {
  const auto opened = open_attempt(sealed_attempt(attempt_, key_), key_, {5000});
  ASSERT_TRUE(opened.has_value());
  EXPECT_EQ(opened->provider, "work");
  EXPECT_EQ(opened->state, "s");
  EXPECT_EQ(opened->nonce, "n");
  EXPECT_EQ(opened->verifier, "v");
}

TEST_F(AnAttempt, ShowsNothingOfItsSecrets) {
  EXPECT_EQ(sealed_attempt(attempt_, key_).find("work"), std::string::npos);
  EXPECT_NE(sealed_attempt(attempt_, key_), sealed_attempt(attempt_, key_));
}

TEST_F(AnAttempt, IsOverWhenItsTimeIs) {
  EXPECT_FALSE(open_attempt(sealed_attempt(attempt_, key_), key_, {5001}).has_value());
}

TEST_F(AnAttempt, IsNoneWithAnotherKeyOrAnotherLetter) {
  std::string text = sealed_attempt(attempt_, key_);
  EXPECT_FALSE(open_attempt(text, seal::random_key(), {0}).has_value());
  text.front() = text.front() == 'A' ? 'B' : 'A';
  EXPECT_FALSE(open_attempt(text, key_, {0}).has_value());
  for (const char* none : {"", "x", "AAAA"})
    EXPECT_FALSE(open_attempt(none, key_, {0}).has_value());
  EXPECT_FALSE(open_attempt(std::string(5000, 'A'), key_, {0}).has_value());
}

TEST(Once, IsTrueOnce) {
  Once once;
  EXPECT_TRUE(once.use("a", {1000}, {0}));
  EXPECT_FALSE(once.use("a", {1000}, {500}));
  EXPECT_TRUE(once.use("b", {1000}, {500}));
}

TEST(Once, ForgetsWhatIsOverAndLetsNothingThroughWhenItIsFull) {
  Once once;
  for (std::size_t each = 0; each < Once::kMax; ++each)
    ASSERT_TRUE(once.use(std::to_string(each), {1000}, {0}));
  EXPECT_FALSE(once.use("one more", {1000}, {1000}));
  EXPECT_TRUE(once.use("one more", {2000}, {1001}));
}

}  // namespace
}  // namespace daybook::oidc
