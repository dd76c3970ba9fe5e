// From a state and an order to the events that it causes, or a refusal: the whole of the business
// rules, without a clock, a database or a network.
#pragma once
#include <vector>

#include "domain/command.hpp"
#include "domain/permission.hpp"

namespace daybook {

// Permission is asked for apart (permit). An empty list means: it is so already. Refusals by rule
// id are documented in docs/reference/refusals.md.
Result<std::vector<Event>> decide(const Organisation& organisation, const Command& command,
                                  const Orderer& by);

// All of them, one after the other, or none: the first refusal comes back with the fact "command",
// its place in the list from 0.
Result<std::vector<Event>> decide_all(const Organisation& organisation,
                                      const std::vector<Command>& commands, const Orderer& by);

}  // namespace daybook
