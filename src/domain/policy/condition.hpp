// What a rule about leave asks for: each condition is data with its own small function in
// request/conditions.hpp. The limits of a policy are such conditions too, stated for the people
// whom the policy covers (decision 0014).
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/enum_names.hpp"

#include "domain/ids.hpp"

namespace daybook {

// How long a leave is.
enum class Measure {
  charged,        // what it costs, in the unit of its leave type
  working_days,   // what it would cost in days, whatever the unit
  calendar_days,  // from the first to the last day
};
enum class NoticeIn { calendar_days, working_days };
// Whose absence counts when people are away together.
enum class CountedLeave {
  rule_types,  // of the leave types that the rule is about
  every_type,
};

// No leave on the days of the window.
struct Blackout {
  bool operator==(const Blackout&) const = default;
  void describe(this auto&, auto&&) {}
};

// At most so many, or such a share, of the people in scope are away on a day, the one who asks
// included. Where both are said, both hold.
struct MostAway {
  std::optional<int> people;
  std::optional<Rational> percent;  // of those who are employed that day
  CountedLeave counted = CountedLeave::rule_types;
  bool operator==(const MostAway&) const = default;
  void describe(this auto& self, auto&& field) {
    field("people", self.people);
    field("percent", self.percent);
    field("counted", self.counted, CountedLeave::rule_types);
  }
};

// At least so many, or such a share, of the people in scope are at work on a day: planned to work
// and not on leave of any type.
struct LeastPresent {
  std::optional<int> people;
  std::optional<Rational> percent;  // of those who are employed that day
  bool operator==(const LeastPresent&) const = default;
  void describe(this auto& self, auto&& field) {
    field("people", self.people);
    field("percent", self.percent);
  }
};

struct NoticeStep {
  Rational from_length = 0;  // of leave this long or longer
  int days = 0;              // between the day of asking and the first day
  bool operator==(const NoticeStep&) const = default;
  void describe(this auto& self, auto&& field) {
    field("from_length", self.from_length, 0);
    field("days", self.days);
  }
};
// The step with the greatest from_length that the leave reaches counts.
struct Notice {
  std::vector<NoticeStep> steps;
  NoticeIn days_in = NoticeIn::calendar_days;
  Measure measure = Measure::working_days;
  bool operator==(const Notice&) const = default;
  void describe(this auto& self, auto&& field) {
    field("steps", self.steps);
    field("days_in", self.days_in, NoticeIn::calendar_days);
    field("measure", self.measure, Measure::working_days);
  }
};

// How long one leave may be, and in which steps.
struct Length {
  std::optional<Rational> at_least;
  std::optional<Rational> at_most;
  std::optional<Rational> step;
  Measure measure = Measure::working_days;
  bool operator==(const Length&) const = default;
  void describe(this auto& self, auto&& field) {
    field("at_least", self.at_least);
    field("at_most", self.at_most);
    field("step", self.step);
    field("measure", self.measure, Measure::working_days);
  }
};

// Calendar days in a row, adjoining leave and the days off between included.
struct Run {
  int days = 0;
  bool across_types = false;
  bool operator==(const Run&) const = default;
  void describe(this auto& self, auto&& field) {
    field("days", self.days);
    field("across_types", self.across_types, false);
  }
};

// Leave begins so long after the first day of service, or later.
struct Probation {
  int months = 0;
  int days = 0;
  bool operator==(const Probation&) const = default;
  Date passed_on(Date service) const { return service.plus_months(months) + days; }
  void describe(this auto& self, auto&& field) {
    field("months", self.months, 0);
    field("days", self.days, 0);
  }
};

// Leave ends at most so far after the day of asking, and begins at most so many days before it.
struct Horizon {
  std::optional<int> ahead_months;
  std::optional<int> ahead_days;  // in addition to the months, where both are said
  std::optional<int> back_days;
  bool operator==(const Horizon&) const = default;
  void describe(this auto& self, auto&& field) {
    field("ahead_months", self.ahead_months);
    field("ahead_days", self.ahead_days);
    field("back_days", self.back_days);
  }
};

// The request names a document, such as a doctor's certificate, or has one attached.
struct DocumentNeeded {
  Rational from_length = 0;  // of leave this long or longer
  Measure measure = Measure::calendar_days;
  bool operator==(const DocumentNeeded&) const = default;
  void describe(this auto& self, auto&& field) {
    field("from_length", self.from_length, 0);
    field("measure", self.measure, Measure::calendar_days);
  }
};

using Condition = std::variant<Blackout, MostAway, LeastPresent, Notice, Length, Run, Probation,
                               Horizon, DocumentNeeded>;

// "rule.condition_empty" for one that asks for nothing, "rule.range" for numbers that nobody can
// mean, "rule.length_reversed"; with the field.
Outcome check_condition(const Condition& condition);

// Does it depend on what others do or decide later, so that it is asked again when leave is
// approved? The others are settled by asking.
bool is_asked_again(const Condition& condition);

}  // namespace daybook

template <>
struct base::EnumNames<daybook::Measure> {
  static constexpr std::array<std::string_view, 3> names{"charged", "working_days",
                                                         "calendar_days"};
};
template <>
struct base::EnumNames<daybook::NoticeIn> {
  static constexpr std::array<std::string_view, 2> names{"calendar_days", "working_days"};
};
template <>
struct base::EnumNames<daybook::CountedLeave> {
  static constexpr std::array<std::string_view, 2> names{"rule_types", "every_type"};
};
template <>
struct base::EnumNames<daybook::Condition> {
  static constexpr std::array<std::string_view, 9> names{"blackout",  "most_away", "least_present",
                                                         "notice",    "length",    "run",
                                                         "probation", "horizon",   "document"};
};
