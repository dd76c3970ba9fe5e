#include "application/scenario/facts.hpp"

#include <algorithm>

namespace daybook::scenario {
namespace {

constexpr int kHolidayDaysMax = 366;

class Telling {
 public:
  explicit Telling(const Cast& cast) : cast_(cast) {}

  Result<std::vector<Step>> run() {
    tell(CreateOrganisation{{.name = "Scenario"}}, "name");
    TRY(tell_calendars());
    TRY(tell_locations());
    tell_types();
    TRY(tell_policies());
    for (std::size_t at = 0; at < cast_.conversions.size(); ++at) TRY(tell_conversion(at));
    for (const TeamFacts& team : cast_.teams) tell_team(team);
    for (std::size_t at = 0; at < cast_.people.size(); ++at)
      TRY(tell_person(cast_.people[at], place(cast_.person_path, at)));
    for (std::size_t at = 0; at < cast_.rules.size(); ++at) TRY(tell_rule(at));
    for (std::size_t at = 0; at < cast_.requests.size(); ++at)
      TRY(at_path(tell_request(at), place("requests", at)));
    // What takes something back or away comes after what there is to take.
    for (const int rank : {0, 1, 2})
      for (std::size_t at = 0; at < cast_.adjustments.size(); ++at)
        if (rank_of(cast_.adjustments[at].kind) == rank)
          TRY(at_path(tell_adjustment(at), place("adjustments", at)));
    return std::move(steps_);
  }

 private:
  void tell(Command command, std::string path, std::optional<Date> recorded_on = std::nullopt) {
    steps_.push_back({std::move(command), std::move(path), recorded_on});
  }

  template <class T>
  static Result<T> at_path(Result<T> result, const std::string& path) {
    if (result) return result;
    return std::unexpected(under(std::move(result.error()), path));
  }

  Outcome tell_calendars() {
    for (const CalendarFacts& calendar : cast_.calendars) {
      const auto id = HolidayCalendarId::from_name(calendar.name);
      HolidayCalendarAdded added{.calendar = id, .name = calendar.name};
      if (!calendar.parent.empty()) added.parent = HolidayCalendarId::from_name(calendar.parent);
      tell(AddHolidayCalendar{added}, "calendars");
      for (std::size_t at = 0; at < calendar.holidays.size(); ++at)
        TRY(tell_holiday(calendar.holidays[at], id, place(calendar.path + "holidays", at)));
    }
    return {};
  }

  Outcome tell_holiday(const HolidayFacts& facts, HolidayCalendarId calendar,
                       const std::string& path) {
    const DateRange days{facts.date, facts.to.value_or(facts.date)};
    if (days.last < days.first || days.days() > kHolidayDaysMax)
      return base::invalid("scenario.range", {{"field", path + ".to"},
                                              {"days_max", std::to_string(kHolidayDaysMax)}});
    HolidaysSet set{.calendar = calendar, .holidays = {}};
    for (Date day : days)
      set.holidays.push_back(
          {.date = day,
           .name = facts.name.empty() ? "holiday" : facts.name,
           .off = facts.half && facts.off == Rational(1) ? Rational(1, 2) : facts.off,
           .half = facts.half});
    tell(SetHolidays{set}, path, facts.recorded_on);
    return {};
  }

  Outcome tell_locations() {
    for (std::size_t at = 0; at < cast_.locations.size(); ++at) {
      const LocationFacts& facts = cast_.locations[at];
      // The first one is not in the list: its facts stand at the top.
      const std::string path = at == 0 ? "" : place("locations", at - 1);
      const auto known = std::ranges::find(cast_.calendars, facts.calendar, &CalendarFacts::name);
      if (known == cast_.calendars.end())
        return base::not_found("scenario.calendar_unknown",
                               {{"field", path + ".calendar"}, {"value", facts.calendar}});
      const std::string pattern_path = path.empty() ? "pattern" : path + ".pattern";
      tell(AddLocation{{.location = LocationId::from_name(facts.name),
                        .name = facts.name,
                        .time_zone = "UTC",
                        .calendar = HolidayCalendarId::from_name(facts.calendar),
                        .pattern = TRY(at_path(pattern_of(facts.pattern), pattern_path))}},
           path);
    }
    return {};
  }

  void tell_types() {
    for (std::size_t at = 0; at < cast_.types.size(); ++at) {
      LeaveType type = cast_.types[at].type;
      type.id = LeaveTypeId::from_name(type.name);
      tell(AddLeaveType{{type}}, place(cast_.type_path, at));
    }
  }

