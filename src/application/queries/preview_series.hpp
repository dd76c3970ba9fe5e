// What would leave cost that comes again, and would all of it pass?
#pragma once
#include "application/queries/preview_request.hpp"
#include "domain/command.hpp"

namespace daybook {

// A series as one request: the days and the cost of all times together, what is available before
// the first and after the last, each with those before it set aside, and of each rule the first
// time that does not meet it, with its first day as "time". A series that means nothing has
// refusals and no days.
RequestPreview preview_series(const Viewer& viewer, const PersonRecord& record,
                              const RequestSeries& series);

}  // namespace daybook
