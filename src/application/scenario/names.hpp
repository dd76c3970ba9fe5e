// The names by which a scenario refers to its own things.
#pragma once
#include <string>
#include <vector>

#include "application/scenario/scenario.hpp"

namespace daybook::scenario {

inline constexpr std::string_view kOffice = "Office";           // where everybody works
inline constexpr std::string_view kOfficeCalendar = "default";  // the scenario's own holidays
inline constexpr std::string_view kPersonName = "Person";       // who is not named
inline constexpr std::string_view kLeaveTypeName = "vacation";  // what is not named

// The lists with their defaults filled in and every name settled: what is built and asked.
class Cast {
 public:
  // Refuses "scenario.name_twice", "scenario.one_or_list" (person beside people) and
  // "scenario.list_too_long".
  static Result<Cast> of(const Scenario& scenario);

  std::vector<LeaveTypeFacts> types;
  std::vector<PolicyFacts> policies;
  std::vector<ConversionFacts> conversions;
  std::vector<TeamFacts> teams;  // parents before children
  std::vector<RuleFacts> rules;
  std::vector<PersonFacts> people;
  std::vector<CalendarFacts> calendars;  // parents before children; the first is the default one
  std::vector<LocationFacts> locations;
  std::vector<RequestFacts> requests;
  std::vector<AdjustmentFacts> adjustments;
  // "person" or "people": how the paths of errors begin.
  std::string type_path, policy_path, person_path;

  // The thing of that name, the first one for "". Refuses "scenario.name_unknown" with the names
  // that there are; `field` says where the name stands.
  Result<const LeaveTypeFacts*> type(const std::string& name, const std::string& field) const;
  Result<const TeamFacts*> team(const std::string& name, const std::string& field) const;
  Result<const PersonFacts*> person(const std::string& name, const std::string& field) const;
  Result<const LocationFacts*> location(const std::string& name, const std::string& field) const;
  Result<const RequestFacts*> request(const std::string& name, const std::string& field) const;
  Result<const AdjustmentFacts*> adjustment(const std::string& name,
                                            const std::string& field) const;

 private:
  Outcome take_lists(const Scenario& scenario);
  Outcome take_calendars(const Scenario& scenario);
  Outcome take_teams(const Scenario& scenario);
  Outcome check_names() const;
};

// "requests[3]"; a list that was written as a single thing has no place in it.
std::string place(const std::string& list, std::size_t index);

}  // namespace daybook::scenario
