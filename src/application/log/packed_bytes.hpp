// Numbers and texts as few bytes: whole numbers in groups of seven bits, the lowest first; signed
// ones with the sign in the lowest bit; texts after their length.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "base/rational.hpp"

namespace daybook {

class PackedWriter {
 public:
  explicit PackedWriter(std::string& bytes) : bytes_(bytes) {}

  void whole(base::Int128 number);  // not negative
  void signed_whole(base::Int128 number);
  void uuid(base::Uuid uuid);
  void text(std::string_view text);

 private:
  std::string& bytes_;
};

// Answers with zeros from the first mistake on: ask `is_good` at the end.
class PackedReader {
 public:
  explicit PackedReader(std::string_view bytes) : rest_(bytes) {}

  base::Int128 whole();
  base::Int128 signed_whole();
  base::Uuid uuid();
  std::string_view text();  // lives as long as the bytes
  // A whole number that is not above `max`.
  std::uint64_t whole_up_to(std::uint64_t max);
  // How many elements follow: each takes a byte or more, so there cannot be more than bytes.
  std::size_t count() { return whole_up_to(rest_.size()); }

  void fail() { good_ = false, rest_ = {}; }
  bool is_good() const { return good_; }
  bool is_at_end() const { return rest_.empty(); }

 private:
  std::uint64_t fixed_64();

  std::string_view rest_;
  bool good_ = true;
};

}  // namespace daybook