  Outcome tell_conversion(std::size_t at) {
    const ConversionFacts& facts = cast_.conversions[at];
    const std::string path = place("conversions", at);
    const LeaveTypeFacts* type = TRY(cast_.type(facts.leave_type, path + ".leave_type"));
    const LeaveTypeFacts* into = TRY(cast_.type(facts.into, path + ".into"));
    tell(ConvertLeaveType{{.leave_type = LeaveTypeId::from_name(type->type.name),
                           .into = LeaveTypeId::from_name(into->type.name),
                           .from = facts.from,
                           .minutes_per_day = facts.minutes_per_day}},
         path, facts.recorded_on);
    return {};
  }

  Outcome tell_policies() {
    for (std::size_t at = 0; at < cast_.policies.size(); ++at) {
      const PolicyFacts& facts = cast_.policies[at];
      const std::string path = place(cast_.policy_path, at);
      const LeaveTypeFacts* type = TRY(cast_.type(facts.leave_type, path + ".leave_type"));
      PolicyAdded added{.policy = PolicyId::from_name(facts.name),
                        .leave_type = LeaveTypeId::from_name(type->type.name),
                        .name = facts.name,
                        .locations = {}};
      for (const std::string& name : facts.locations)
        added.locations.push_back(
            LocationId::from_name(TRY(cast_.location(name, path + ".locations"))->name));
      tell(AddPolicy{added}, path);
      tell(SetPolicyVersion{{.policy = added.policy,
                             .from = facts.from.value_or(base::kEarliestDate),
                             .terms = facts.terms}},
           path);
      for (std::size_t version = 0; version < facts.versions.size(); ++version)
        tell(SetPolicyVersion{{.policy = added.policy,
                               .from = facts.versions[version].from,
                               .terms = facts.versions[version].terms}},
             path + "." + place("versions", version), facts.versions[version].recorded_on);
    }
    return {};
  }

  void tell_team(const TeamFacts& facts) {
    TeamAdded added{.team = TeamId::from_name(facts.name), .name = facts.name};
    if (!facts.parent.empty()) added.parent = TeamId::from_name(facts.parent);
    tell(AddTeam{added}, "teams");
  }

  Outcome tell_rule(std::size_t at) {
    const std::string path = place("rules", at);
    RuleSet set = TRY(rule_of(cast_, at));
    tell(SetRule{std::move(set)}, path, cast_.rules[at].recorded_on);
    return {};
  }

  Outcome tell_person(const PersonFacts& facts, const std::string& path) {
    const PersonId id = PersonId::from_name(facts.name);
    const std::string number = std::to_string(&facts - cast_.people.data());
    PersonHired hired{.person = id,
                      .name = {facts.name},
                      .email = {"person" + number + "@example.org"},
                      .first_day = facts.hired,
                      .location = LocationId::from_name(
                          TRY(cast_.location(facts.location, path + ".location"))->name)};
    if (!facts.team.empty())
      hired.team = TeamId::from_name(TRY(cast_.team(facts.team, path + ".team"))->name);
    if (facts.pattern) hired.pattern = TRY(at_path(pattern_of(facts.pattern), path + ".pattern"));
    tell(HirePerson{hired}, path);
    if (facts.left) {
      tell(EndEmployment{{.person = id, .last_day = *facts.left}}, path);
      steps_.back().field = "left";
    }
    if (facts.service_date || facts.born || !facts.labels.empty())
      tell(SetPersonDetails{{.person = id,
                             .service_date = facts.service_date,
                             .born = facts.born,
                             .labels = facts.labels}},
           path);
    TRY(tell_changes(facts, id, path));
    TRY(tell_personal_terms(facts, id, path));
    return tell_hours(facts, id, path);
  }

  Outcome tell_changes(const PersonFacts& facts, PersonId id, const std::string& path) {
    for (std::size_t at = 0; at < facts.locations.size(); ++at) {
      const DatedLocation& dated = facts.locations[at];
      const std::string here = path + "." + place("locations", at);
      const LocationFacts* location = TRY(cast_.location(dated.location, here + ".location"));
      tell(MovePerson{{.person = id,
                       .from = dated.from,
                       .location = LocationId::from_name(location->name)}},
           here, dated.recorded_on);
    }
    for (std::size_t at = 0; at < facts.patterns.size(); ++at) {
      const DatedPattern& dated = facts.patterns[at];
      const std::string here = path + "." + place("patterns", at);
      tell(ChangeWorkingPattern{{.person = id,
                                 .from = dated.from,
                                 .pattern =
                                     TRY(at_path(pattern_of(dated.pattern), here + ".pattern"))}},
           here, dated.recorded_on);
    }
    return {};
  }

