#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace http {

enum class Plus { literal, space };

// Undoes %41. `Plus::space` also turns "+" into a space, as forms and query strings have it.
// Refuses with "http.malformed_escape" for a bad or NUL escape.
base::Result<std::string> percent_decoded(std::string_view text, Plus plus = Plus::literal);
// Everything but letters, digits and "-._~" becomes %XX.
std::string percent_encoded(std::string_view text);

using QueryPairs = std::vector<std::pair<std::string, std::string>>;

// "a=1&b=x+y" -> {{"a","1"},{"b","x y"}}; also the bodies of forms. Refuses with
// "http.malformed_escape" and, beyond kQueryPairsMax, "http.too_many_parameters".
base::Result<QueryPairs> parse_query(std::string_view query);
inline constexpr std::size_t kQueryPairsMax = 256;

// The first value called `name`; nothing where it is missing or the query is malformed.
std::optional<std::string> query_value(std::string_view query, std::string_view name);

struct Target {
  std::string path;   // decoded, begins with "/"
  std::string query;  // as sent
};
// The target of a request line: "/a%20b?c=d", or "http://host/a%20b?c=d" as proxies send it, or
// "*". Refuses with "http.malformed_target" and "http.malformed_escape".
base::Result<Target> parse_target(std::string_view target);

}  // namespace http
