// A file that belongs to a request, such as a doctor's certificate. The log tells what it is called
// and which bytes are meant; the bytes are kept beside it (application/ports/file_storage.hpp).
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "domain/ids.hpp"
#include "domain/organisation/person.hpp"

namespace daybook {

enum class MediaType { pdf, jpeg, png, heic, webp, text };

// A photograph of a page, or a scan of several, with room to spare.
inline constexpr std::uint64_t kAttachmentBytesMax = 10u << 20;
inline constexpr std::size_t kAttachmentsMax = 10;       // of one request, at a time
inline constexpr std::size_t kFileNameBytesMax = 200;    // what file systems take, with room
inline constexpr std::size_t kAttachmentsEverMax = 100;  // of one request, with those removed

struct Attachment {
  AttachmentId id;
  std::optional<PersonId> by;  // not set: the operator
  PersonalText name;           // without a path
  MediaType media_type = MediaType::pdf;
  std::uint64_t bytes = 0;
  FileId file;
  Version source;

  bool operator==(const Attachment&) const = default;
};

// What it is called and how large it is, by themselves: "attachment.name_malformed" for an empty
// name, a path or control characters, "attachment.name_too_long", "attachment.empty",
// "attachment.too_large".
Outcome check_attachment(const PersonalText& name, std::uint64_t bytes);

// "application/pdf".
std::string_view media_type_text(MediaType type);
// Without regard to case and parameters.
std::optional<MediaType> find_media_type(std::string_view text);

}  // namespace daybook

template <>
struct base::EnumNames<daybook::MediaType> {
  static constexpr std::array<std::string_view, 6> names{"pdf",  "jpeg", "png",
                                                         "heic", "webp", "text"};
};
