// Base64 for addresses and tokens, without padding (RFC 4648, section 5).
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace daybook::oidc {

std::string base64url(std::string_view bytes);
// Nothing when it is not exactly what base64url would have written.
std::optional<std::string> from_base64url(std::string_view text);
// SHA-256, as bytes.
std::string sha256(std::string_view bytes);

}  // namespace daybook::oidc
