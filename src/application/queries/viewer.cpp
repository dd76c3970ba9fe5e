#include "application/queries/viewer.hpp"

#include <algorithm>

#include "base/contains.hpp"

#include "domain/approval.hpp"

namespace daybook {
namespace {

bool is_asked_about(const Viewer& viewer, const PersonRecord& record) {
  const auto asked = [&](const Request& request) {
    return base::contains(deciders_of(viewer.organisation, record, request, viewer.today),
                          viewer.person);
  };
  return std::ranges::any_of(
             record.requests,
             [&](const Request& request) { return request.waits() && asked(request); }) ||
         std::ranges::any_of(record.credits, [&](const CreditRequest& credit) {
           return credit.status == RequestStatus::pending && asked(credit.as_request());
         });
}

bool shares_a_team(const Viewer& viewer, const PersonRecord& record) {
  const PersonRecord* own = viewer.organisation.find(viewer.person);
  const auto team = own ? own->person.team_on(viewer.today) : std::nullopt;
  return team && team == record.person.team_on(viewer.today);
}

}  // namespace

bool sees_account(const Viewer& viewer, const PersonRecord& record) {
  return record.person.id == viewer.person ||
         may_decide(viewer.organisation, viewer.orderer(), record) ||
         has_standing(viewer.organisation, viewer.orderer(), Standing::payroll_reader) ||
         is_asked_about(viewer, record);
}

bool sees_documents(const Viewer& viewer, const PersonRecord& record, const Request& request) {
  return record.person.id == viewer.person ||
         may_decide(viewer.organisation, viewer.orderer(), record, request) ||
         base::contains(deciders_of(viewer.organisation, record, request, viewer.today),
                        viewer.person);
}

bool sees_absences(const Viewer& viewer, const PersonRecord& record) {
  return viewer.organisation.absences_shown == AbsencesShown::of_everybody ||
         shares_a_team(viewer, record) || sees_account(viewer, record);
}

bool sees_type(const Viewer& viewer, const PersonRecord& record, const LeaveType& type) {
  return !type.is_private || sees_account(viewer, record);
}

bool sees_request(const Viewer& viewer, const PersonRecord& record, const Request& request) {
  return (request.is_live() && sees_absences(viewer, record)) || sees_account(viewer, record);
}

}  // namespace daybook
