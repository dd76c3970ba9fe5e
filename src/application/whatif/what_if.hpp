// An organisation with a few more facts than it has: a copy in memory that orders are carried out
// on, to be compared with the original and thrown away. The log knows nothing of it.
#pragma once
#include <vector>

#include "application/host/view.hpp"
#include "domain/command.hpp"
#include "domain/permission.hpp"

namespace daybook {

inline constexpr std::size_t kWhatIfCommandsMax = 10'000;

struct WhatIf {
  View before;
  View after;
  std::vector<Event> events;  // that lead from the one to the other; the versions follow `before`
  Date today;                 // where whoever asks is
};

// All of the commands or none, by the very rules that an order meets: refuses as permit and
// decide_all do, and "what_if.too_many".
Result<WhatIf> what_if(View now, const std::vector<Command>& commands, const Orderer& by);

// The latest day from which something in the events holds, or `at_least`.
Date last_day_told(const std::vector<Event>& events, Date at_least);

}  // namespace daybook
