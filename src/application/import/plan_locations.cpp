#include "application/import/plan_locations.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "application/import/sheet.hpp"

namespace daybook {
namespace {

using Tried = Planner::Tried;

std::vector<Holiday> company_days(const LocationRow& row, const std::vector<Holiday>& holidays,
                                  Date today) {
  const int first = holidays.empty() ? today.year() : holidays.front().date.year();
  const int last = holidays.empty() ? today.year() + 5 : holidays.back().date.year();
  std::vector<Holiday> days;
  for (const auto& [day, off, half] : row.company_days)
    for (int year = first; year <= last; ++year)
      days.push_back({.date = day.in_year(year), .name = "Company day", .off = off, .half = half});
  return days;
}

// Public holidays and company days together; a company day gives way to a public holiday.
Result<std::vector<Holiday>> holidays_at(const Planner& planner, const LocationRow& row) {
  std::vector<Holiday> holidays;
  if (plain(row.region) != "none")
    holidays = TRY(planner.settings().holidays_of(lower_case(row.region)));
  const auto is_public = [&holidays](Date day) {
    return std::ranges::any_of(holidays,
                               [&](const Holiday& holiday) { return holiday.date == day; });
  };
  std::vector<Holiday> extra = company_days(row, holidays, planner.settings().today);
  std::erase_if(extra, [&](const Holiday& day) { return is_public(day.date); });
  holidays.insert(holidays.end(), extra.begin(), extra.end());
  return holidays;
}

const WorkingPattern& usual_week() {
  static const WorkingPattern week = WorkingPattern::weekly({480, 480, 480, 480, 480, 0, 0});
  return week;
}

void settle(Planner& planner, const std::string& file, const LocationRow& row) {
  if (!planner.settings().knows_zone(row.time_zone))
    return planner.refuse(file, row.row, "time zone", row.time_zone, "import.time_zone_unknown");
  auto holidays = holidays_at(planner, row);
  if (!holidays) {
    planner.plan().problems.push_back(
        {file, row.row, "holidays", row.region, std::move(holidays.error())});
    return;
  }
  const Location* known = find_location(planner.ahead(), row.name);
  const auto calendar =
      known ? known->calendars.changes().back().value : planner.id_of<HolidayCalendarId>(row.name);
  std::vector<Command> group;
  if (!known) group.push_back(AddHolidayCalendar{{calendar, row.name}});
  if (!holidays->empty()) group.push_back(SetHolidays{{calendar, std::move(*holidays)}});
  if (!known)
    group.push_back(AddLocation{{.location = planner.id_of<LocationId>(row.name),
                                 .name = row.name,
                                 .time_zone = row.time_zone,
                                 .calendar = calendar,
                                 .pattern = row.pattern.value_or(usual_week())}});
  planner.submit(file, row.row, group);
}

LocationRow row_from_defaults(const LocationDefaults& defaults, const std::string& name,
                              std::size_t row) {
  return {.row = row, .name = name, .time_zone = defaults.time_zone, .region = defaults.region};
}

std::string location_of(const PersonRow& person) {
  return person.location.empty() ? std::string(kUnnamedLocation) : person.location;
}

std::optional<PolicyTerms> default_terms(const LocationDefaults& defaults) {
  if (!defaults.leave_days) return std::nullopt;
  return PolicyTerms{.grant = YearlyGrant{*defaults.leave_days},
                     .leave_year = FixedLeaveYear{defaults.leave_year_start}};
}

// The first day of imported leave for each location, by lower-case name.
std::map<std::string, Date> first_leave(const Rows<PersonRow>& people,
                                        const Rows<LeaveRow>& leave) {
  std::map<std::string, std::string> place_of;
  for (const PersonRow& person : people.good)
    place_of[lower_case(person.email)] = lower_case(location_of(person));
  std::map<std::string, Date> first;
  for (const LeaveRow& row : leave.good) {
    const auto place = place_of.find(lower_case(row.email));
    if (place == place_of.end()) continue;
    const auto [at, is_new] = first.emplace(place->second, row.days.first);
    if (!is_new) at->second = std::min(at->second, row.days.first);
  }
  return first;
}

class Policies {
 public:
  Policies(Planner& planner, std::map<std::string, Date> first_leave)
      : planner_(planner), first_leave_(std::move(first_leave)) {}

