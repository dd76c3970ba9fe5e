// Bytes that only the holder of a key can read, and that nobody can change unnoticed:
// XChaCha20-Poly1305 with a random nonce, of libsodium.
//
//   const seal::Key key = seal::random_key();
//   const std::string closed = seal::sealed(key, "certificate", "of Anna");
//   seal::opened(key, closed, "of Anna")  -> "certificate"
//   seal::opened(key, closed, "of Ben")   -> nothing
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"

namespace seal {

inline constexpr std::size_t kKeyBytes = 32;

// Cannot be printed or compared; its memory is wiped when it goes.
class Key {
 public:
  explicit Key(const std::array<unsigned char, kKeyBytes>& bytes) : bytes_(bytes) {}
  Key(const Key&) = default;
  Key& operator=(const Key&) = default;
  ~Key();

  const unsigned char* data() const { return bytes_.data(); }

 private:
  std::array<unsigned char, kKeyBytes> bytes_;
};

Key random_key();

// 64 hexadecimal digits, for the file that keeps it.
std::string key_text(const Key& key);
std::optional<Key> parse_key(std::string_view text);

// A key as bytes, to be sealed with another.
std::string key_bytes(const Key& key);
std::optional<Key> key_from_bytes(std::string_view bytes);

// How much longer `sealed` is than what it seals.
inline constexpr std::size_t kSealBytes = 24 + 16;

// `about` is not in the result; it has to be the same when it is opened, so that what is sealed
// cannot be put in another place.
std::string sealed(const Key& key, std::string_view bytes, std::string_view about);
// Nothing when a bit of it, the key or `about` is another.
std::optional<std::string> opened(const Key& key, std::string_view closed, std::string_view about);

// The same for the same bytes and key; it says nothing about them to who has not the key (BLAKE2b,
// keyed, 128 bits).
base::Uuid fingerprint(const Key& key, std::string_view bytes);

}  // namespace seal
