// A moment, in UTC, to the millisecond: when something was recorded. Never used for leave itself.
#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/result.hpp"

namespace base {

struct Instant {
  std::int64_t milliseconds = 0;  // since 1970-01-01T00:00:00Z

  auto operator<=>(const Instant&) const = default;
  Date utc_date() const;
};

// "2026-03-29T07:05:00.000Z".
std::string to_string(Instant instant);
// RFC 3339 with a "Z"; fractions of a second are optional. Refuses with "instant.malformed".
Result<Instant> parse_instant(std::string_view text);
Instant start_of_utc_day(Date day);

}  // namespace base
