#include "base/result.hpp"

#include <cstdio>
#include <cstdlib>

namespace base {

std::string_view name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::invalid: return "INVALID";
    case ErrorCode::rejected: return "REJECTED";
    case ErrorCode::not_found: return "NOT_FOUND";
    case ErrorCode::conflict: return "CONFLICT";
    case ErrorCode::forbidden: return "FORBIDDEN";
    case ErrorCode::unavailable: return "UNAVAILABLE";
  }
  return "UNAVAILABLE";
}

std::string_view Error::fact(std::string_view wanted) const {
  for (const Fact& fact : facts)
    if (fact.name == wanted) return fact.value;
  return {};
}

Error Error::with(std::string name, std::string value) && {
  facts.push_back({std::move(name), std::move(value)});
  return std::move(*this);
}

void assertion_failed(const char* expression, const char* file, int line) {
  std::fprintf(stderr, "assertion failed: %s at %s:%d\n", expression, file, line);
  std::abort();
}

}  // namespace base
