#include "application/queries/viewer.hpp"

#include <algorithm>

#include "base/contains.hpp"

#include "domain/approval.hpp"

namespace daybook {

bool sees_account(const Viewer& viewer, const PersonRecord& record) {
  if (record.person.id == viewer.person ||
      may_decide(viewer.organisation, viewer.orderer(), record))
    return true;
  return std::ranges::any_of(record.requests, [&](const Request& request) {
    return (request.status == RequestStatus::pending || !request.change.empty()) &&
           base::contains(deciders_of(viewer.organisation, record, request, viewer.today),
                          viewer.person);
  });
}

bool sees_type(const Viewer& viewer, const PersonRecord& record, const LeaveType& type) {
  return !type.is_private || sees_account(viewer, record);
}

bool sees_request(const Viewer& viewer, const PersonRecord& record, const Request& request) {
  return request.is_live() || sees_account(viewer, record);
}

}  // namespace daybook
