// The time and the time zones of the world. Nothing inside asks for either: they are handed down.
#pragma once
#include <string_view>

#include "domain/ids.hpp"

namespace daybook {

class Clock {
 public:
  virtual ~Clock() = default;

  virtual Instant now() = 0;
  // The civil date at an instant in an IANA time zone, such as "Europe/Berlin"; UTC for a zone that
  // is not known.
  virtual Date date_in(std::string_view time_zone, Instant at) = 0;
  virtual bool knows_zone(std::string_view time_zone) = 0;
};

}  // namespace daybook
