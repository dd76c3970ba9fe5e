// What a file is, as far as its leading bytes tell.
#pragma once
#include <string_view>

#include "domain/request/attachment.hpp"

namespace daybook {

// What the sender says that it is, if the bytes look like it. A browser shows a file as what it is
// told, so one that is something else is refused: "attachment.type_unknown" with the types that are
// accepted, "attachment.type_differs".
Result<MediaType> judge_media_type(std::string_view declared, std::string_view bytes);

}  // namespace daybook
