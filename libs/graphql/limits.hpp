// What one request may cost before and while it is answered. Every number can be changed by the
// caller; the defaults leave a large dashboard page ten times the room that it needs.
#pragma once
#include <cstddef>

namespace graphql {

struct Limits {
  std::size_t document_bytes = 64 * 1024;
  std::size_t tokens = 10'000;
  // Brackets of any kind inside each other while parsing; bounds the parser's recursion.
  std::size_t nesting = 64;
  std::size_t operations = 50;
  std::size_t fragments = 100;
  std::size_t variables = 100;
  // Counted with fragments written out where they are spread, for each operation.
  std::size_t depth = 20;
  std::size_t fields = 2'000;
  std::size_t aliases = 100;
  std::size_t root_fields = 50;
  // Points as validation/cost.hpp counts them, and the items of a list of which nothing is said.
  std::size_t cost = 100'000;
  std::size_t list_size = 10;
  // Errors reported for one refused document, and for one executed operation.
  std::size_t problems = 20;
  std::size_t execution_errors = 100;
  std::size_t response_bytes = 16u << 20;
};

// The contract is our own text, not a visitor's.
constexpr Limits schema_limits() {
  Limits limits;
  limits.document_bytes = 4u << 20;
  limits.tokens = 400'000;
  return limits;
}

}  // namespace graphql
