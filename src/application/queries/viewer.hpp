// What one person may see of another: the only place that decides it, for the API, calendars, chat
// and exports alike.
#pragma once
#include "domain/organisation_state.hpp"
#include "domain/permission.hpp"

namespace daybook {

struct Viewer {
  const Organisation& organisation;
  PersonId person;
  Date today;  // where the viewer is

  Orderer orderer() const { return {person, today}; }
};

// Balances, statements, reasons and private leave types: one's own, those of people whose requests
// one decides, of one's team for team admins, and everybody's for HR admins, owners and those who
// read for payroll.
bool sees_account(const Viewer& viewer, const PersonRecord& record);
// That and when somebody is away: of everybody, or where the organisation says so of one's own team
// and of those whose accounts one sees.
bool sees_absences(const Viewer& viewer, const PersonRecord& record);
// Of what type an absence is. Private types are for those who see the account.
bool sees_type(const Viewer& viewer, const PersonRecord& record, const LeaveType& type);
// That there is a request at all. Colleagues see what is approved or asked for, not what was
// rejected, withdrawn or cancelled.
bool sees_request(const Viewer& viewer, const PersonRecord& record, const Request& request);

// The files of a request: for its owner, for those whom its approval means, for team admins of the
// owner and for HR admins and owners; not for those who read for payroll.
bool sees_documents(const Viewer& viewer, const PersonRecord& record, const Request& request);

}  // namespace daybook
