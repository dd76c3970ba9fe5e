// Undo with meaning: what was recorded stays in the log; further facts and orders put back what it
// changed. An approval is cancelled and waits again, an import's leave is given up, a policy, place
// or pattern becomes what it was from the same day on, an adjustment is reversed.
#pragma once
#include <string>
#include <vector>

#include "application/host/view.hpp"
#include "domain/command.hpp"
#include "domain/permission.hpp"

namespace daybook {

// An event whose effect stays, and why.
//   "undo.stays"           people, places, leave types and policies are not taken away again
//   "undo.not_reopened"    an employment that has ended
//   "undo.nothing_before"  there is nothing to put back: it was the first word on the matter
//   "undo.overtaken"       something later says otherwise about the same
//   "undo.stated_before"   terms of one person that are the same as some that were agreed before
//   or the refusal of what would put it back
struct NotUndone {
  Version event;
  std::string type;
  base::Error why;
};

struct UndoPlan {
  std::vector<Command> commands;  // in order; each changes something
  std::vector<NotUndone> not_undone;
  View after;                 // as it will be
  std::vector<Event> events;  // that the commands cause
};

// Consecutive events with the state before them.
struct Recorded {
  Organisation before;
  std::vector<Event> events;  // the first has the version after `before`
};

UndoPlan plan_undo(const Recorded& recorded, const View& now, const Orderer& by);

}  // namespace daybook
