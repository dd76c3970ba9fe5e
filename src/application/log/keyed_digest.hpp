// HMAC-SHA-256: who does not know the secret can neither make nor change what is signed by it.
#pragma once
#include <string>
#include <string_view>

namespace daybook {

// In lower-case hexadecimal. `purpose` keeps what is signed for one use from serving another.
std::string keyed_digest_of(std::string_view secret, std::string_view purpose,
                            std::string_view text);

// Takes the same time wherever the two differ.
bool are_same_digests(std::string_view a, std::string_view b);

}  // namespace daybook
