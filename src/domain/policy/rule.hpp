// A rule of the organisation about leave:
//
//   scope x leave types x window x condition x effect x message
//
// "From 15 to 31 December nobody in the shop takes holiday" is {.scope = {.teams = {shop}},
// .leave_types = {holiday}, .window = {.yearly = {12-15, 12-31}}, .condition = Blackout{}}.
#pragma once
#include "domain/calendar/history.hpp"
#include "domain/policy/approvers.hpp"
#include "domain/policy/condition.hpp"

namespace daybook {

inline constexpr std::size_t kRuleListMax = 500;  // of anything that a rule names
inline constexpr std::size_t kRuleMessageBytesMax = 500;

// Everybody, unless narrowed: somebody of every list that is not empty. A team includes the teams
// below it.
struct RuleScope {
  static constexpr bool kOmitWhenDefault = true;

  std::vector<LocationId> locations;
  std::vector<TeamId> teams;
  std::vector<std::string> labels;
  std::vector<PersonId> people;
  bool operator==(const RuleScope&) const = default;
  Outcome check() const;  // "rule.too_many", "rule.too_long"
  void describe(this auto& self, auto&& field) {
    field("locations", self.locations);
    field("teams", self.teams);
    field("labels", self.labels);
    field("people", self.people);
  }
};

// Every day, unless narrowed: a day that is in all that is said.
struct RuleWindow {
  static constexpr bool kOmitWhenDefault = true;

  std::optional<Date> from;
  std::optional<Date> to;  // inclusive
  // Every year from this day to that, over New Year where the second comes before the first.
  std::optional<MonthDay> yearly_from;
  std::optional<MonthDay> yearly_to;  // inclusive
  std::vector<int> weekdays;          // 1 Monday to 7 Sunday
  bool operator==(const RuleWindow&) const = default;
  bool contains(Date day) const;
  void describe(this auto& self, auto&& field) {
    field("from", self.from);
    field("to", self.to);
    field("yearly_from", self.yearly_from);
    field("yearly_to", self.yearly_to);
    field("weekdays", self.weekdays);
  }
};

enum class RuleEffect {
  refuse,          // the leave is not possible
  warn,            // it is, and whoever asks and decides is told
  extra_approval,  // it is, if those whom the rule asks approve it too
};

struct RuleTerms {
  std::string name;
  RuleScope scope = {};
  std::vector<LeaveTypeId> leave_types = {};  // empty: all
  RuleWindow window = {};
  Condition condition;
  RuleEffect effect = RuleEffect::refuse;
  std::string message = {};               // in the organisation's own words, before the numbers
  std::vector<Approvers> approvers = {};  // of extra_approval; none: HR admins and owners

  bool operator==(const RuleTerms&) const = default;
  // Whether what it refers to exists is not asked here. "rule.name_missing", "rule.too_long",
  // "rule.window_reversed", "rule.window_half", "rule.weekday", "rule.too_many" and what
  // check_condition refuses.
  Outcome check() const;
  bool is_about(LeaveTypeId type) const;
  void describe(this auto& self, auto&& field) {
    field("name", self.name);
    field("scope", self.scope);
    field("leave_types", self.leave_types);
    field("window", self.window);
    field("condition", self.condition);
    field("effect", self.effect, RuleEffect::refuse);
    field("message", self.message);
    field("approvers", self.approvers);
  }
};

struct Rule {
  RuleId id;
  // By the days of leave on which they hold; nothing from the day on which the rule has ended.
  History<std::optional<RuleTerms>> versions;

  bool operator==(const Rule&) const = default;
};

}  // namespace daybook

template <>
struct base::EnumNames<daybook::RuleEffect> {
  static constexpr std::array<std::string_view, 3> names{"refuse", "warn", "extra_approval"};
};
