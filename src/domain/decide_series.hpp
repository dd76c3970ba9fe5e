// Leave that comes again: asked for together, and answered, changed and given up as a whole, from
// one on, or one by one. Used by decide.cpp.
#pragma once
#include <vector>

#include "domain/command.hpp"
#include "domain/permission.hpp"

namespace daybook {

// Refuses what any time of it would be refused by, with its first day as "time", and
// "request.series_range" for weeks or an end that mean no series.
Result<std::vector<Event>> decide_series(const Organisation& organisation,
                                         const RequestSeries& command, const Orderer& by);

// What an order about several of a series means one by one, in the order of their days. Empty where
// it means one, or where none of them is left that it can be meant for.
std::vector<Command> one_by_one(const Organisation& organisation, const Command& command,
                                const Orderer& by);

}  // namespace daybook
