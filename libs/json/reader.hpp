// Reads JSON text of untrusted origin into Boost.JSON values: bounded in size and depth, UTF-8
// checked, and a duplicate key is an error instead of the last one winning.
#pragma once
#include <boost/json/value.hpp>
#include <cstddef>
#include <string_view>

#include "base/result.hpp"

namespace json {

struct Limits {
  std::size_t bytes = 1u << 20;
  std::size_t depth = 32;
};

// Refuses with "json.too_large", "json.too_deep", "json.malformed" (with the byte offset),
// "json.duplicate_key". `storage` may be an arena that lives as long as the value.
base::Result<boost::json::value> parse(std::string_view text, Limits limits = {},
                                       boost::json::storage_ptr storage = {});

}  // namespace json
