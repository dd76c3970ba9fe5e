#include "application/queries/viewer.hpp"

namespace daybook {

bool sees_account(const Viewer& viewer, const PersonRecord& record) {
  return record.person.id == viewer.person ||
         may_decide(viewer.organisation, viewer.orderer(), record);
}

bool sees_type(const Viewer& viewer, const PersonRecord& record, const LeaveType& type) {
  return !type.is_private || sees_account(viewer, record);
}

bool sees_request(const Viewer& viewer, const PersonRecord& record, const Request& request) {
  return request.is_live() || sees_account(viewer, record);
}

}  // namespace daybook
