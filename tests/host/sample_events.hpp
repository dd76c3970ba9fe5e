// One or more samples of every event: whole ones, and bare ones with everything optional left out.
#pragma once
#include "domain/event.hpp"

namespace daybook {

// Does not compile when an alternative of Event has no sample.
std::vector<Event> sample_events();

}  // namespace daybook
