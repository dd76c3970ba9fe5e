#include "adapters/oidc/sha256.hpp"

#include <array>
#include <openssl/sha.h>

namespace daybook::oidc {

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

}  // namespace daybook::oidc
