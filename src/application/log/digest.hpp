// SHA-256 of what is added, piece by piece.
#pragma once
#include <memory>
#include <string_view>

#include "application/ports/storage.hpp"

struct evp_md_ctx_st;

namespace daybook {

class Digest {
 public:
  Digest();

  void add(std::string_view bytes);
  template <class Number>
  void add_big_endian(Number number) {
    std::array<char, sizeof(Number)> bytes;
    for (std::size_t at = bytes.size(); at-- > 0; number = static_cast<Number>(number >> 8))
      bytes[at] = static_cast<char>(number & 0xFF);
    add({bytes.data(), bytes.size()});
  }
  void add_uuid(base::Uuid uuid) {
    add_big_endian(uuid.high);
    add_big_endian(uuid.low);
  }
  void add_hash(const Hash& hash) {
    add({reinterpret_cast<const char*>(hash.data()), hash.size()});
  }

  // Once, at the end.
  Hash finish();

 private:
  std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st*)> context_;
};

}  // namespace daybook
