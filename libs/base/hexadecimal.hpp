#pragma once
#include <span>
#include <string>

namespace base {

// Two digits for each byte, in small letters.
std::string to_hexadecimal(std::span<const unsigned char> bytes);

}  // namespace base
