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
using SetVisibility = State<VisibilitySet>;
using SetProfile = State<ProfileSet>;
using SetPhone = State<PhoneSet>;
using RenameOrganisation = State<OrganisationRenamed>;
using SetLeaveTypeDetails = State<LeaveTypeDetailsSet>;
using SetTeamDetails = State<TeamDetailsSet>;
using SetLocationDetails = State<LocationDetailsSet>;
using ChangeLocationPattern = State<LocationPatternChanged>;
using ChangeLocationCalendar = State<LocationCalendarChanged>;
using SetPolicyDetails = State<PolicyDetailsSet>;

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

// What such an order makes: the request as it waits, and the event that tells of it.
Request as_request(const RequestLeave& order);
LeaveRequested as_event(const RequestLeave& order);

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

// Leave that comes again: the same days every so many weeks, the last of them on `until` or before.
// Each time is a request of its own, linked to the others; what would cost nothing, as on a
// holiday, is left out. All of it is asked for or nothing.
struct RequestSeries {
  RequestLeave first;
  int every_weeks = 1;
  Date until;
  bool operator==(const RequestSeries&) const = default;
  void describe(this auto& self, auto&& field) {
    field("first", self.first);
    field("every_weeks", self.every_weeks, 1);
    field("until", self.until);
  }
};

// How much of a series an order means: of each only what it can still be meant for.
enum class Extent { one, from_here, series };

struct ApproveLeave {
  RequestId request;
  PersonalText comment;
  Extent extent = Extent::one;
  bool operator==(const ApproveLeave&) const = default;
  void describe(this auto& self, auto&& field) {
    field("request", self.request);
    field("comment", self.comment);
    field("extent", self.extent, Extent::one);
  }
};

struct RejectLeave {
  RequestId request;
  PersonalText comment;
  Extent extent = Extent::one;
  bool operator==(const RejectLeave&) const = default;
  void describe(this auto& self, auto&& field) {
    field("request", self.request);
    field("comment", self.comment);
    field("extent", self.extent, Extent::one);
  }
};

struct WithdrawLeave {
  RequestId request;
  Extent extent = Extent::one;
  bool operator==(const WithdrawLeave&) const = default;
  void describe(this auto& self, auto&& field) {
    field("request", self.request);
    field("extent", self.extent, Extent::one);
  }
};

struct CancelLeave {
  RequestId request;
  PersonalText reason = {};
  Extent extent = Extent::one;
  bool operator==(const CancelLeave&) const = default;
  void describe(this auto& self, auto&& field) {
    field("request", self.request);
    field("reason", self.reason);
    field("extent", self.extent, Extent::one);
  }
};

// Other days or another type for a request that waits or is approved: all of it as it should be.
// The others of a series are moved by as many days.
struct ChangeLeave {
  RequestLeave leave;
  Extent extent = Extent::one;
  bool operator==(const ChangeLeave&) const = default;
  void describe(this auto& self, auto&& field) {
    field("leave", self.leave);
    field("extent", self.extent, Extent::one);
  }
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

// Ends what nobody has answered in its time. The server gives this order by its own clock; `today`
// is a day that has begun everywhere, so that nobody loses hours of it.
struct LapseRequests {
  Date today;
  bool operator==(const LapseRequests&) const = default;
  void describe(this auto& self, auto&& field) { field("today", self.today); }
};

// Of one's own reminders about this request.
struct SnoozeReminder {
  RequestId request;
  Date until;
  bool operator==(const SnoozeReminder&) const = default;
  void describe(this auto& self, auto&& field) {
    field("request", self.request);
    field("until", self.until);
  }
};

// Asks for time off in return for work that was done on the date.
struct AskTimeInLieu {
  AdjustmentId credit;
  PersonId person;
  LeaveTypeId leave_type;
  Date date;
  Amount amount;
  PersonalText reason;
  bool operator==(const AskTimeInLieu&) const = default;
  void describe(this auto& self, auto&& field) {
    field("credit", self.credit);
    field("person", self.person);
    field("leave_type", self.leave_type);
    field("date", self.date);
    field("amount", self.amount);
    field("reason", self.reason);
  }
};

struct AnswerTimeInLieu {
  AdjustmentId credit;
  Answer answer = Answer::yes;
  PersonalText comment;
  bool operator==(const AnswerTimeInLieu&) const = default;
  void describe(this auto& self, auto&& field) {
    field("credit", self.credit);
    field("answer", self.answer);
    field("comment", self.comment);
  }
};

struct WithdrawTimeInLieu {
  AdjustmentId credit;
  bool operator==(const WithdrawTimeInLieu&) const = default;
  void describe(this auto& self, auto&& field) { field("credit", self.credit); }
};

// Its bytes are stored before the order is given, so that no event tells of bytes that are not
// there.
struct AttachFile {
  AttachmentId attachment;
  RequestId request;
  PersonalText name;
  MediaType media_type = MediaType::pdf;
  std::uint64_t bytes = 0;
  FileId file;
  bool operator==(const AttachFile&) const = default;
  void describe(this auto& self, auto&& field) {
    field("attachment", self.attachment);
    field("request", self.request);
    field("name", self.name);
    field("media_type", self.media_type);
    field("bytes", self.bytes);
    field("file", self.file);
  }
};

struct RemoveAttachment {
  AttachmentId attachment;
  RequestId request;
  bool operator==(const RemoveAttachment&) const = default;
  void describe(this auto& self, auto&& field) {
    field("attachment", self.attachment);
    field("request", self.request);
  }
};

using Command = std::variant<
    CreateOrganisation, AddHolidayCalendar, SetHolidays, RemoveHoliday, AddLocation, AddTeam,
    SetTeamApprovers, AddLeaveType, AddPolicy, SetPolicyVersion, HirePerson, EndEmployment,
    MovePerson, ChangeTeam, ChangeWorkingPattern, SetRoles, AdjustBalance, RequestLeave,
    RecordLeave, ApproveLeave, RejectLeave, WithdrawLeave, CancelLeave, SetPersonDetails,
    SetPersonalTerms, RecordHours, ClosePayrollPeriod, ReopenPayrollPeriod, SetRule, EndRule,
    SetChain, EndChain, SetReportingLine, SetSubstitute, ChangeLeave, DecideChange, DropChange,
    CommentOnLeave, ConvertLeaveType, LapseRequests, SnoozeReminder, RequestSeries, AskTimeInLieu,
    AnswerTimeInLieu, WithdrawTimeInLieu, SetVisibility, AttachFile, RemoveAttachment, SetProfile,
    SetPhone, RenameOrganisation, SetLeaveTypeDetails, SetTeamDetails, SetLocationDetails,
    ChangeLocationPattern, ChangeLocationCalendar, SetPolicyDetails>;

}  // namespace daybook

template <>
struct base::EnumNames<daybook::Extent> {
  static constexpr std::array<std::string_view, 3> names{"one", "from_here", "series"};
};
template <>
struct base::EnumNames<daybook::Answer> {
  static constexpr std::array<std::string_view, 2> names{"yes", "no"};
};
