#include "domain/request/attachment.hpp"

#include <algorithm>

namespace daybook {
namespace {

// By MediaType.
constexpr std::array<std::string_view, 6> kTexts{"application/pdf", "image/jpeg", "image/png",
                                                 "image/heic",      "image/webp", "text/plain"};

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

Outcome check_attachment(const PersonalText& name, std::uint64_t bytes) {
  const std::string_view text = name.text;
  if (text.size() > kFileNameBytesMax)
    return base::invalid("attachment.name_too_long",
                         {{"field", "name"}, {"bytes_max", std::to_string(kFileNameBytesMax)}});
  const bool is_path = text.find_first_of("/\\") != text.npos || text == "." || text == "..";
  if (text.empty() || is_path || std::ranges::any_of(text, is_control))
    return base::invalid("attachment.name_malformed", {{"field", "name"}});
  if (bytes == 0) return base::invalid("attachment.empty", {{"field", "file"}});
  if (bytes > kAttachmentBytesMax)
    return base::invalid("attachment.too_large",
                         {{"field", "file"}, {"bytes_max", std::to_string(kAttachmentBytesMax)}});
  return {};
}

std::string_view media_type_text(MediaType type) { return kTexts[static_cast<std::size_t>(type)]; }

std::optional<MediaType> find_media_type(std::string_view text) {
  text = text.substr(0, text.find(';'));
  while (text.ends_with(' ')) text.remove_suffix(1);
  for (std::size_t at = 0; at < kTexts.size(); ++at)
    if (std::ranges::equal(text, kTexts[at], {}, lower)) return static_cast<MediaType>(at);
  return std::nullopt;
}

}  // namespace daybook
