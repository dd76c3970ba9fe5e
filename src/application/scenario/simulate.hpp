// daybook simulate: scenarios in, answers out. No database, no clock, no side effects.
#pragma once
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace daybook::scenario {

struct Simulation {
  std::string answers;       // JSON: an object, or a list of them when a list was given
  bool all_answered = true;  // no scenario was refused that did not expect it
  bool all_met = true;       // everything that was expected came out
};

//   {"name":"...","answers":[{"id":"...","ask":"balance","value":"14.5","unit":"days"}]}
//   {"name":"...","error":{"rule":"...","message":"...","facts":{"field":"requests[2].to"}}}
// Refuses what is no JSON at all.
base::Result<Simulation> simulate(std::string_view text);

}  // namespace daybook::scenario
