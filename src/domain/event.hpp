// The public language: everything that can be told about an organisation, in the past tense. Events
// are a contract: fields are added, never changed in meaning or removed. `type` and the field names
// in `describe` are what is stored (docs/reference/event-log.md); text about people is
// PersonalText.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/calendar/holiday_calendar.hpp"
#include "domain/credit_event.hpp"
#include "domain/leave_event.hpp"
#include "domain/organisation/adjustment.hpp"
#include "domain/organisation/visibility.hpp"
#include "domain/policy/chain.hpp"
#include "domain/policy/leave_type.hpp"
#include "domain/policy/policy.hpp"
#include "domain/policy/rule.hpp"
#include "domain/profile_event.hpp"
#include "domain/structure_event.hpp"

namespace daybook {

struct OrganisationCreated {
  static constexpr std::string_view type = "OrganisationCreated";
  std::string name;
  bool operator==(const OrganisationCreated&) const = default;
  void describe(this auto& self, auto&& field) { field("name", self.name); }
};

struct HolidayCalendarAdded {
  static constexpr std::string_view type = "HolidayCalendarAdded";
  HolidayCalendarId calendar;
  std::string name;
  std::optional<HolidayCalendarId> parent = std::nullopt;
  bool operator==(const HolidayCalendarAdded&) const = default;
  void describe(this auto& self, auto&& field) {
    field("calendar", self.calendar);
    field("name", self.name);
    field("parent", self.parent);
  }
};

// Each holiday replaces what the calendar had on that date.
struct HolidaysSet {
  static constexpr std::string_view type = "HolidaysSet";
  HolidayCalendarId calendar;
  std::vector<Holiday> holidays;
  bool operator==(const HolidaysSet&) const = default;
  void describe(this auto& self, auto&& field) {
    field("calendar", self.calendar);
    field("holidays", self.holidays);
  }
};

struct HolidayRemoved {
  static constexpr std::string_view type = "HolidayRemoved";
  HolidayCalendarId calendar;
  Date date;
  bool operator==(const HolidayRemoved&) const = default;
  void describe(this auto& self, auto&& field) {
    field("calendar", self.calendar);
    field("date", self.date);
  }
};

struct LocationAdded {
  static constexpr std::string_view type = "LocationAdded";
  LocationId location;
  std::string name;
  std::string time_zone;
  HolidayCalendarId calendar;
  WorkingPattern pattern;
  bool operator==(const LocationAdded&) const = default;
  void describe(this auto& self, auto&& field) {
    field("location", self.location);
    field("name", self.name);
    field("time_zone", self.time_zone);
    field("calendar", self.calendar);
    field("pattern", self.pattern);
  }
};

struct TeamAdded {
  static constexpr std::string_view type = "TeamAdded";
  TeamId team;
  std::string name;
  std::optional<TeamId> parent;
  bool operator==(const TeamAdded&) const = default;
  void describe(this auto& self, auto&& field) {
    field("team", self.team);
    field("name", self.name);
    field("parent", self.parent);
  }
};

struct TeamApproversSet {
  static constexpr std::string_view type = "TeamApproversSet";
  TeamId team;
  std::vector<PersonId> approvers;
  bool operator==(const TeamApproversSet&) const = default;
  void describe(this auto& self, auto&& field) {
    field("team", self.team);
    field("approvers", self.approvers);
  }
};

struct LeaveTypeAdded {
  static constexpr std::string_view type = "LeaveTypeAdded";
  LeaveType leave_type;
  bool operator==(const LeaveTypeAdded&) const = default;
  void describe(this auto& self, auto&& field) { field("leave_type", self.leave_type); }
};

struct PolicyAdded {
  static constexpr std::string_view type = "PolicyAdded";
  PolicyId policy;
  LeaveTypeId leave_type;
  std::string name;
  std::vector<LocationId> locations;
  bool operator==(const PolicyAdded&) const = default;
  void describe(this auto& self, auto&& field) {
    field("policy", self.policy);
    field("leave_type", self.leave_type);
    field("name", self.name);
    field("locations", self.locations);
  }
};

struct PolicyVersionSet {
  static constexpr std::string_view type = "PolicyVersionSet";
  PolicyId policy;
  Date from;
  PolicyTerms terms;
  bool operator==(const PolicyVersionSet&) const = default;
  void describe(this auto& self, auto&& field) {
    field("policy", self.policy);
    field("from", self.from);
    field("terms", self.terms);
  }
};

struct PersonHired {
  static constexpr std::string_view type = "PersonHired";
  PersonId person;
  PersonalText name;
  PersonalText email;
  Date first_day;
  LocationId location;
  std::optional<TeamId> team;
  std::optional<WorkingPattern> pattern;  // not set: the location's
  bool operator==(const PersonHired&) const = default;
  void describe(this auto& self, auto&& field) {
    field("person", self.person);
    field("name", self.name);
    field("email", self.email);
    field("first_day", self.first_day);
    field("location", self.location);
    field("team", self.team);
    field("pattern", self.pattern);
  }
};

struct EmploymentEnded {
  static constexpr std::string_view type = "EmploymentEnded";
  PersonId person;
  Date last_day;
  bool operator==(const EmploymentEnded&) const = default;
  void describe(this auto& self, auto&& field) {
    field("person", self.person);
    field("last_day", self.last_day);
  }
};

struct PersonMoved {
  static constexpr std::string_view type = "PersonMoved";
  PersonId person;
  Date from;
  LocationId location;
  bool operator==(const PersonMoved&) const = default;
  void describe(this auto& self, auto&& field) {
    field("person", self.person);
    field("from", self.from);
    field("location", self.location);
  }
};

struct TeamChanged {
  static constexpr std::string_view type = "TeamChanged";
  PersonId person;
  Date from;
  std::optional<TeamId> team;
  bool operator==(const TeamChanged&) const = default;
  void describe(this auto& self, auto&& field) {
    field("person", self.person);
    field("from", self.from);
    field("team", self.team);
  }
};

struct WorkingPatternChanged {
  static constexpr std::string_view type = "WorkingPatternChanged";
  PersonId person;
  Date from;
  std::optional<WorkingPattern> pattern;  // not set: back to the location's
  bool operator==(const WorkingPatternChanged&) const = default;
  void describe(this auto& self, auto&& field) {
    field("person", self.person);
    field("from", self.from);
    field("pattern", self.pattern);
  }
};

struct RolesSet {
  static constexpr std::string_view type = "RolesSet";
  PersonId person;
  std::vector<Role> roles;
  bool operator==(const RolesSet&) const = default;
  void describe(this auto& self, auto&& field) {
    field("person", self.person);
    field("roles", self.roles);
  }
};

struct BalanceAdjusted {
  static constexpr std::string_view type = "BalanceAdjusted";
  AdjustmentId adjustment;
  PersonId person;
  LeaveTypeId leave_type;
  Date date;
  Amount amount;
  PersonalText reason;
  std::optional<Date> last_day = std::nullopt;
  AdjustmentKind kind = AdjustmentKind::correction;
  std::optional<AdjustmentId> reverses = std::nullopt;
  bool operator==(const BalanceAdjusted&) const = default;
  void describe(this auto& self, auto&& field) {
    field("adjustment", self.adjustment);
    field("person", self.person);
    field("leave_type", self.leave_type);
    field("date", self.date);
    field("amount", self.amount);
    field("reason", self.reason);
    field("last_day", self.last_day);
    field("kind", self.kind, AdjustmentKind::correction);
    field("reverses", self.reverses);
  }
};

// What is known about a person beyond employment; replaces what was set before.
struct PersonDetailsSet {
  static constexpr std::string_view type = "PersonDetailsSet";
  PersonId person;
  std::optional<Date> service_date;
  std::optional<Date> born;
  std::vector<std::string> labels;
  bool operator==(const PersonDetailsSet&) const = default;
  void describe(this auto& self, auto&& field) {
    field("person", self.person);
    field("service_date", self.service_date);
    field("born", self.born);
    field("labels", self.labels);
  }
};

// What one person has agreed beside the policy. A later one counts where two overlap.
struct PersonalTermsSet {
  static constexpr std::string_view type = "PersonalTermsSet";
  PersonId person;
  LeaveTypeId leave_type;
  Date from;
  std::optional<Date> until;       // last day, inclusive; not set: for good
  std::optional<Rational> amount;  // instead of the policy's
  Rational factor = 1;             // of the policy's amount
  bool operator==(const PersonalTermsSet&) const = default;
  void describe(this auto& self, auto&& field) {
    field("person", self.person);
    field("leave_type", self.leave_type);
    field("from", self.from);
    field("until", self.until);
    field("amount", self.amount);
    field("factor", self.factor, 1);
  }
};

struct HoursOnDay {
  Date date;
  Rational hours;
  bool operator==(const HoursOnDay&) const = default;
  void describe(this auto& self, auto&& field) {
    field("date", self.date);
    field("hours", self.hours);
  }
};
// Hours worked; replaces what was recorded for the same days.
struct HoursRecorded {
  static constexpr std::string_view type = "HoursRecorded";
  PersonId person;
  std::vector<HoursOnDay> days;
  bool operator==(const HoursRecorded&) const = default;
  void describe(this auto& self, auto&& field) {
    field("person", self.person);
    field("days", self.days);
  }
};

// The figures of these days are settled as the log up to `known_at` tells them. Facts that are told
// later about the same days are corrections of the period after.
struct PayrollPeriodClosed {
  static constexpr std::string_view type = "PayrollPeriodClosed";
  DateRange days;
  Version known_at;
  std::string figures;  // see ClosedPeriod
  bool operator==(const PayrollPeriodClosed&) const = default;
  void describe(this auto& self, auto&& field) {
    field("days", self.days);
    field("known_at", self.known_at.number);
    field("figures", self.figures);
  }
};

struct PayrollPeriodReopened {
  static constexpr std::string_view type = "PayrollPeriodReopened";
  DateRange days;
  PersonalText reason;
  bool operator==(const PayrollPeriodReopened&) const = default;
  void describe(this auto& self, auto&& field) {
    field("days", self.days);
    field("reason", self.reason);
  }
};

// What a rule about leave asks for, on days of leave from `from` on.
struct RuleSet {
  static constexpr std::string_view type = "RuleSet";
  RuleId rule;
  Date from;
  RuleTerms terms;
  bool operator==(const RuleSet&) const = default;
  void describe(this auto& self, auto&& field) {
    field("rule", self.rule);
    field("from", self.from);
    field("terms", self.terms);
  }
};

// It asks for nothing on days of leave from `from` on.
struct RuleEnded {
  static constexpr std::string_view type = "RuleEnded";
  RuleId rule;
  Date from;
  bool operator==(const RuleEnded&) const = default;
  void describe(this auto& self, auto&& field) {
    field("rule", self.rule);
    field("from", self.from);
  }
};

// How leave that is asked for from now on is decided; what waits keeps its own.
struct ChainSet {
  static constexpr std::string_view type = "ChainSet";
  ChainId chain;
  ChainTerms terms;
  bool operator==(const ChainSet&) const = default;
  void describe(this auto& self, auto&& field) {
    field("chain", self.chain);
    field("terms", self.terms);
  }
};

struct ChainEnded {
  static constexpr std::string_view type = "ChainEnded";
  ChainId chain;
  bool operator==(const ChainEnded&) const = default;
  void describe(this auto& self, auto&& field) { field("chain", self.chain); }
};

struct ManagerSet {
  static constexpr std::string_view type = "ManagerSet";
  PersonId person;
  Date from;
  std::optional<PersonId> manager;  // not set: nobody any more
  bool operator==(const ManagerSet&) const = default;
  void describe(this auto& self, auto&& field) {
    field("person", self.person);
    field("from", self.from);
    field("manager", self.manager);
  }
};

// Who decides in somebody's place on these days; replaces what was said about them.
struct SubstituteSet {
  static constexpr std::string_view type = "SubstituteSet";
  PersonId person;
  DateRange days;
  std::optional<PersonId> substitute;  // not set: nobody
  bool operator==(const SubstituteSet&) const = default;
  void describe(this auto& self, auto&& field) {
    field("person", self.person);
    field("days", self.days);
    field("substitute", self.substitute);
  }
};

// From a day on, what is left of a leave type counts in another that has the other unit.
struct LeaveTypeConverted {
  static constexpr std::string_view type = "LeaveTypeConverted";
  LeaveTypeId leave_type;
  LeaveTypeId into;
  Date from;
  std::optional<int> minutes_per_day = std::nullopt;  // not set: each person's average working day
  bool operator==(const LeaveTypeConverted&) const = default;
  void describe(this auto& self, auto&& field) {
    field("leave_type", self.leave_type);
    field("into", self.into);
    field("from", self.from);
    field("minutes_per_day", self.minutes_per_day);
  }
};

// Whose absences people see, from now on.
struct VisibilitySet {
  static constexpr std::string_view type = "VisibilitySet";
  AbsencesShown absences = AbsencesShown::of_everybody;
  bool operator==(const VisibilitySet&) const = default;
  void describe(this auto& self, auto&& field) { field("absences", self.absences); }
};

using Event = std::variant<
    OrganisationCreated, HolidayCalendarAdded, HolidaysSet, HolidayRemoved, LocationAdded,
    TeamAdded, TeamApproversSet, LeaveTypeAdded, PolicyAdded, PolicyVersionSet, PersonHired,
    EmploymentEnded, PersonMoved, TeamChanged, WorkingPatternChanged, RolesSet, BalanceAdjusted,
    LeaveRequested, LeaveApproved, LeaveRejected, LeaveWithdrawn, LeaveCancelled, PersonDetailsSet,
    PersonalTermsSet, HoursRecorded, PayrollPeriodClosed, PayrollPeriodReopened, RuleSet, RuleEnded,
    StepApproved, ChainSet, ChainEnded, ManagerSet, SubstituteSet, ChangeRequested,
    CancellationRequested, LeaveChanged, ChangeDropped, CommentAdded, LeaveTypeConverted,
    LeaveLapsed, ReminderSnoozed, TimeInLieuAsked, TimeInLieuAnswered, VisibilitySet, FileAttached,
    AttachmentRemoved, ProfileSet, PhoneSet, OrganisationRenamed, LeaveTypeDetailsSet,
    TeamDetailsSet, LocationDetailsSet, LocationPatternChanged, LocationCalendarChanged,
    PolicyDetailsSet>;

std::string_view type_of(const Event& event);
// Of the event at this place in the variant.
std::string_view type_name(std::size_t index);

// Through which door a command came.
enum class Channel { web, api, cli, import, demo, timer, mail };

// What one command added to the log, with who, when and how. Events of a commit have consecutive
// versions from `first`.
struct Commit {
  CommandId command;
  std::uint64_t fingerprint = 0;  // of the command's content: the same id must mean the same
  Instant recorded_at;
  std::optional<PersonId> actor;  // not set: the operator
  Channel channel = Channel::api;
  std::vector<Event> events;

  bool operator==(const Commit&) const = default;
};

}  // namespace daybook

template <>
struct base::EnumNames<daybook::Channel> {
  static constexpr std::array<std::string_view, 7> names{"web",  "api",   "cli", "import",
                                                         "demo", "timer", "mail"};
};
