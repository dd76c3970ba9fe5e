// What whoever runs the server may decide about its API. The defaults are safe for the internet.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "graphql/limits.hpp"

namespace daybook {

struct GraphqlSettings {
  graphql::Limits limits;
  // Whether the schema may be read through the API.
  bool introspection = true;
  // Operations in one HTTP request; 0 refuses requests with a list.
  std::size_t batch_max = 0;
  // Web origins of other sites whose pages may ask, such as "https://intranet.example".
  std::vector<std::string> cors_origins;
  // With these, nothing else is answered.
  std::optional<std::vector<std::string>> trusted_documents;
  // For one operation.
  std::chrono::milliseconds timeout{10'000};
};

}  // namespace daybook
