#include "application/files/media_type.hpp"

#include <algorithm>

#include "csv/utf8.hpp"

namespace daybook {
namespace {

constexpr std::string_view kPngStart = "\x89PNG\r\n\x1a\n";
// The names of HEIF images coded with HEVC, as phones write them (ISO/IEC 23008-12).
constexpr std::array<std::string_view, 8> kHeicBrands{"heic", "heix", "hevc", "hevx",
                                                      "heim", "heis", "mif1", "msf1"};

bool is_heic(std::string_view bytes) {
  if (bytes.size() < 12 || bytes.substr(4, 4) != "ftyp") return false;
  return std::ranges::find(kHeicBrands, bytes.substr(8, 4)) != kHeicBrands.end();
}

bool is_webp(std::string_view bytes) {
  return bytes.size() >= 12 && bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP";
}

bool is_text(std::string_view bytes) {
  const auto is_odd = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || byte == 0x7f;
  };
  return std::ranges::none_of(bytes, is_odd) && csv::valid_utf8_prefix(bytes) == bytes.size();
}

bool looks_like(MediaType type, std::string_view bytes) {
  switch (type) {
    case MediaType::pdf: return bytes.starts_with("%PDF-");
    case MediaType::jpeg: return bytes.starts_with("\xff\xd8\xff");
    case MediaType::png: return bytes.starts_with(kPngStart);
    case MediaType::heic: return is_heic(bytes);
    case MediaType::webp: return is_webp(bytes);
    case MediaType::text: return is_text(bytes);
  }
  return false;
}

std::string accepted() {
  std::string all;
  for (std::size_t at = 0; at < base::EnumNames<MediaType>::names.size(); ++at)
    all += (all.empty() ? "" : ", ") + std::string(media_type_text(static_cast<MediaType>(at)));
  return all;
}

}  // namespace

Result<MediaType> judge_media_type(std::string_view declared, std::string_view bytes) {
  const auto type = find_media_type(declared);
  if (!type)
    return base::invalid("attachment.type_unknown", {{"field", "file"}, {"accepted", accepted()}});
  if (!looks_like(*type, bytes))
    return base::invalid("attachment.type_differs",
                         {{"field", "file"}, {"value", std::string(media_type_text(*type))}});
  return *type;
}

}  // namespace daybook
