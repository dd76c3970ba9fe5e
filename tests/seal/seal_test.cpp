#include "seal/seal.hpp"

#include <gtest/gtest.h>

namespace seal {
namespace {

TEST(Seal, GivesBackWhatWasSealedWithTheSameKeyAndPlace) {
  const Key key = random_key();
  const std::string closed = sealed(key, "certificate", "of Anna");
  EXPECT_EQ(closed.size(), std::string_view("certificate").size() + kSealBytes);
  EXPECT_FALSE(closed.contains("certificate"));
  EXPECT_EQ(opened(key, closed, "of Anna"), "certificate");
  EXPECT_EQ(opened(key, closed, "of Ben"), std::nullopt);
  EXPECT_EQ(opened(random_key(), closed, "of Anna"), std::nullopt);
  EXPECT_EQ(opened(key, sealed(key, "", ""), ""), "");
}

TEST(Seal, ShowsEveryChangedBitAndEveryMissingByte) {
  const Key key = random_key();
  const std::string closed = sealed(key, "a", "");
  for (std::size_t at = 0; at < closed.size(); ++at) {
    std::string changed = closed;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    EXPECT_EQ(opened(key, changed, ""), std::nullopt) << at;
    EXPECT_EQ(opened(key, closed.substr(0, at), ""), std::nullopt) << at;
  }
}

TEST(Seal, NeverSealsTheSameTwiceAlike) {
  const Key key = random_key();
  EXPECT_NE(sealed(key, "same", ""), sealed(key, "same", ""));
}

TEST(Fingerprint, IsOfBytesAndKey) {
  const Key key = random_key();
  EXPECT_EQ(fingerprint(key, "bytes"), fingerprint(key, "bytes"));
  EXPECT_NE(fingerprint(key, "bytes"), fingerprint(key, "byteS"));
  EXPECT_NE(fingerprint(key, "bytes"), fingerprint(random_key(), "bytes"));
}

TEST(AKey, IsWrittenAndReadAsHexadecimalDigits) {
  const Key key = random_key();
  const std::string text = key_text(key);
  EXPECT_EQ(text.size(), 64u);
  EXPECT_EQ(key_bytes(parse_key(text).value()), key_bytes(key));
  EXPECT_EQ(key_bytes(key_from_bytes(key_bytes(key)).value()), key_bytes(key));
  for (const std::string& other :
       {std::string(), text.substr(2), text + "00", "x" + text.substr(1), text + "\n"})
    EXPECT_FALSE(parse_key(other).has_value()) << other;
  EXPECT_FALSE(key_from_bytes("short").has_value());
}

}  // namespace
}  // namespace seal