  void add(const std::string& file, std::size_t row, const Location& location,
           const PolicyTerms& terms, std::optional<Date> from) {
    const LeaveType* type = find_leave_type(planner_.ahead(), planner_.settings().leave_type);
    if (const Policy* known = policy_at(location, *type)) {
      if (from || known->versions.empty() || known->versions.changes().back().value == terms)
        return set(file, row, *known, terms, from.value_or(start_at(location, terms)));
      return planner_.refuse(file, row, "policy from", "", "import.policy_from_missing",
                             {{"location", location.name}});
    }
    const std::string name = type->name + " in " + location.name;
    const PolicyId policy = planner_.id_of<PolicyId>(name);
    planner_.submit(file, row,
                    {AddPolicy{{policy, type->id, name, {location.id}}},
                     SetPolicyVersion{{policy, from.value_or(start_at(location, terms)), terms}}});
  }

  const Policy* policy_at(const Location& location, const LeaveType& type) const {
    for (const Policy& policy : *planner_.ahead().policies)
      if (policy.leave_type == type.id &&
          (policy.locations.empty() || std::ranges::count(policy.locations, location.id) > 0))
        return &policy;
    return nullptr;
  }

 private:
  void set(const std::string& file, std::size_t row, const Policy& known, const PolicyTerms& terms,
           Date from) {
    // The same terms again, without a new date, are not news.
    const auto& changes = known.versions.changes();
    if (!changes.empty() && changes.back().value == terms && changes.back().from <= from) return;
    planner_.submit(file, row, {SetPolicyVersion{{known.id, from, terms}}});
  }

  Date start_at(const Location& location, const PolicyTerms& terms) const {
    const auto found = first_leave_.find(lower_case(location.name));
    const Date day = found == first_leave_.end() ? planner_.settings().today : found->second;
    return leave_year_of(day, terms.leave_year, day).first;
  }

  Planner& planner_;
  std::map<std::string, Date> first_leave_;
};

}  // namespace

void plan_locations(Planner& planner, const Rows<LocationRow>& locations,
                    const Rows<PersonRow>& people) {
  for (const LocationRow& row : locations.good) settle(planner, locations.file, row);
  std::set<std::string> unsettled;
  for (const PersonRow& person : people.good) {
    if (person.location.empty() && !only_location(planner).empty()) continue;
    const std::string name = location_of(person);
    if (find_location(planner.ahead(), name) || unsettled.contains(lower_case(name))) continue;
    const LocationDefaults& defaults = planner.settings().defaults;
    const bool is_described = !defaults.time_zone.empty() && !defaults.region.empty();
    if (is_described)
      settle(planner, people.file, row_from_defaults(defaults, name, person.row));
    else
      planner.refuse(people.file, person.row, "location", person.location,
                     "import.location_unsettled", {{"location", name}});
    unsettled.insert(lower_case(name));
  }
}

void plan_leave_types(Planner& planner, const Rows<LeaveRow>& leave) {
  const auto add = [&planner](const std::string& file, std::size_t row, LeaveType type) {
    if (find_leave_type(planner.ahead(), type.name)) return;
    type.id = planner.id_of<LeaveTypeId>(type.name);
    planner.submit(file, row, {AddLeaveType{{std::move(type)}}});
  };
  add(leave.file, 0, {.name = planner.settings().leave_type});
  add(leave.file, 0,
      {.name = "Sick leave",
       .colour = "red",
       .counts_against_balance = false,
       .needs_approval = false,
       .is_private = true});
  for (const LeaveRow& row : leave.good) {
    if (find_leave_type(planner.ahead(), row.leave_type)) continue;
    add(leave.file, row.row,
        {.name = row.leave_type, .colour = "indigo", .counts_against_balance = false});
    planner.note(leave.file, row.row, "leave type", row.leave_type, "import.leave_type_added",
                 {{"leave_type", row.leave_type}});
  }
}

void plan_policies(Planner& planner, const Rows<LocationRow>& locations,
                   const Rows<PersonRow>& people, const Rows<LeaveRow>& leave) {
  Policies policies(planner, first_leave(people, leave));
  for (const LocationRow& row : locations.good) {
    const Location* location = find_location(planner.ahead(), row.name);
    if (location && row.terms)
      policies.add(locations.file, row.row, *location, *row.terms, row.policy_from);
  }
  const auto terms = default_terms(planner.settings().defaults);
  const std::vector<Location> all = planner.ahead().structure->locations;
  for (const Location& location : all) {
    const LeaveType* type = find_leave_type(planner.ahead(), planner.settings().leave_type);
    if (!type || policies.policy_at(location, *type)) continue;
    if (terms)
      policies.add(people.file, 0, location, *terms, std::nullopt);
    else
      planner.note(people.file, 0, "", "", "import.no_policy",
                   {{"location", location.name}, {"leave_type", type->name}});
  }
}

std::string only_location(const Planner& planner) {
  const auto& locations = planner.ahead().structure->locations;
  return locations.size() == 1 ? locations.front().name : "";
}

}  // namespace daybook
