// What comes in from outside for one organisation, and what comes back.
#pragma once
#include <chrono>
#include <optional>
#include <vector>

#include "domain/command.hpp"

namespace daybook {

// One or several commands that are carried out together or not at all.
struct Order {
  CommandId id;                   // chosen by the sender; a retry carries the same
  std::optional<PersonId> actor;  // not set: the operator
  Channel channel = Channel::api;
  std::vector<Command> commands;
};

struct Done {
  Version version;         // of the organisation, including the order
  std::size_t events = 0;  // that the order caused; 0 when it was so already
  bool repeated = false;   // this id was carried out before
};

using Deadline = std::chrono::steady_clock::time_point;

}  // namespace daybook
