#include "application/scenario/names.hpp"

#include <set>

namespace daybook::scenario {
namespace {

const std::string& name_of(const LeaveTypeFacts& facts) { return facts.type.name; }
template <class Facts>
const std::string& name_of(const Facts& facts) {
  return facts.name;
}

template <class Facts>
Result<const Facts*> find(const std::vector<Facts>& list, const std::string& name,
                          const std::string& field) {
  if (name.empty() && !list.empty()) return &list.front();
  std::string accepted;
  for (const Facts& facts : list) {
    if (name_of(facts) == name) return &facts;
    if (!name_of(facts).empty() && accepted.size() < 500)
      accepted += (accepted.empty() ? "" : ", ") + name_of(facts);
  }
  return base::not_found("scenario.name_unknown",
                         {{"field", field},
                          {"value", name.substr(0, 64)},
                          {"accepted", accepted.empty() ? "none" : accepted}});
}

template <class Facts>
Outcome check_unique(const std::vector<Facts>& list, const std::string& path) {
  if (list.size() > kListMax)
    return base::invalid("scenario.list_too_long",
                         {{"field", path}, {"count_max", std::to_string(kListMax)}});
  std::set<std::string_view> seen;
  for (std::size_t index = 0; index < list.size(); ++index)
    if (!name_of(list[index]).empty() && !seen.insert(name_of(list[index])).second)
      return base::invalid("scenario.name_twice", {{"field", place(path, index) + ".name"},
                                                   {"value", name_of(list[index])}});
  return {};
}

// `one` and `many` are two ways to say the same.
template <class Facts>
Result<std::string> merge(const std::optional<Facts>& one, const std::vector<Facts>& many,
                          const std::string& one_name, const std::string& many_name,
                          std::vector<Facts>& into) {
  if (one && !many.empty())
    return base::invalid("scenario.one_or_list", {{"field", one_name}, {"other", many_name}});
  into = one ? std::vector{*one} : many;
  return one ? one_name : many_name;
}

}  // namespace

std::string place(const std::string& list, std::size_t index) {
  const bool single = list == "person" || list == "policy" || list == "leave_type";
  return single ? list : list + "[" + std::to_string(index) + "]";
}

Result<Cast> Cast::of(const Scenario& scenario) {
  Cast cast;
  TRY(cast.take_lists(scenario));
  TRY(cast.take_calendars(scenario));
  TRY(cast.take_teams(scenario));
  TRY(cast.check_names());
  return cast;
}

Outcome Cast::take_lists(const Scenario& scenario) {
  type_path =
      TRY(merge(scenario.leave_type, scenario.leave_types, "leave_type", "leave_types", types));
  policy_path = TRY(merge(scenario.policy, scenario.policies, "policy", "policies", policies));
  person_path = TRY(merge(scenario.person, scenario.people, "person", "people", people));
  if (types.empty()) types.emplace_back();
  if (types.size() == 1 && types[0].type.name.empty()) types[0].type.name = kLeaveTypeName;
  for (std::size_t index = 0; index < types.size(); ++index)
    if (types[index].type.name.empty())
      return base::invalid("json.field_missing", {{"field", place(type_path, index) + ".name"}});
  // Somebody who has been there all the time: enough for questions about days.
  if (people.empty()) people.push_back({.hired = base::date(2000, 1, 1)});
  for (std::size_t index = 0; index < people.size(); ++index)
    if (people[index].name.empty())
      people[index].name =
          index == 0 ? kPersonName : std::string(kPersonName) + " " + std::to_string(index + 1);
  for (std::size_t index = 0; index < policies.size(); ++index)
    if (policies[index].name.empty())
      policies[index].name = index == 0 ? "policy" : "policy " + std::to_string(index + 1);
  conversions = scenario.conversions;
  rules = scenario.rules;
  for (std::size_t index = 0; index < rules.size(); ++index)
    if (rules[index].name.empty()) rules[index].name = "rule " + std::to_string(index + 1);
  requests = scenario.requests;
  adjustments = scenario.adjustments;
  locations = {
      {.name = std::string(kOffice), .calendar = {}, .holidays = {}, .pattern = scenario.pattern}};
  for (const LocationFacts& location : scenario.locations) {
    locations.push_back(location);
    if (!location.pattern) locations.back().pattern = scenario.pattern;
  }
  return {};
}

// A location's own holidays are a calendar of its own, below the one that it names.
Outcome Cast::take_calendars(const Scenario& scenario) {
  calendars.push_back(
      {.name = std::string(kOfficeCalendar), .parent = {}, .holidays = scenario.holidays});
  std::vector<CalendarFacts> rest = scenario.calendars;
  for (std::size_t at = 0; at < rest.size(); ++at) rest[at].path = place("calendars", at) + ".";
  for (std::size_t at = 0; at < locations.size(); ++at) {
    LocationFacts& location = locations[at];
    if (location.calendar.empty()) location.calendar = kOfficeCalendar;
    if (location.holidays.empty()) continue;
    rest.push_back({.name = "of " + location.name,
                    .parent = location.calendar,
                    .holidays = location.holidays,
                    .path = place("locations", at - 1) + "."});
    location.calendar = rest.back().name;
  }
  const auto known = [&](const std::string& name) {
    return std::ranges::find(calendars, name, &CalendarFacts::name) != calendars.end();
  };
  while (!rest.empty()) {
    const auto next = std::ranges::find_if(rest, [&](const CalendarFacts& calendar) {
      return calendar.parent.empty() || known(calendar.parent);
    });
    // What is left refers to nothing, or round in a circle.
    if (next == rest.end())
      return base::not_found("scenario.calendar_parent",
                             {{"field", "calendars"}, {"value", rest.front().parent}});
    calendars.push_back(std::move(*next));
    rest.erase(next);
  }
  return {};
}

Outcome Cast::take_teams(const Scenario& scenario) {
  std::vector<TeamFacts> rest = scenario.teams;
  while (!rest.empty()) {
    const auto next = std::ranges::find_if(rest, [&](const TeamFacts& team) {
      return team.parent.empty() ||
             std::ranges::find(teams, team.parent, &TeamFacts::name) != teams.end();
    });
    if (next == rest.end())
      return base::not_found("scenario.team_parent",
                             {{"field", "teams"}, {"value", rest.front().parent}});
    teams.push_back(std::move(*next));
    rest.erase(next);
  }
  return {};
}

Outcome Cast::check_names() const {
  TRY(check_unique(types, type_path));
  TRY(check_unique(policies, policy_path));
  TRY(check_unique(teams, "teams"));
  TRY(check_unique(rules, "rules"));
  TRY(check_unique(people, person_path));
  TRY(check_unique(calendars, "calendars"));
  TRY(check_unique(locations, "locations"));
  TRY(check_unique(requests, "requests"));
  TRY(check_unique(adjustments, "adjustments"));
  return {};
}

Result<const LeaveTypeFacts*> Cast::type(const std::string& name, const std::string& field) const {
  return find(types, name, field);
}
Result<const TeamFacts*> Cast::team(const std::string& name, const std::string& field) const {
  return find(teams, name, field);
}
Result<const PersonFacts*> Cast::person(const std::string& name, const std::string& field) const {
  return find(people, name, field);
}
Result<const LocationFacts*> Cast::location(const std::string& name,
                                            const std::string& field) const {
  return find(locations, name, field);
}
Result<const RequestFacts*> Cast::request(const std::string& name, const std::string& field) const {
  return find(requests, name, field);
}
Result<const AdjustmentFacts*> Cast::adjustment(const std::string& name,
                                                const std::string& field) const {
  return find(adjustments, name, field);
}

}  // namespace daybook::scenario