  Outcome tell_personal_terms(const PersonFacts& facts, PersonId id, const std::string& path) {
    for (std::size_t at = 0; at < facts.personal_terms.size(); ++at) {
      const PersonalTermsFacts& terms = facts.personal_terms[at];
      const std::string here = path + "." + place("personal_terms", at);
      const LeaveTypeFacts* type = TRY(cast_.type(terms.leave_type, here + ".leave_type"));
      tell(SetPersonalTerms{{.person = id,
                             .leave_type = LeaveTypeId::from_name(type->type.name),
                             .from = terms.from.value_or(base::kEarliestDate),
                             .until = terms.until,
                             .amount = terms.amount,
                             .factor = terms.factor}},
           here, terms.recorded_on);
    }
    return {};
  }

  Outcome tell_hours(const PersonFacts& facts, PersonId id, const std::string& path) {
    for (std::size_t at = 0; at < facts.hours_worked.size(); ++at) {
      const std::string here = path + "." + place("hours_worked", at);
      HoursRecorded record{.person = id,
                           .days = TRY(at_path(hours_of(facts.hours_worked[at]), here))};
      tell(RecordHours{record}, here, facts.hours_worked[at].recorded_on);
    }
    return {};
  }

  Outcome tell_request(std::size_t at) {
    const RequestFacts& facts = cast_.requests[at];
    const std::string path = place("requests", at);
    RequestLeave leave = TRY(leave_of(facts, cast_));
    leave.request = request_id(path);
    const LeaveTypeFacts& type = *TRY(cast_.type(facts.leave_type, "leave_type"));
    if (facts.cancelled_on && facts.status != RequestStatus::cancelled)
      return base::invalid("scenario.cancelled_on", {{"field", "cancelled_on"}});
    RecordLeave record{.leave = leave, .status = facts.status};
    if (facts.cost) record.cost = Amount{*facts.cost, type.type.unit};
    if (facts.cancelled_on) {
      RecordLeave before = record;
      before.status = RequestStatus::approved;
      tell(before, path, facts.asked_on);
      steps_.back().replaced_on = facts.cancelled_on;
    }
    tell(record, path, facts.cancelled_on ? facts.cancelled_on : facts.asked_on);
    return {};
  }

  Outcome tell_adjustment(std::size_t at) {
    const AdjustmentFacts& facts = cast_.adjustments[at];
    const std::string path = place("adjustments", at);
    const PersonFacts* person = TRY(cast_.person(facts.person, "person"));
    const LeaveTypeFacts* type = TRY(cast_.type(facts.leave_type, "leave_type"));
    BalanceAdjusted fact{.adjustment = adjustment_id(at),
                         .person = PersonId::from_name(person->name),
                         .leave_type = LeaveTypeId::from_name(type->type.name),
                         .date = facts.on,
                         .amount = base::zero(type->type.unit),
                         .reason = {facts.reason.empty() ? "stated" : facts.reason},
                         .last_day = facts.last_day,
                         .kind = facts.kind};
    std::optional<Rational> amount = facts.amount;
    if (!facts.reverses.empty()) {
      const AdjustmentFacts* other = TRY(cast_.adjustment(facts.reverses, "reverses"));
      fact.reverses = adjustment_id(static_cast<std::size_t>(other - cast_.adjustments.data()));
      if (!amount) amount = other->amount;
    }
    if (!amount) return base::invalid("json.field_missing", {{"field", "amount"}});
    const bool takes =
        facts.kind == AdjustmentKind::paid_out || facts.kind == AdjustmentKind::reversal;
    fact.amount.value = takes && !amount->is_negative() ? -*amount : *amount;
    tell(AdjustBalance{fact}, path, facts.recorded_on);
    return {};
  }

  static int rank_of(AdjustmentKind kind) {
    return kind == AdjustmentKind::reversal ? 1 : kind == AdjustmentKind::paid_out ? 2 : 0;
  }

  static AdjustmentId adjustment_id(std::size_t at) {
    return AdjustmentId::from_name(place("adjustments", at));
  }

  const Cast& cast_;
  std::vector<Step> steps_;
};

}  // namespace

Result<std::vector<Step>> steps_of(const Cast& cast) { return Telling(cast).run(); }

}  // namespace daybook::scenario
