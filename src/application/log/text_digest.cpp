#include "application/log/text_digest.hpp"

#include <array>
#include <openssl/evp.h>

#include "base/result.hpp"

namespace daybook {

std::string digest_of(std::string_view text) {
  std::array<unsigned char, 32> hash{};
  ENSURE(EVP_Digest(text.data(), text.size(), hash.data(), nullptr, EVP_sha256(), nullptr) == 1);
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string digest;
  for (unsigned char byte : hash) {
    digest += kDigits[byte >> 4];
    digest += kDigits[byte & 15];
  }
  return digest;
}

}  // namespace daybook
