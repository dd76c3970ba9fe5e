#include "adapters/mail/header_text.hpp"

#include <gtest/gtest.h>

namespace daybook {
namespace {

TEST(HeaderText, PlainTextStaysAsItIs) {
  EXPECT_EQ(header_text("Approved: Vacation, 11 May"), "Approved: Vacation, 11 May");
}

TEST(HeaderText, NothingEndsTheLine) {
  EXPECT_EQ(header_text("Hello\r\nBcc: all@acme.example"), "Hello  Bcc: all@acme.example");
  EXPECT_EQ(header_phrase("Eve\r\nBcc: all@acme.example"), "\"Eve  Bcc: all@acme.example\"");
  EXPECT_EQ(header_text(std::string("a\0b", 3)), "a b");
}

TEST(HeaderText, OtherScriptsAreEncoded) {
  EXPECT_EQ(header_text("Grüße"), "=?UTF-8?B?R3LDvMOfZQ==?=");
  EXPECT_EQ(header_phrase("Ján"), "=?UTF-8?B?SsOhbg==?=");
  // As text that looks encoded is, or it would be read as another.
  EXPECT_EQ(header_text("=?UTF-8?Q?x?="), "=?UTF-8?B?PT9VVEYtOD9RP3g/PQ==?=");
}

TEST(HeaderText, LongTextIsCutBetweenCharacters) {
  std::string text;
  for (int count = 0; count < 40; ++count) text += "ü";
  const std::string encoded = header_text(text);
  // 45 bytes do not end with a whole character of two: 44 do.
  EXPECT_TRUE(
      encoded.starts_with("=?UTF-8?B?w7zDvMO8w7zDvMO8w7zDvMO8w7zDvMO8w7zDvMO8w7zDvMO8w7zD"
                          "vMO8w7w=?=\r\n =?UTF-8?B?"))
      << encoded;
}

TEST(HeaderText, NamesAreQuoted) {
  EXPECT_EQ(header_phrase("Meyer, Anna"), "\"Meyer, Anna\"");
  EXPECT_EQ(header_phrase(R"(Anna "Ann" Meyer\)"), R"("Anna \"Ann\" Meyer\\")");
}

TEST(HeaderText, AnAddressIsAnAddress) {
  EXPECT_TRUE(is_plain_address("anna.meyer+leave@acme.example"));
  for (const char* bad : {"", "anna", "@acme.example", "anna@", "a@b@c", "a b@acme.example",
                          "anna@acme.example\r\nRCPT TO:<all@acme.example>", "<anna@acme.example>",
                          "änna@acme.example", "anna@acme.example,all@acme.example"})
    EXPECT_FALSE(is_plain_address(bad)) << bad;
  EXPECT_FALSE(is_plain_address(std::string(250, 'a') + "@acme.example"));
}

}  // namespace
}  // namespace daybook
