// A digest of text, so that two long outputs can be compared by one line.
#pragma once
#include <string>
#include <string_view>

namespace daybook {

// SHA-256, in lower-case hexadecimal.
std::string digest_of(std::string_view text);

}  // namespace daybook
