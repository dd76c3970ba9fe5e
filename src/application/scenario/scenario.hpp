// A scenario: the facts of a small organisation and questions about it, in one JSON document that
// needs no database. docs/reference/scenario.md is the guide to every field; the same descriptions
// make schema/scenario.schema.json.
#pragma once
#include "application/scenario/question.hpp"

namespace daybook::scenario {

inline constexpr std::size_t kFileBytesMax = 32u << 20;
inline constexpr std::size_t kScenariosMax = 10'000;
inline constexpr std::size_t kListMax = 5'000;  // of people, requests, questions ... of a scenario

struct Scenario {
  std::string name;
  std::string about;
  std::optional<Date> on;
  std::string preset;  // the reader puts its leave types and policies into the lists below
  std::vector<HolidayFacts> holidays;
  std::vector<CalendarFacts> calendars;
  std::optional<PatternFacts> pattern;
  std::vector<LocationFacts> locations;
  std::optional<LeaveTypeFacts> leave_type;
  std::vector<LeaveTypeFacts> leave_types;
  std::vector<ConversionFacts> conversions;
  std::optional<PolicyFacts> policy;
  std::vector<PolicyFacts> policies;
  std::vector<TeamFacts> teams;
  std::vector<RuleFacts> rules;
  std::optional<PersonFacts> person;
  std::vector<PersonFacts> people;
  std::vector<RequestFacts> requests;
  std::vector<AdjustmentFacts> adjustments;
  std::vector<Question> questions;
  std::string expect_refusal;
  bool operator==(const Scenario&) const = default;
  void describe(this auto& self, auto&& field) {
    field("name", self.name);
    field("about", self.about);
    field("on", self.on);
    field("preset", self.preset);
    field("holidays", self.holidays);
    field("calendars", self.calendars);
    field("pattern", self.pattern);
    field("locations", self.locations);
    field("leave_type", self.leave_type);
    field("leave_types", self.leave_types);
    field("conversions", self.conversions);
    field("policy", self.policy);
    field("policies", self.policies);
    field("teams", self.teams);
    field("rules", self.rules);
    field("person", self.person);
    field("people", self.people);
    field("requests", self.requests);
    field("adjustments", self.adjustments);
    field("questions", self.questions);
    field("expect_refusal", self.expect_refusal);
  }
};

}  // namespace daybook::scenario
