#include "application/whatif/put_back.hpp"

#include <algorithm>

namespace daybook {
namespace {

using Commands = Result<std::vector<Command>>;

base::Error rule(const char* name) { return {base::ErrorCode::rejected, name, {}}; }

template <class T, class Make>
Commands earlier(const History<T>& history, Date from, Make make) {
  const Dated<T>* then = history.find(from);
  if (!then) return std::unexpected(rule("undo.nothing_before"));
  return std::vector<Command>{make(then->value)};
}

template <class T>
bool says(const History<T>& history, Date from, const T& value) {
  const Dated<T>* now = history.find(from);
  return now && now->from == from && now->value == value;
}

class PutBack {
 public:
  PutBack(const Organisation& before, const Organisation& now) : org_(before), now_(now) {}

  Commands operator()(const HolidaysSet& event) const {
    const HolidayCalendar* calendar = org_.structure->find(event.calendar);
    if (!calendar) return stays();
    SetHolidays back{{.calendar = event.calendar, .holidays = {}}};
    std::vector<Command> commands;
    for (const Holiday& holiday : event.holidays) {
      if (const HolidayCalendar::Entry* then = calendar->find(holiday.date))
        back.fact.holidays.push_back(then->holiday);
      else
        commands.push_back(RemoveHoliday{{.calendar = event.calendar, .date = holiday.date}});
    }
    if (!back.fact.holidays.empty()) commands.push_back(std::move(back));
    return commands;
  }
  Commands operator()(const HolidayRemoved& event) const {
    const HolidayCalendar* calendar = org_.structure->find(event.calendar);
    const HolidayCalendar::Entry* then = calendar ? calendar->find(event.date) : nullptr;
    if (!then) return std::vector<Command>{};
    return std::vector<Command>{
        SetHolidays{{.calendar = event.calendar, .holidays = {then->holiday}}}};
  }
  Commands operator()(const TeamApproversSet& event) const {
    const Team* then = org_.structure->find(event.team);
    if (!then) return stays();
    return std::vector<Command>{
        SetTeamApprovers{{.team = event.team, .approvers = then->approvers}}};
  }
  Commands operator()(const PolicyVersionSet& event) const {
    const Policy* then = org_.find(event.policy);
    if (!then) return stays();
    return earlier(then->versions, event.from, [&](const PolicyTerms& terms) {
      return SetPolicyVersion{{.policy = event.policy, .from = event.from, .terms = terms}};
    });
  }
  Commands operator()(const RuleSet& event) const { return earlier_rule(event.rule, event.from); }
  Commands operator()(const RuleEnded& event) const { return earlier_rule(event.rule, event.from); }
  Commands operator()(const EmploymentEnded& event) const {
    const PersonRecord* record = org_.find(event.person);
    if (!record) return stays();
    const std::optional<Date> then = record->person.employment.last;
    if (!then) return std::unexpected(rule("undo.not_reopened"));
    return std::vector<Command>{EndEmployment{{.person = event.person, .last_day = *then}}};
  }
  Commands operator()(const PersonMoved& event) const {
    const PersonRecord* record = org_.find(event.person);
    if (!record) return stays();
    return earlier(record->person.locations, event.from, [&](LocationId location) {
      return MovePerson{{.person = event.person, .from = event.from, .location = location}};
    });
  }
  Commands operator()(const TeamChanged& event) const {
    const PersonRecord* record = org_.find(event.person);
    if (!record) return stays();
    return earlier(record->person.teams, event.from, [&](std::optional<TeamId> team) {
      return ChangeTeam{{.person = event.person, .from = event.from, .team = team}};
    });
  }
  Commands operator()(const WorkingPatternChanged& event) const {
    const PersonRecord* record = org_.find(event.person);
    if (!record) return stays();
    ChangeWorkingPattern back{{.person = event.person, .from = event.from}};
    // Who had none of their own had the location's.
    if (const auto* then = record->person.patterns.find(event.from))
      back.fact.pattern = then->value;
    return std::vector<Command>{std::move(back)};
  }
  Commands operator()(const RolesSet& event) const {
    const PersonRecord* record = org_.find(event.person);
    if (!record) return stays();
    return std::vector<Command>{SetRoles{{.person = event.person, .roles = record->person.roles}}};
  }
  Commands operator()(const PersonDetailsSet& event) const {
    const PersonRecord* record = org_.find(event.person);
    if (!record) return stays();
    const Person& then = record->person;
    return std::vector<Command>{SetPersonDetails{{.person = event.person,
                                                  .service_date = then.service_date,
                                                  .born = then.born,
                                                  .labels = then.labels}}};
  }
  Commands operator()(const ProfileSet& event) const {
    const PersonRecord* record = org_.find(event.person);
    if (!record) return stays();
    return std::vector<Command>{SetProfile{{.person = event.person,
                                            .employee_number = record->person.employee_number,
                                            .fields = record->person.profile}}};
  }
  Commands operator()(const PhoneSet& event) const {
    const PersonRecord* record = org_.find(event.person);
    if (!record) return stays();
    return std::vector<Command>{SetPhone{{event.person, record->person.phone}}};
  }
  Commands operator()(const PersonalTermsSet& event) const {
    const PersonRecord* record = org_.find(event.person);
    if (!record) return stays();
    const DateRange days{event.from, event.until.value_or(base::kLatestDate)};
    SetPersonalTerms none{{.person = event.person,
                           .leave_type = event.leave_type,
                           .from = event.from,
                           .until = event.until}};
    std::vector<Command> commands{none};
    for (const PersonalTerms& then : record->person.personal_terms) {
      if (then.leave_type != event.leave_type || !then.days.overlaps(days)) continue;
      SetPersonalTerms again = none;
      again.fact.from = std::max(then.days.first, days.first);
      if (then.days.last < days.last) again.fact.until = then.days.last;
      again.fact.amount = then.amount;
      again.fact.factor = then.factor;
      commands.push_back(std::move(again));
    }
    return commands;
  }
  Commands operator()(const HoursRecorded& event) const {
    const PersonRecord* record = org_.find(event.person);
    if (!record) return stays();
    RecordHours back{{.person = event.person, .days = {}}};
    const std::vector<WorkRecord>& work = record->person.work;
    for (const HoursOnDay& day : event.days) {
      const auto then = std::ranges::find(work, day.date, &WorkRecord::date);
      back.fact.days.push_back({day.date, then == work.end() ? Rational() : then->hours});
    }
    return std::vector<Command>{std::move(back)};
  }
  Commands operator()(const BalanceAdjusted& event) const {
    BalanceAdjusted back = event;
    back.adjustment = AdjustmentId::from_name("undo " + to_string(event.adjustment));
    back.amount = -credited(event);
    back.last_day = std::nullopt;
    back.kind = back.amount.is_negative() ? AdjustmentKind::reversal : AdjustmentKind::correction;
    back.reverses = std::nullopt;
    if (back.amount.is_negative()) back.reverses = event.adjustment;
    return std::vector<Command>{AdjustBalance{std::move(back)}};
  }
  // What was approved is put back as the days that it gave.
  Commands operator()(const TimeInLieuAsked& event) const {
    const PersonRecord* owner = now_.find(event.person);
    const CreditRequest* credit = owner ? owner->find(event.credit) : nullptr;
    std::vector<Command> back;
    if (credit && credit->status == RequestStatus::pending)
      back.push_back(WithdrawTimeInLieu{event.credit});
    return back;
  }
  Commands operator()(const PayrollPeriodClosed& event) const {
    return std::vector<Command>{
        ReopenPayrollPeriod{{.days = event.days, .reason = {"Closing undone"}}}};
  }
  Commands operator()(const PayrollPeriodReopened& event) const {
    const ClosedPeriods& closed = *org_.closed_periods;
    if (closed.empty() || closed.back().days != event.days) return stays();
    const ClosedPeriod& then = closed.back();
    return std::vector<Command>{ClosePayrollPeriod{
        {.days = then.days, .known_at = then.known_at, .figures = then.figures}}};
  }
  Commands operator()(const OrganisationRenamed&) const {
    return std::vector<Command>{RenameOrganisation{{org_.name}}};
  }
  Commands operator()(const LeaveTypeDetailsSet& event) const {
    const LeaveType* then = org_.find(event.leave_type.id);
    if (!then) return stays();
    return std::vector<Command>{SetLeaveTypeDetails{{*then}}};
  }
  Commands operator()(const TeamDetailsSet& event) const {
    const Team* then = org_.structure->find(event.team);
    if (!then) return stays();
    return std::vector<Command>{SetTeamDetails{{.team = event.team,
                                                .name = then->name,
                                                .parent = then->parent,
                                                .archived = then->archived}}};
  }
  Commands operator()(const LocationDetailsSet& event) const {
    const Location* then = org_.structure->find(event.location);
    if (!then) return stays();
    return std::vector<Command>{SetLocationDetails{{.location = event.location,
                                                    .name = then->name,
                                                    .time_zone = then->time_zone,
                                                    .archived = then->archived}}};
  }
  Commands operator()(const LocationPatternChanged& event) const {
    const Location* then = org_.structure->find(event.location);
    if (!then) return stays();
    return earlier(then->patterns, event.from, [&](const WorkingPattern& pattern) {
      return ChangeLocationPattern{
          {.location = event.location, .from = event.from, .pattern = pattern}};
    });
  }
  Commands operator()(const LocationCalendarChanged& event) const {
    const Location* then = org_.structure->find(event.location);
    if (!then) return stays();
    return earlier(then->calendars, event.from, [&](HolidayCalendarId calendar) {
      return ChangeLocationCalendar{
          {.location = event.location, .from = event.from, .calendar = calendar}};
    });
  }
  Commands operator()(const PolicyDetailsSet& event) const {
    const Policy* then = org_.find(event.policy);
    if (!then) return stays();
    return std::vector<Command>{SetPolicyDetails{
        {.policy = event.policy, .name = then->name, .locations = then->locations}}};
  }
  Commands operator()(const VisibilitySet&) const {
    return std::vector<Command>{SetVisibility{{.absences = org_.absences_shown}}};
  }
  template <class Other>
  Commands operator()(const Other&) const {
    return stays();
  }

