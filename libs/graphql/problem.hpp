// Why a document was refused, in the words of graphql-js, with a stable rule id.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace graphql {

// Both count from 1; columns count UTF-16 units, as editors and graphql-js do.
struct Location {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  bool operator==(const Location&) const = default;
};

// Where the lines of a text begin, for many look-ups in one text, which it views.
class Lines {
 public:
  explicit Lines(std::string_view text);
  Location at(std::size_t offset) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;
};

Location location_of(std::string_view text, std::size_t offset);

struct Problem {
  std::string rule;  // "graphql.syntax", "graphql.fields_on_correct_type", ...
  std::string message;
  std::vector<Location> locations;
  std::vector<base::Fact> facts = {};
  // What a custom scalar said, when that is the reason: its rule and facts tell more.
  std::optional<base::Error> cause = std::nullopt;
};

using Problems = std::vector<Problem>;

template <class T>
using Checked = std::expected<T, Problems>;

// "3:14 Unknown type "Foo"." a line each, for logs and start-up messages.
std::string to_string(const Problems& problems);

// At most 80 bytes of `text`, cut at a character and marked with "..." when cut: what a stranger
// sent is quoted, never echoed whole.
std::string excerpt(std::string_view text);

}  // namespace graphql
