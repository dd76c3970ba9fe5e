// What a scenario states as facts: calendars, working time, leave types, policies, people, leave
// and amounts by hand. docs/reference/scenario.md says what each field means.
#pragma once
#include <string>
#include <vector>

#include "json/codec.hpp"

#include "domain/event.hpp"
#include "domain/request/request.hpp"

namespace daybook::scenario {

// ---- Calendars and working time

struct HolidayFacts {
  static constexpr std::string_view kShorthand = "date";
  Date date;
  std::optional<Date> to;
  std::string name;
  Rational off = 1;
  std::optional<PartOfDay> half;
  std::optional<Date> recorded_on;
  bool operator==(const HolidayFacts&) const = default;
  void describe(this auto& self, auto&& field) {
    field("date", self.date);
    field("to", self.to);
    field("name", self.name);
    field("off", self.off, 1);
    field("half", self.half);
    field("recorded_on", self.recorded_on);
  }
};

struct CalendarFacts {
  std::string name;
  std::string parent;
  std::vector<HolidayFacts> holidays;
  std::string path;  // where the holidays stand, not written itself
  bool operator==(const CalendarFacts&) const = default;
  void describe(this auto& self, auto&& field) {
    field("name", self.name);
    field("parent", self.parent);
    field("holidays", self.holidays);
  }
};

struct PatternDay {
  static constexpr std::string_view kShorthand = "hours";
  Rational hours;
  std::optional<PartOfDay> only;
  Rational days = 1;
  bool operator==(const PatternDay&) const = default;
  void describe(this auto& self, auto&& field) {
    field("hours", self.hours, 0);
    field("only", self.only);
    field("days", self.days, 1);
  }
};

struct PatternFacts {
  static constexpr std::string_view kShorthand = "hours";
  std::vector<PatternDay> hours;  // seven, Monday first
  std::vector<std::vector<PatternDay>> weeks;
  std::optional<Date> anchor;
  std::optional<Rational> days_per_week;
  std::optional<Rational> hours_per_day;
  std::optional<Rational> full_time_share;
  bool operator==(const PatternFacts&) const = default;
  void describe(this auto& self, auto&& field) {
    field("hours", self.hours);
    field("weeks", self.weeks);
    field("anchor", self.anchor);
    field("days_per_week", self.days_per_week);
    field("hours_per_day", self.hours_per_day);
    field("full_time_share", self.full_time_share);
  }
};

struct LocationFacts {
  static constexpr std::string_view kShorthand = "name";
  std::string name;
  std::string calendar;
  std::vector<HolidayFacts> holidays;
  std::optional<PatternFacts> pattern;
  bool operator==(const LocationFacts&) const = default;
  void describe(this auto& self, auto&& field) {
    field("name", self.name);
    field("calendar", self.calendar);
    field("holidays", self.holidays);
    field("pattern", self.pattern);
  }
};

// ---- Leave types and policies

struct LeaveTypeFacts {
  static constexpr std::string_view kShorthand = "name";
  LeaveType type;  // its id is made from its name
  bool operator==(const LeaveTypeFacts&) const = default;
  void describe(this auto& self, auto&& field) {
    self.type.describe([&]<class F, class... D>(std::string_view name, F& value, D&&... fallback) {
      if constexpr (!std::same_as<std::remove_const_t<F>, LeaveTypeId>)
        field(name, value, fallback...);
    });
  }
};

// One type goes on as another from a day on.
struct ConversionFacts {
  std::string leave_type;
  std::string into;
  Date from;
  std::optional<int> minutes_per_day;
  std::optional<Date> recorded_on;
  bool operator==(const ConversionFacts&) const = default;
  void describe(this auto& self, auto&& field) {
    field("leave_type", self.leave_type);
    field("into", self.into);
    field("from", self.from);
    field("minutes_per_day", self.minutes_per_day);
    field("recorded_on", self.recorded_on);
  }
};

struct PolicyVersionFacts {
  Date from;
  std::optional<Date> recorded_on;
  PolicyTerms terms;
  bool operator==(const PolicyVersionFacts&) const = default;
  void describe(this auto& self, auto&& field) {
    field("from", self.from);
    field("recorded_on", self.recorded_on);
    self.terms.describe(field);
  }
};

struct PolicyFacts {
  std::string name;
  std::string leave_type;
  std::vector<std::string> locations;
  std::optional<Date> from;
  PolicyTerms terms;
  std::vector<PolicyVersionFacts> versions;
  bool operator==(const PolicyFacts&) const = default;
  void describe(this auto& self, auto&& field) {
    field("name", self.name);
    field("leave_type", self.leave_type);
    field("locations", self.locations);
    field("from", self.from);
    self.terms.describe(field);
    field("versions", self.versions);
  }
};

// ---- Rules about leave

struct TeamFacts {
  static constexpr std::string_view kShorthand = "name";
  std::string name;
  std::string parent;
  bool operator==(const TeamFacts&) const = default;
  void describe(this auto& self, auto&& field) {
    field("name", self.name);
    field("parent", self.parent);
  }
};

struct RuleFacts {
  std::string name;
  std::vector<std::string> locations;
  std::vector<std::string> teams;
  std::vector<std::string> labels;
  std::vector<std::string> people;
  std::vector<std::string> leave_types;
  RuleWindow window;
  Condition condition;
  RuleEffect effect = RuleEffect::refuse;
  std::string message;
  std::optional<Date> recorded_on;
  bool operator==(const RuleFacts&) const = default;
  void describe(this auto& self, auto&& field) {
    field("name", self.name);
    field("locations", self.locations);
    field("teams", self.teams);
    field("labels", self.labels);
    field("people", self.people);
    field("leave_types", self.leave_types);
    field("window", self.window);
    field("condition", self.condition);
    field("effect", self.effect, RuleEffect::refuse);
    field("message", self.message);
    field("recorded_on", self.recorded_on);
  }
};

// ---- People

struct DatedLocation {
  Date from;
  std::string location;
  std::optional<Date> recorded_on;
  bool operator==(const DatedLocation&) const = default;
  void describe(this auto& self, auto&& field) {
    field("from", self.from);
    field("location", self.location);
    field("recorded_on", self.recorded_on);
  }
};

struct DatedPattern {
  Date from;
  PatternFacts pattern;
  std::optional<Date> recorded_on;
  bool operator==(const DatedPattern&) const = default;
  void describe(this auto& self, auto&& field) {
    field("from", self.from);
    field("pattern", self.pattern);
    field("recorded_on", self.recorded_on);
  }
};

struct PersonalTermsFacts {
  std::string leave_type;
  std::optional<Date> from;
  std::optional<Date> until;
  std::optional<Rational> amount;
  Rational factor = 1;
  std::optional<Date> recorded_on;
  bool operator==(const PersonalTermsFacts&) const = default;
  void describe(this auto& self, auto&& field) {
    field("leave_type", self.leave_type);
    field("from", self.from);
    field("until", self.until);
    field("amount", self.amount);
    field("factor", self.factor, 1);
    field("recorded_on", self.recorded_on);
  }
};

// Hours worked: on one day, or over a range of days in one of three ways.
struct HoursWorkedFacts {
  std::optional<Date> on;
  std::optional<Date> from;
  std::optional<Date> to;
  std::optional<Rational> hours;
  std::optional<Rational> hours_per_day;
  std::optional<Rational> hours_per_week;
  std::optional<Date> recorded_on;
  bool operator==(const HoursWorkedFacts&) const = default;
  void describe(this auto& self, auto&& field) {
    field("on", self.on);
    field("from", self.from);
    field("to", self.to);
    field("hours", self.hours);
    field("hours_per_day", self.hours_per_day);
    field("hours_per_week", self.hours_per_week);
    field("recorded_on", self.recorded_on);
  }
};

struct PersonFacts {
  std::string name;
  Date hired;
  std::optional<Date> left;
  std::optional<Date> service_date;
  std::optional<Date> born;
  std::vector<std::string> labels;
  std::string team;
  std::string location;
  std::vector<DatedLocation> locations;
  std::optional<PatternFacts> pattern;
  std::vector<DatedPattern> patterns;
  std::vector<PersonalTermsFacts> personal_terms;
  std::vector<HoursWorkedFacts> hours_worked;
  bool operator==(const PersonFacts&) const = default;
  void describe(this auto& self, auto&& field) {
    field("name", self.name);
    field("hired", self.hired);
    field("left", self.left);
    field("service_date", self.service_date);
    field("born", self.born);
    field("labels", self.labels);
    field("team", self.team);
    field("location", self.location);
    field("locations", self.locations);
    field("pattern", self.pattern);
    field("patterns", self.patterns);
    field("personal_terms", self.personal_terms);
    field("hours_worked", self.hours_worked);
  }
};

// ---- Leave and amounts by hand

// "half" is for who does not care which half: the one that makes sense where it stands.
enum class Part { full, morning, afternoon, half };

struct TimeOfDay {
  int minutes = 0;  // since midnight
  auto operator<=>(const TimeOfDay&) const = default;
};

struct RequestFacts {
  static constexpr std::string_view kShorthand = "name";
  std::string name;
  std::string person;
  std::string leave_type;
  std::optional<Date> on;
  std::optional<Date> from;
  std::optional<Date> to;
  Part part = Part::full;
  Part first_day = Part::full;
  Part last_day = Part::full;
  std::optional<Rational> hours;
  std::optional<TimeOfDay> from_time;
  std::optional<TimeOfDay> to_time;
  RequestStatus status = RequestStatus::approved;
  std::optional<Rational> cost;
  std::string document;
  std::optional<Date> asked_on;
  std::optional<Date> cancelled_on;
  bool operator==(const RequestFacts&) const = default;
  bool has_days() const { return on || from || to; }
  void describe(this auto& self, auto&& field) {
    field("name", self.name);
    field("person", self.person);
    field("leave_type", self.leave_type);
    field("on", self.on);
    field("from", self.from);
    field("to", self.to);
    field("part", self.part, Part::full);
    field("first_day", self.first_day, Part::full);
    field("last_day", self.last_day, Part::full);
    field("hours", self.hours);
    field("from_time", self.from_time);
    field("to_time", self.to_time);
    field("status", self.status, RequestStatus::approved);
    field("cost", self.cost);
    field("document", self.document);
    field("asked_on", self.asked_on);
    field("cancelled_on", self.cancelled_on);
  }
};

struct AdjustmentFacts {
  std::string name;
  std::string person;
  std::string leave_type;
  Date on;
  std::optional<Rational> amount;
  AdjustmentKind kind = AdjustmentKind::correction;
  std::optional<Date> last_day;
  std::string reverses;
  std::string reason;
  std::optional<Date> recorded_on;
  bool operator==(const AdjustmentFacts&) const = default;
  void describe(this auto& self, auto&& field) {
    field("name", self.name);
    field("person", self.person);
    field("leave_type", self.leave_type);
    field("on", self.on);
    field("amount", self.amount);
    field("kind", self.kind, AdjustmentKind::correction);
    field("last_day", self.last_day);
    field("reverses", self.reverses);
    field("reason", self.reason);
    field("recorded_on", self.recorded_on);
  }
};

}  // namespace daybook::scenario

template <>
struct base::EnumNames<daybook::scenario::Part> {
  static constexpr std::array<std::string_view, 4> names{"full", "morning", "afternoon", "half"};
};

namespace json {

// "08:30", from 00:00 to 24:00; refuses "time.malformed".
template <>
struct TextForm<daybook::scenario::TimeOfDay> {
  static std::string write(daybook::scenario::TimeOfDay time);
  static base::Result<daybook::scenario::TimeOfDay> read(std::string_view text);
};

}  // namespace json