 private:
  static Commands stays() { return std::unexpected(rule("undo.stays")); }

  // What was not yet asked for on that day is asked for no more.
  Commands earlier_rule(RuleId id, Date from) const {
    const Rule* known = org_.find(id);
    const auto* then = known ? known->versions.find(from) : nullptr;
    if (!then || !then->value) return std::vector<Command>{EndRule{{.rule = id, .from = from}}};
    return std::vector<Command>{SetRule{{.rule = id, .from = from, .terms = *then->value}}};
  }

  // Extra work is worth what the policy says.
  Amount credited(const BalanceAdjusted& event) const {
    if (event.kind != AdjustmentKind::time_in_lieu) return event.amount;
    const AccountFacts facts =
        now_.facts_for(*now_.find(event.person), *now_.find(event.leave_type));
    const PolicyOnDay on = facts.coverage.latest_on(event.date);
    return on.version ? event.amount * on.version->value.time_in_lieu.multiplier : event.amount;
  }

  const Organisation& org_;
  const Organisation& now_;
};

class StillHolds {
 public:
  explicit StillHolds(const Organisation& now) : org_(now) {}

  bool operator()(const HolidaysSet& event) const {
    const HolidayCalendar& calendar = *org_.structure->find(event.calendar);
    return std::ranges::all_of(event.holidays, [&](const Holiday& holiday) {
      const HolidayCalendar::Entry* now = calendar.find(holiday.date);
      return now && now->holiday == holiday;
    });
  }
  bool operator()(const HolidayRemoved& event) const {
    return !org_.structure->find(event.calendar)->find(event.date);
  }
  bool operator()(const TeamApproversSet& event) const {
    return org_.structure->find(event.team)->approvers == event.approvers;
  }
  bool operator()(const PolicyVersionSet& event) const {
    return says(org_.find(event.policy)->versions, event.from, event.terms);
  }
  bool operator()(const RuleSet& event) const {
    return says(org_.find(event.rule)->versions, event.from, std::optional(event.terms));
  }
  bool operator()(const RuleEnded& event) const {
    return says(org_.find(event.rule)->versions, event.from, std::optional<RuleTerms>());
  }
  bool operator()(const EmploymentEnded& event) const {
    return person(event.person).employment.last == event.last_day;
  }
  bool operator()(const PersonMoved& event) const {
    return says(person(event.person).locations, event.from, event.location);
  }
  bool operator()(const TeamChanged& event) const {
    return says(person(event.person).teams, event.from, event.team);
  }
  bool operator()(const WorkingPatternChanged& event) const {
    return says(person(event.person).patterns, event.from, event.pattern);
  }
  bool operator()(const RolesSet& event) const { return person(event.person).roles == event.roles; }
  bool operator()(const ProfileSet& event) const {
    const Person& now = person(event.person);
    return now.employee_number == event.employee_number && now.profile == event.fields;
  }
  bool operator()(const PhoneSet& event) const { return person(event.person).phone == event.phone; }
  bool operator()(const PersonDetailsSet& event) const {
    const Person& now = person(event.person);
    return now.service_date == event.service_date && now.born == event.born &&
           now.labels == event.labels;
  }
  bool operator()(const BalanceAdjusted& event) const {
    return std::ranges::none_of(org_.find(event.person)->adjustments, [&](const Adjustment& other) {
      return other.reverses == event.adjustment;
    });
  }
  bool operator()(const PayrollPeriodClosed& event) const {
    const ClosedPeriods& closed = *org_.closed_periods;
    return !closed.empty() && closed.back().days == event.days;
  }
  bool operator()(const PayrollPeriodReopened& event) const {
    const ClosedPeriods& closed = *org_.closed_periods;
    return closed.empty() || closed.back().days.last < event.days.first;
  }
  bool operator()(const OrganisationRenamed& event) const { return org_.name == event.name; }
  bool operator()(const LeaveTypeDetailsSet& event) const {
    return *org_.find(event.leave_type.id) == event.leave_type;
  }
  bool operator()(const TeamDetailsSet& event) const {
    const Team& now = *org_.structure->find(event.team);
    return now.name == event.name && now.parent == event.parent && now.archived == event.archived;
  }
  bool operator()(const LocationDetailsSet& event) const {
    const Location& now = *org_.structure->find(event.location);
    return now.name == event.name && now.time_zone == event.time_zone &&
           now.archived == event.archived;
  }
  bool operator()(const LocationPatternChanged& event) const {
    return says(org_.structure->find(event.location)->patterns, event.from, event.pattern);
  }
  bool operator()(const LocationCalendarChanged& event) const {
    return says(org_.structure->find(event.location)->calendars, event.from, event.calendar);
  }
  bool operator()(const PolicyDetailsSet& event) const {
    const Policy& now = *org_.find(event.policy);
    return now.name == event.name && now.locations == event.locations;
  }
  bool operator()(const VisibilitySet& event) const {
    return org_.absences_shown == event.absences;
  }
  template <class Other>
  bool operator()(const Other&) const {
    return true;
  }

 private:
  const Person& person(PersonId id) const { return org_.find(id)->person; }

  const Organisation& org_;
};

}  // namespace

Result<std::vector<Command>> put_back(const Organisation& before, const Organisation& now,
                                      const Event& event) {
  return std::visit(PutBack(before, now), event);
}

bool still_holds(const Organisation& now, const Event& event) {
  return std::visit(StillHolds(now), event);
}

}  // namespace daybook
