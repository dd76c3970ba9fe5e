#include "application/files/media_type.hpp"

#include <gtest/gtest.h>

namespace daybook {
namespace {

std::string judged(std::string_view declared, std::string_view bytes) {
  const auto type = judge_media_type(declared, bytes);
  return type ? std::string(base::enum_name(*type)) : type.error().rule;
}

const std::string kHeic(
    "\0\0\0\x18"
    "ftypheic\0\0\0\0",
    16);

TEST(AMediaType, IsWhatTheSenderSaysIfTheBytesLookLikeIt) {
  EXPECT_EQ(judged("application/pdf", "%PDF-1.7 ..."), "pdf");
  EXPECT_EQ(judged("image/jpeg", "\xff\xd8\xff\xe0"), "jpeg");
  EXPECT_EQ(judged("image/png", "\x89PNG\r\n\x1a\n..."), "png");
  EXPECT_EQ(judged("image/heic", kHeic), "heic");
  EXPECT_EQ(judged("image/webp", "RIFF....WEBPVP8 "), "webp");
  EXPECT_EQ(judged("text/plain", "Bettruhe bis März\r\n"), "text");
  EXPECT_EQ(judged("TEXT/Plain; charset=utf-8", "a"), "text");
}

TEST(AMediaType, ThatTheBytesDoNotLookLikeIsRefused) {
  EXPECT_EQ(judged("application/pdf", "<html><script>"), "attachment.type_differs");
  EXPECT_EQ(judged("application/pdf", "%PDF"), "attachment.type_differs");
  EXPECT_EQ(judged("image/png", "\xff\xd8\xff"), "attachment.type_differs");
  EXPECT_EQ(judged("image/heic", "....ftypqt  "), "attachment.type_differs");
  EXPECT_EQ(judged("image/heic", "....ftyp"), "attachment.type_differs");
  EXPECT_EQ(judged("image/webp", "RIFF....WAVE"), "attachment.type_differs");
  EXPECT_EQ(judged("text/plain", "a\xff"), "attachment.type_differs");
  EXPECT_EQ(judged("text/plain", std::string_view("a\0b", 3)), "attachment.type_differs");
}

TEST(AMediaType, ThatABrowserWouldRunIsNotTaken) {
  for (const char* type :
       {"text/html", "image/svg+xml", "application/javascript", "", "*/*", "application/pdfx"})
    EXPECT_EQ(judged(type, "%PDF-1.7"), "attachment.type_unknown") << type;
}

}  // namespace
}  // namespace daybook
