// Time off asked for in return for extra work: no leave yet, but what becomes a credit of the
// account when it is approved.
#pragma once
#include <vector>

#include "domain/request/request.hpp"

namespace daybook {

struct CreditRequest {
  AdjustmentId id;  // of the adjustment that it becomes
  LeaveTypeId leave_type;
  Date date;  // on which the work was done
  Amount amount;
  PersonalText reason;
  std::vector<ApprovalStep> steps = {};
  std::vector<PersonId> approved_by = {};
  RequestStatus status = RequestStatus::pending;
  std::optional<PersonId> decided_by = std::nullopt;
  PersonalText comment = {};
  Version asked;
  Version answered;  // the event behind the present status; 0 while pending

  bool operator==(const CreditRequest&) const = default;
  // As those who decide are looked up for leave.
  Request as_request() const {
    return {.id = {},
            .leave_type = leave_type,
            .days = {date, date},
            .parts = {},
            .status = status,
            .requested = asked,
            .decided = answered,
            .reason = reason,
            .steps = steps,
            .approved_by = approved_by};
  }
};

}  // namespace daybook
