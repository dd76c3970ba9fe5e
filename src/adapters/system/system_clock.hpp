// The computer's clock and its time-zone files (Debian's tzdata, read through cctz).
#pragma once
#include "application/ports/clock.hpp"

namespace daybook {

class SystemClock : public Clock {
 public:
  Instant now() override;
  Date date_in(std::string_view time_zone, Instant at) override;
  bool knows_zone(std::string_view time_zone) override;
};

}  // namespace daybook
