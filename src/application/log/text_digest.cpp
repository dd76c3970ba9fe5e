#include "application/log/text_digest.hpp"

#include <array>
#include <openssl/evp.h>

#include "base/hexadecimal.hpp"
#include "base/result.hpp"

namespace daybook {

std::string digest_of(std::string_view text) {
  std::array<unsigned char, 32> hash{};
  ENSURE(EVP_Digest(text.data(), text.size(), hash.data(), nullptr, EVP_sha256(), nullptr) == 1);
  return base::to_hexadecimal(hash);
}

}  // namespace daybook
