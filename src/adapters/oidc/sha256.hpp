#pragma once
#include <string>
#include <string_view>

namespace daybook::oidc {

// As bytes.
std::string sha256(std::string_view bytes);

}  // namespace daybook::oidc
