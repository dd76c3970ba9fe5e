#include "application/log/keyed_digest.hpp"

#include <array>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "base/hexadecimal.hpp"
#include "base/result.hpp"

namespace daybook {

std::string keyed_digest_of(std::string_view secret, std::string_view purpose,
                            std::string_view text) {
  const std::string message = std::string(purpose).append("\n").append(text);
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  ENSURE(HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
              reinterpret_cast<const unsigned char*>(message.data()), message.size(), digest.data(),
              &size));
  return base::to_hexadecimal({digest.data(), size});
}

bool are_same_digests(std::string_view a, std::string_view b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace daybook
