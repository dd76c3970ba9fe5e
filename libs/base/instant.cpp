#include "base/instant.hpp"

#include <fmt/format.h>

namespace base {
namespace {

constexpr std::int64_t kMillisecondsPerDay = 86'400'000;

std::int64_t floor_to_days(std::int64_t milliseconds) {
  const std::int64_t days = milliseconds / kMillisecondsPerDay;
  return milliseconds % kMillisecondsPerDay < 0 ? days - 1 : days;
}

int two_digits(std::string_view text, std::size_t at) {
  const char tens = text[at], ones = text[at + 1];
  if (tens < '0' || tens > '9' || ones < '0' || ones > '9') return 99;
  return (tens - '0') * 10 + (ones - '0');
}

}  // namespace

Date Instant::utc_date() const {
  return Date::from_days_since_epoch(static_cast<int>(floor_to_days(milliseconds)));
}

Instant start_of_utc_day(Date day) { return {day.days_since_epoch() * kMillisecondsPerDay}; }

std::string to_string(Instant instant) {
  const Date day = instant.utc_date();
  const std::int64_t rest = instant.milliseconds - start_of_utc_day(day).milliseconds;
  return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", to_string(day), rest / 3'600'000,
                     rest / 60'000 % 60, rest / 1000 % 60, rest % 1000);
}

Result<Instant> parse_instant(std::string_view text) {
  const auto malformed = [&] {
    return invalid("instant.malformed", {{"value", std::string(text.substr(0, 64))}});
  };
  if (text.size() < 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
      text.back() != 'Z')
    return malformed();
  const Date day = TRY(parse_date(text.substr(0, 10)));
  const int hour = two_digits(text, 11), minute = two_digits(text, 14),
            second = two_digits(text, 17);
  if (hour > 23 || minute > 59 || second > 59) return malformed();
  std::int64_t fraction = 0;
  if (text.size() > 20) {
    const std::string_view digits = text.substr(20, text.size() - 21);
    if (text[19] != '.' || digits.empty() || digits.size() > 9) return malformed();
    for (std::size_t at = 0; at < 3; ++at) {
      const char c = at < digits.size() ? digits[at] : '0';
      if (c < '0' || c > '9') return malformed();
      fraction = fraction * 10 + (c - '0');
    }
  }
  return Instant{start_of_utc_day(day).milliseconds +
                 ((hour * 60 + minute) * 60 + second) * std::int64_t{1000} + fraction};
}

}  // namespace base
