// Orders as people write them down: a JSON list of objects, each with one key that says what is
// stated or asked. Facts have the names and fields of their events (docs/reference/event-log.md),
// orders about leave those of the command:
//
//   [{"PolicyVersionSet": {"policy": "Vacation in Munich", "from": "2026-01-01", "terms": {...}}},
//    {"CancelLeave": {"request": "018f6d2e-7c3a-7b1e-9a55-3f0c2d1e4b6a"}}]
#pragma once
#include <string_view>
#include <vector>

#include "domain/command.hpp"
#include "domain/organisation_state.hpp"

namespace daybook {

// Where an id stands, the name may be written instead, for people their e-mail address; things that
// the list adds may be named too. Ids of new adjustments and requests may be left out. Refuses what
// json::parse and json::read refuse, with the place in the list as "command" from 0, and
// "what_if.not_a_list", "what_if.command_shape", "what_if.command_unknown", "what_if.name_unknown".
Result<std::vector<Command>> read_commands(std::string_view text, const Organisation& organisation);

// The inverse of one, with ids: {"CancelLeave":{"request":"018f…"}}.
std::string command_json(const Command& command);

}  // namespace daybook
