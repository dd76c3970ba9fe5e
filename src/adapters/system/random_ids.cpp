#include "adapters/system/random_ids.hpp"

#include <algorithm>
#include <openssl/rand.h>

namespace daybook {
namespace {

constexpr std::uint64_t kVersion7 = 0x7000;
constexpr std::uint64_t kVariant = 0x8000000000000000;

std::uint64_t random_bits() {
  std::uint64_t bits = 0;
  // Without randomness two servers would make the same ids: there is nothing sensible to go on
  // with.
  ENSURE(RAND_bytes(reinterpret_cast<unsigned char*>(&bits), sizeof bits) == 1);
  return bits;
}

}  // namespace

base::Uuid RandomIds::next() {
  const auto milliseconds = static_cast<std::uint64_t>(clock_.now().milliseconds);
  const std::lock_guard lock(mutex_);
  // Within a millisecond, and when the clock goes back, the high half counts on.
  std::uint64_t high = std::max(milliseconds << 16 | kVersion7, last_high_ + 1);
  if ((high & 0xF000) != kVersion7) high = (high & ~std::uint64_t{0xFFFF}) + 0x10000 + kVersion7;
  last_high_ = high;
  return {high, (random_bits() & ~(std::uint64_t{3} << 62)) | kVariant};
}

}  // namespace daybook
