#include "application/log/digest.hpp"

#include <openssl/evp.h>

namespace daybook {

Digest::Digest() : context_(EVP_MD_CTX_new(), &EVP_MD_CTX_free) {
  // Fetched once: looking an algorithm up costs more than hashing a small batch.
  static EVP_MD* const sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  ENSURE(context_ && sha256 && EVP_DigestInit_ex2(context_.get(), sha256, nullptr) == 1);
}

void Digest::add(std::string_view bytes) {
  ENSURE(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1);
}

Hash Digest::finish() {
  Hash hash;
  ENSURE(EVP_DigestFinal_ex(context_.get(), reinterpret_cast<unsigned char*>(hash.data()),
                            nullptr) == 1);
  return hash;
}

}  // namespace daybook
