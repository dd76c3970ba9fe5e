// What puts back one fact, and whether it still holds. Used by undo.cpp.
#pragma once
#include <vector>

#include "domain/command.hpp"
#include "domain/organisation_state.hpp"

namespace daybook {

// To what held before everything that is undone. Refuses with the rules of NotUndone; what was told
// about somebody or something new stays with it. Events about requests are not asked about.
Result<std::vector<Command>> put_back(const Organisation& before, const Organisation& now,
                                      const Event& event);

// Does what the event says still hold, or has something later taken its place?
bool still_holds(const Organisation& now, const Event& event);

}  // namespace daybook
