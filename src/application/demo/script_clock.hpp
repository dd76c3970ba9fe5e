// A clock that a script sets: history that is played in a moment is recorded when it happened.
#pragma once
#include "application/ports/clock.hpp"

namespace daybook {

class ScriptClock : public Clock {
 public:
  // Time zones are those of the world.
  explicit ScriptClock(Clock& world) : world_(world) {}

  void set(Instant now) { now_ = now; }
  Instant now() override { return now_; }
  Date date_in(std::string_view time_zone, Instant at) override {
    return world_.date_in(time_zone, at);
  }
  bool knows_zone(std::string_view time_zone) override { return world_.knows_zone(time_zone); }

 private:
  Clock& world_;
  Instant now_{};
};

}  // namespace daybook
