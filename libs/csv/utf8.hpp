#pragma once
#include <cstddef>
#include <string_view>

namespace csv {

// How many leading bytes of `text` are well-formed UTF-8 (RFC 3629: no overlong forms, no
// surrogates, nothing past U+10FFFF). Equals text.size() when all of it is.
std::size_t valid_utf8_prefix(std::string_view text);

}  // namespace csv
