#include "base/base64url.hpp"

#include <gtest/gtest.h>

namespace base {
namespace {

TEST(Base64Url, WritesBytesAsTheExamplesOfTheStandard) {
  EXPECT_EQ(to_base64url(""), "");
  EXPECT_EQ(to_base64url("f"), "Zg");
  EXPECT_EQ(to_base64url("fo"), "Zm8");
  EXPECT_EQ(to_base64url("foo"), "Zm9v");
  EXPECT_EQ(to_base64url("foobar"), "Zm9vYmFy");
  EXPECT_EQ(to_base64url("\xfb\xff"), "-_8");
}

TEST(Base64Url, ReadsWhatItWrote) {
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte) {
    bytes += static_cast<char>(byte);
    EXPECT_EQ(from_base64url(to_base64url(bytes)), bytes);
  }
}

TEST(Base64Url, ReadsNothingElse) {
  for (const char* text : {"Zg==", "Z", "Zm9v!", "Zm9+", "Zh", "Zm9"})
    EXPECT_EQ(from_base64url(text), std::nullopt) << text;
}

}  // namespace
}  // namespace base
