// Orders that people and programs give. What they carry comes from outside and is checked by
// decide; ids of new things are chosen by the sender, so that a retry names the same thing.
#pragma once
#include "domain/event.hpp"
#include "domain/request/request.hpp"

namespace daybook {

// To state a fact about the organisation: the order carries the event that it would record. Stating
// what is known already is success and records nothing.
template <class Fact>
struct State {
  Fact fact;
  bool operator==(const State&) const = default;
  void describe(this auto& self, auto&& field) { field(Fact::type, self.fact); }
};

using CreateOrganisation = State<OrganisationCreated>;
using AddHolidayCalendar = State<HolidayCalendarAdded>;
using SetHolidays = State<HolidaysSet>;
using RemoveHoliday = State<HolidayRemoved>;
using AddLocation = State<LocationAdded>;
using AddTeam = State<TeamAdded>;
using SetTeamApprovers = State<TeamApproversSet>;
using AddLeaveType = State<LeaveTypeAdded>;
using AddPolicy = State<PolicyAdded>;
using SetPolicyVersion = State<PolicyVersionSet>;
using HirePerson = State<PersonHired>;
using EndEmployment = State<EmploymentEnded>;
using MovePerson = State<PersonMoved>;
using ChangeTeam = State<TeamChanged>;
using ChangeWorkingPattern = State<WorkingPatternChanged>;
using SetRoles = State<RolesSet>;
using AdjustBalance = State<BalanceAdjusted>;
using SetPersonDetails = State<PersonDetailsSet>;
using SetPersonalTerms = State<PersonalTermsSet>;
using RecordHours = State<HoursRecorded>;
using ClosePayrollPeriod = State<PayrollPeriodClosed>;
using ReopenPayrollPeriod = State<PayrollPeriodReopened>;
using ConvertLeaveType = State<LeaveTypeConverted>;
using SetRule = State<RuleSet>;
using EndRule = State<RuleEnded>;
using SetChain = State<ChainSet>;
using EndChain = State<ChainEnded>;
using SetReportingLine = State<ManagerSet>;
using SetSubstitute = State<SubstituteSet>;

// Asks for leave; approved at once where the leave type needs no approval or nobody could decide.
struct RequestLeave {
  RequestId request;
  PersonId person;
  LeaveTypeId leave_type;
  DateRange days;
  DayParts parts;
  PersonalText reason;
  PersonalText document = {};  // what a certificate is called, or where it is
  bool operator==(const RequestLeave&) const = default;
  void describe(this auto& self, auto&& field) {
    field("request", self.request);
    field("person", self.person);
    field("leave_type", self.leave_type);
    field("days", self.days);
    field("parts", self.parts);
    field("reason", self.reason);
    field("document", self.document);
  }
};

// Tells of a leave that was dealt with elsewhere: history is a fact, so balances do not refuse it.
struct RecordLeave {
  RequestLeave leave;
  RequestStatus status = RequestStatus::approved;
  std::optional<PersonId> decided_by;
  std::optional<Amount> cost = std::nullopt;  // not set: counted by today's facts, always
  bool operator==(const RecordLeave&) const = default;
  void describe(this auto& self, auto&& field) {
    field("leave", self.leave);
    field("status", self.status);
    field("decided_by", self.decided_by);
    field("cost", self.cost);
  }
};

struct ApproveLeave {
  RequestId request;
  PersonalText comment;
  bool operator==(const ApproveLeave&) const = default;
  void describe(this auto& self, auto&& field) {
    field("request", self.request);
    field("comment", self.comment);
  }
};

struct RejectLeave {
  RequestId request;
  PersonalText comment;
  bool operator==(const RejectLeave&) const = default;
  void describe(this auto& self, auto&& field) {
    field("request", self.request);
    field("comment", self.comment);
  }
};

struct WithdrawLeave {
  RequestId request;
  bool operator==(const WithdrawLeave&) const = default;
  void describe(this auto& self, auto&& field) { field("request", self.request); }
};

struct CancelLeave {
  RequestId request;
  PersonalText reason = {};
  bool operator==(const CancelLeave&) const = default;
  void describe(this auto& self, auto&& field) {
    field("request", self.request);
    field("reason", self.reason);
  }
};

// Other days or another type for a request that waits or is approved: all of it as it should be.
struct ChangeLeave {
  RequestLeave leave;
  bool operator==(const ChangeLeave&) const = default;
  void describe(this auto& self, auto&& field) { field("leave", self.leave); }
};

enum class Answer { yes, no };

// Names the change by the event that asked for it: a click that was meant for another is no answer
// to this one.
struct DecideChange {
  RequestId request;
  std::uint64_t change = 0;
  Answer answer = Answer::yes;
  PersonalText comment;
  bool operator==(const DecideChange&) const = default;
  void describe(this auto& self, auto&& field) {
    field("request", self.request);
    field("change", self.change);
    field("answer", self.answer);
    field("comment", self.comment);
  }
};

// Takes back one's own change that waits.
struct DropChange {
  RequestId request;
  bool operator==(const DropChange&) const = default;
  void describe(this auto& self, auto&& field) { field("request", self.request); }
};

struct CommentOnLeave {
  CommentId comment;
  RequestId request;
  PersonalText text;
  bool operator==(const CommentOnLeave&) const = default;
  void describe(this auto& self, auto&& field) {
    field("comment", self.comment);
    field("request", self.request);
    field("text", self.text);
  }
};

using Command =
    std::variant<CreateOrganisation, AddHolidayCalendar, SetHolidays, RemoveHoliday, AddLocation,
                 AddTeam, SetTeamApprovers, AddLeaveType, AddPolicy, SetPolicyVersion, HirePerson,
                 EndEmployment, MovePerson, ChangeTeam, ChangeWorkingPattern, SetRoles,
                 AdjustBalance, RequestLeave, RecordLeave, ApproveLeave, RejectLeave, WithdrawLeave,
                 CancelLeave, SetPersonDetails, SetPersonalTerms, RecordHours, ClosePayrollPeriod,
                 ReopenPayrollPeriod, SetRule, EndRule, SetChain, EndChain, SetReportingLine,
                 SetSubstitute, ChangeLeave, DecideChange, DropChange, CommentOnLeave,
                 ConvertLeaveType>;

}  // namespace daybook

template <>
struct base::EnumNames<daybook::Answer> {
  static constexpr std::array<std::string_view, 2> names{"yes", "no"};
};
