#include "seal/seal.hpp"

#include <sodium.h>

namespace seal {
namespace {

constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
static_assert(kKeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(kKeyBytes == crypto_kdf_KEYBYTES);
static_assert(kSealBytes == kNonceBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES);

// A key is never used for two things: each has one of its own that follows from it.
enum class Use : std::uint64_t { sealing = 1, naming = 2 };
constexpr const char* kContext = "daybook1";

void ensure_ready() {
  static const int ready = sodium_init();
  ENSURE(ready >= 0);
}

Key key_for(Use use, const Key& key) {
  ensure_ready();
  std::array<unsigned char, kKeyBytes> derived{};
  ENSURE(crypto_kdf_derive_from_key(derived.data(), derived.size(), static_cast<std::uint64_t>(use),
                                    kContext, key.data()) == 0);
  Key result(derived);
  sodium_memzero(derived.data(), derived.size());
  return result;
}

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

}  // namespace

Key::~Key() { sodium_memzero(bytes_.data(), bytes_.size()); }

Key random_key() {
  ensure_ready();
  std::array<unsigned char, kKeyBytes> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return Key(bytes);
}

std::string key_text(const Key& key) {
  std::string text(2 * kKeyBytes + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), key.data(), kKeyBytes);
  text.pop_back();
  return text;
}

std::optional<Key> parse_key(std::string_view text) {
  std::array<unsigned char, kKeyBytes> bytes{};
  std::size_t count = 0;
  const bool read = sodium_hex2bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr,
                                   &count, nullptr) == 0;
  if (!read || count != kKeyBytes || text.size() != 2 * kKeyBytes) return std::nullopt;
  return Key(bytes);
}

std::string key_bytes(const Key& key) {
  return {reinterpret_cast<const char*>(key.data()), kKeyBytes};
}

std::optional<Key> key_from_bytes(std::string_view bytes) {
  std::array<unsigned char, kKeyBytes> copy{};
  if (bytes.size() != copy.size()) return std::nullopt;
  bytes.copy(reinterpret_cast<char*>(copy.data()), copy.size());
  return Key(copy);
}

std::string sealed(const Key& key, std::string_view bytes, std::string_view about) {
  const Key sealing = key_for(Use::sealing, key);
  std::string closed(kSealBytes + bytes.size(), '\0');
  randombytes_buf(closed.data(), kNonceBytes);
  ENSURE(crypto_aead_xchacha20poly1305_ietf_encrypt(
             bytes_of(closed) + kNonceBytes, nullptr, bytes_of(bytes), bytes.size(),
             bytes_of(about), about.size(), nullptr, bytes_of(closed), sealing.data()) == 0);
  return closed;
}

std::optional<std::string> opened(const Key& key, std::string_view closed, std::string_view about) {
  if (closed.size() < kSealBytes) return std::nullopt;
  const Key sealing = key_for(Use::sealing, key);
  std::string bytes(closed.size() - kSealBytes, '\0');
  const bool good = crypto_aead_xchacha20poly1305_ietf_decrypt(
                        bytes_of(bytes), nullptr, nullptr, bytes_of(closed) + kNonceBytes,
                        closed.size() - kNonceBytes, bytes_of(about), about.size(),
                        bytes_of(closed), sealing.data()) == 0;
  if (!good) return std::nullopt;
  return bytes;
}

base::Uuid fingerprint(const Key& key, std::string_view bytes) {
  const Key naming = key_for(Use::naming, key);
  std::array<unsigned char, 16> digest{};
  ENSURE(crypto_generichash(digest.data(), digest.size(), bytes_of(bytes), bytes.size(),
                            naming.data(), kKeyBytes) == 0);
  base::Uuid uuid;
  for (std::size_t at = 0; at < 8; ++at) {
    uuid.high = (uuid.high << 8) | digest[at];
    uuid.low = (uuid.low << 8) | digest[at + 8];
  }
  return uuid;
}

}  // namespace seal
