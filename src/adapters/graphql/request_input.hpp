// RequestLeaveInput as commands.
#pragma once
#include "graphql/call.hpp"

#include "domain/command.hpp"
#include "domain/organisation_state.hpp"

namespace daybook {

// Of the person whom the input names, else of `person`. Refuses "id.malformed".
Result<RequestLeave> request_leave_from(const graphql::Value& input, const PersonRecord& person,
                                        RequestId request);

// That comes again as the arguments `everyWeeks` and `until` say.
RequestSeries series_from(graphql::Call& call, const RequestLeave& first);

}  // namespace daybook
