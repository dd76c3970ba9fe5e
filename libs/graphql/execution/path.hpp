// The way from the root to a field, as a chain on the stack: only an error ever writes it down.
#pragma once
#include <cstddef>
#include <string_view>

namespace graphql {

struct PathStep {
  const PathStep* parent = nullptr;
  std::string_view key;  // empty for a list index
  std::size_t index = 0;
};

}  // namespace graphql
