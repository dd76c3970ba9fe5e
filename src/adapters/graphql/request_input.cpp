#include "adapters/graphql/request_input.hpp"

#include <algorithm>

#include "adapters/graphql/arguments.hpp"

namespace daybook {

Result<RequestLeave> request_leave_from(const graphql::Value& input, const PersonRecord& person,
                                        RequestId request) {
  const auto part = [&](std::string_view field) {
    const graphql::Value& value = input[field];
    return value.is_given() ? enum_argument<PartOfDay>(value) : PartOfDay::full;
  };
  return RequestLeave{
      .request = request,
      .person =
          TRY(optional_id<PersonId>(input["personId"], "personId")).value_or(person.person.id),
      .leave_type = TRY(id_argument<LeaveTypeId>(input["leaveTypeId"], "leaveTypeId")),
      .days = {date_argument(input["from"]), date_argument(input["to"])},
      .parts = {.first = part("firstDay"), .last = part("lastDay"), .every = part("everyDay")},
      .reason = {text_or_empty(input["reason"])},
      .document = {text_or_empty(input["document"])}};
}

RequestSeries series_from(graphql::Call& call, const RequestLeave& first) {
  const std::int64_t weeks = call.argument("everyWeeks").integer();
  return {.first = first,
          .every_weeks = static_cast<int>(std::clamp<std::int64_t>(weeks, 0, 99)),
          .until = date_argument(call.argument("until"))};
}

}  // namespace daybook
