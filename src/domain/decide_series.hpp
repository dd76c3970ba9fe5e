// Leave that comes again: asked for together, and answered, changed and given up as a whole, from
// one on, or one by one. Used by decide.cpp.
#pragma once
#include <vector>

#include "domain/command.hpp"
#include "domain/permission.hpp"

namespace daybook {

// Each time of a series that costs something, the first under the id that was sent; a retry names
// the same ones. "request.series_range" for weeks or an end that mean no series, and
// "request.no_working_days" where none costs anything.
Result<std::vector<RequestLeave>> times_of(const Organisation& organisation,
                                           const RequestSeries& command);

// Refuses what any time of it would be refused by, with its first day as "time", and
// what `times_of` refuses.
Result<std::vector<Event>> decide_series(const Organisation& organisation,
                                         const RequestSeries& command, const Orderer& by);

// What an order about several of a series means one by one, in the order of their days. Empty where
// it means one, or where none of them is left that it can be meant for.
std::vector<Command> one_by_one(const Organisation& organisation, const Command& command,
                                const Orderer& by);

}  // namespace daybook
