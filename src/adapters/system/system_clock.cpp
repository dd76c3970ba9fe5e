#include "adapters/system/system_clock.hpp"

#include <cctz/civil_time.h>
#include <cctz/time_zone.h>
#include <chrono>
#include <string>

namespace daybook {

Instant SystemClock::now() {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(since_epoch).count()};
}

Date SystemClock::date_in(std::string_view time_zone, Instant at) {
  cctz::time_zone zone;
  if (!cctz::load_time_zone(std::string(time_zone), &zone)) zone = cctz::utc_time_zone();
  const std::chrono::system_clock::time_point point{std::chrono::milliseconds(at.milliseconds)};
  const cctz::civil_day day(cctz::convert(point, zone));
  return base::date(static_cast<int>(day.year()), day.month(), day.day());
}

bool SystemClock::knows_zone(std::string_view time_zone) {
  cctz::time_zone zone;
  return cctz::load_time_zone(std::string(time_zone), &zone);
}

}  // namespace daybook
