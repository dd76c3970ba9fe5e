#include "application/log/packed_bytes.hpp"

namespace daybook {
namespace {

__extension__ using Unsigned128 = unsigned __int128;

constexpr int kBits = 7;
constexpr int kWidth = 128;

}  // namespace

void PackedWriter::whole(base::Int128 number) {
  ENSURE(number >= 0);
  for (; number >= 0x80; number >>= kBits) bytes_ += static_cast<char>((number & 0x7F) | 0x80);
  bytes_ += static_cast<char>(number);
}

void PackedWriter::signed_whole(base::Int128 number) {
  // The magnitude keeps within 127 bits: amounts are far smaller (base/rational.hpp).
  const bool is_negative = number < 0;
  whole(((is_negative ? -(number + 1) : number) << 1) | (is_negative ? 1 : 0));
}

void PackedWriter::uuid(base::Uuid uuid) {
  for (std::uint64_t half : {uuid.high, uuid.low})
    for (int shift = 56; shift >= 0; shift -= 8)
      bytes_ += static_cast<char>((half >> shift) & 0xFF);
}

void PackedWriter::text(std::string_view text) {
  whole(static_cast<base::Int128>(text.size()));
  bytes_ += text;
}

base::Int128 PackedReader::whole() {
  Unsigned128 number = 0;
  for (int shift = 0; shift < kWidth - kBits; shift += kBits) {
    if (rest_.empty()) return fail(), 0;
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    number |= static_cast<Unsigned128>(byte & 0x7F) << shift;
    if (byte < 0x80) return static_cast<base::Int128>(number);
  }
  return fail(), 0;
}

base::Int128 PackedReader::signed_whole() {
  const base::Int128 number = whole();
  return (number & 1) != 0 ? -(number >> 1) - 1 : number >> 1;
}

std::uint64_t PackedReader::whole_up_to(std::uint64_t max) {
  const base::Int128 number = whole();
  if (number > static_cast<base::Int128>(max)) return fail(), 0;
  return static_cast<std::uint64_t>(number);
}

std::uint64_t PackedReader::fixed_64() {
  if (rest_.size() < sizeof(std::uint64_t)) return fail(), 0;
  std::uint64_t number = 0;
  for (char byte : rest_.substr(0, sizeof number))
    number = (number << 8) | static_cast<unsigned char>(byte);
  rest_.remove_prefix(sizeof number);
  return number;
}

base::Uuid PackedReader::uuid() {
  const std::uint64_t high = fixed_64();
  return {high, fixed_64()};
}

std::string_view PackedReader::text() {
  const std::size_t size = count();
  if (size > rest_.size()) return fail(), std::string_view{};
  const std::string_view text = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return text;
}

}  // namespace daybook
