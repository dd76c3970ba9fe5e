// A clock that stands still until a test moves it. All the world lives in UTC.
#pragma once
#include <atomic>

#include "application/ports/clock.hpp"

namespace daybook {

class FixedClock final : public Clock {
 public:
  explicit FixedClock(std::string_view now = "2026-03-02T08:00:00.000Z") { set(now); }

  void set(std::string_view now) { milliseconds_ = base::parse_instant(now)->milliseconds; }
  Instant now() override { return {milliseconds_}; }
  Date date_in(std::string_view, Instant at) override { return at.utc_date(); }
  bool knows_zone(std::string_view time_zone) override { return time_zone.starts_with("Europe/"); }

 private:
  std::atomic<std::int64_t> milliseconds_{0};
};

}  // namespace daybook
