// RequestLeaveInput as a command.
#pragma once
#include "graphql/value.hpp"

#include "domain/command.hpp"
#include "domain/organisation_state.hpp"

namespace daybook {

// Of the person whom the input names, else of `person`. Refuses "id.malformed".
Result<RequestLeave> request_leave_from(const graphql::Value& input, const PersonRecord& person,
                                        RequestId request);

}  // namespace daybook
