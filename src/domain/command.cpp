#include "domain/command.hpp"

namespace daybook {

Request as_request(const RequestLeave& order) {
  return {.id = order.request,
          .leave_type = order.leave_type,
          .days = order.days,
          .parts = order.parts,
          .reason = order.reason,
          .document = order.document};
}

LeaveRequested as_event(const RequestLeave& order) {
  return {.request = order.request,
          .person = order.person,
          .leave_type = order.leave_type,
          .days = order.days,
          .parts = order.parts,
          .reason = order.reason,
          .document = order.document};
}

}  // namespace daybook
