#include <algorithm>
#include <ranges>
#include <set>

#include "domain/fact_checks.hpp"

namespace daybook {
namespace {

using base::invalid;
using base::rejected;

// Anything that figures or words depend on: leave, days by hand, time in lieu, personal terms.
bool is_counted(const PersonRecord& record, LeaveTypeId type) {
  const auto is_of = [&](const auto& each) { return each.leave_type == type; };
  return std::ranges::any_of(record.requests, is_of) ||
         std::ranges::any_of(record.adjustments, is_of) ||
         std::ranges::any_of(record.credits, is_of) ||
         std::ranges::any_of(record.person.personal_terms, is_of);
}

bool is_counted(const Organisation& organisation, LeaveTypeId type) {
  for (const PersonRecord& record : organisation.people)
    if (is_counted(record, type)) return true;
  return false;
}

// Another unit means something else by every amount of a policy.
bool is_measured(const Organisation& organisation, LeaveTypeId type) {
  const auto converts = [&](const Conversion& each) {
    return each.leave_type == type || each.into == type;
  };
  return std::ranges::any_of(*organisation.policies,
                             [&](const Policy& each) { return each.leave_type == type; }) ||
         std::ranges::any_of(*organisation.conversions, converts);
}

Outcome check_counted(const Organisation& organisation, const LeaveType& now,
                      const LeaveType& then) {
  const char* field = counts_otherwise(now, then);
  if (!field) return {};
  const bool other_measure =
      now.unit != then.unit || now.counts_against_balance != then.counts_against_balance;
  const bool fixed =
      is_counted(organisation, then.id) || (other_measure && is_measured(organisation, then.id));
  if (!fixed) return {};
  return rejected("leave_type.counts_otherwise", {{"field", field}, {"leave_type", then.name}});
}

Outcome check_locations(const Organisation& organisation,
                        const std::vector<LocationId>& locations) {
  for (LocationId location : locations)
    TRY(check_exists(*organisation.structure, location, "locations"));
  return {};
}

Result<const Location*> find_location(const Organisation& organisation, LocationId id) {
  TRY(check_exists(*organisation.structure, id, "location"));
  return organisation.structure->find(id);
}

}  // namespace

Outcome check_name(std::string_view name, std::string field) {
  if (name.empty()) return invalid("name.missing", {{"field", std::move(field)}});
  if (name.size() > kNameBytesMax)
    return invalid("name.too_long",
                   {{"field", std::move(field)}, {"bytes_max", std::to_string(kNameBytesMax)}});
  return {};
}

Events decide_fact(const Organisation& organisation, const OrganisationCreated& fact) {
  TRY(check_name(fact.name));
  if (!organisation.exists()) return record(fact);
  if (organisation.name == fact.name) return nothing_new();
  return rejected("organisation.exists", {{"field", "name"}, {"name", organisation.name}});
}

Events decide_fact(const Organisation& organisation, const HolidayCalendarAdded& fact) {
  TRY(check_name(fact.name));
  if (fact.parent) TRY(check_exists(*organisation.structure, *fact.parent, "parent"));
  const HolidayCalendar* known = organisation.structure->find(fact.calendar);
  return add_or_known(known, known && known->name == fact.name, "holiday_calendar.exists", fact);
}

Events decide_fact(const Organisation& organisation, const HolidaysSet& fact) {
  TRY(check_exists(*organisation.structure, fact.calendar, "calendar"));
  if (fact.holidays.size() > kHolidaysPerEventMax)
    return invalid("holiday.too_many",
                   {{"field", "holidays"}, {"count_max", std::to_string(kHolidaysPerEventMax)}});
  const HolidayCalendar& calendar = *organisation.structure->find(fact.calendar);
  HolidaysSet news{.calendar = fact.calendar, .holidays = {}};
  std::set<Date> seen;
  // From the back, so that of two holidays on one day the later in the list counts, and only it.
  for (const Holiday& holiday : std::views::reverse(fact.holidays)) {
    TRY(check_holiday(holiday));
    if (!seen.insert(holiday.date).second) continue;
    const HolidayCalendar::Entry* known = calendar.find(holiday.date);
    if (!known || known->holiday != holiday) news.holidays.push_back(holiday);
  }
  std::ranges::reverse(news.holidays);
  if (news.holidays.empty()) return nothing_new();
  return record(std::move(news));
}

Events decide_fact(const Organisation& organisation, const HolidayRemoved& fact) {
  TRY(check_exists(*organisation.structure, fact.calendar, "calendar"));
  const HolidayCalendar& calendar = *organisation.structure->find(fact.calendar);
  return calendar.find(fact.date) ? record(fact) : nothing_new();
}

Events decide_fact(const Organisation& organisation, const LocationAdded& fact) {
  TRY(check_name(fact.name));
  TRY(check_name(fact.time_zone, "time_zone"));
  TRY(check_exists(*organisation.structure, fact.calendar, "calendar"));
  TRY(fact.pattern.check());
  const Location* known = organisation.structure->find(fact.location);
  const bool same = known && known->name == fact.name && known->time_zone == fact.time_zone;
  return add_or_known(known, same, "location.exists", fact);
}

Events decide_fact(const Organisation& organisation, const TeamAdded& fact) {
  TRY(check_name(fact.name));
  if (fact.parent) TRY(check_exists(*organisation.structure, *fact.parent, "parent"));
  const Team* known = organisation.structure->find(fact.team);
  return add_or_known(known, known && known->name == fact.name, "team.exists", fact);
}

Events decide_fact(const Organisation& organisation, const TeamApproversSet& fact) {
  TRY(check_exists(*organisation.structure, fact.team, "team"));
  for (PersonId approver : fact.approvers) TRY(check_exists(organisation, approver, "approvers"));
  return organisation.structure->find(fact.team)->approvers == fact.approvers ? nothing_new()
                                                                              : record(fact);
}

Events decide_fact(const Organisation& organisation, const LeaveTypeAdded& fact) {
  TRY(check_name(fact.leave_type.name));
  const LeaveType* known = organisation.find(fact.leave_type.id);
  return add_or_known(known, known && *known == fact.leave_type, "leave_type.exists", fact);
}

Events decide_fact(const Organisation& organisation, const PolicyAdded& fact) {
  TRY(check_name(fact.name));
  TRY(check_exists(organisation, fact.leave_type, "leave_type"));
  TRY(check_locations(organisation, fact.locations));
  const Policy* known = organisation.find(fact.policy);
  const bool same = known && known->name == fact.name && known->leave_type == fact.leave_type &&
                    known->locations == fact.locations;
  return add_or_known(known, same, "policy.exists", fact);
}

Events decide_fact(const Organisation& organisation, const PolicyVersionSet& fact) {
  TRY(check_exists(organisation, fact.policy, "policy"));
  TRY(fact.terms.check());
  const Policy& policy = *organisation.find(fact.policy);
  return is_stated(policy.versions, fact.from, fact.terms) ? nothing_new() : record(fact);
}

Events decide_fact(const Organisation& organisation, const VisibilitySet& fact) {
  return organisation.absences_shown == fact.absences ? nothing_new() : record(fact);
}

Events decide_fact(const Organisation& organisation, const OrganisationRenamed& fact) {
  TRY(check_name(fact.name));
  return organisation.name == fact.name ? nothing_new() : record(fact);
}

Events decide_fact(const Organisation& organisation, const LeaveTypeDetailsSet& fact) {
  TRY(check_name(fact.leave_type.name));
  TRY(check_exists(organisation, fact.leave_type.id, "leave_type"));
  const LeaveType& then = *organisation.find(fact.leave_type.id);
  if (then == fact.leave_type) return nothing_new();
  TRY(check_counted(organisation, fact.leave_type, then));
  return record(fact);
}

Events decide_fact(const Organisation& organisation, const TeamDetailsSet& fact) {
  TRY(check_name(fact.name));
  const Structure& structure = *organisation.structure;
  TRY(check_exists(structure, fact.team, "team"));
  if (fact.parent) TRY(check_exists(structure, *fact.parent, "parent"));
  if (structure.is_part_of(fact.parent, {fact.team}))
    return rejected("team.part_of_itself", {{"field", "parent"}, {"name", fact.name}});
  const Team& then = *structure.find(fact.team);
  const bool same =
      then.name == fact.name && then.parent == fact.parent && then.archived == fact.archived;
  return same ? nothing_new() : record(fact);
}

Events decide_fact(const Organisation& organisation, const LocationDetailsSet& fact) {
  TRY(check_name(fact.name));
  TRY(check_name(fact.time_zone, "time_zone"));
  const Location* then = TRY(find_location(organisation, fact.location));
  const bool same = then->name == fact.name && then->time_zone == fact.time_zone &&
                    then->archived == fact.archived;
  return same ? nothing_new() : record(fact);
}

Events decide_fact(const Organisation& organisation, const LocationPatternChanged& fact) {
  const Location* location = TRY(find_location(organisation, fact.location));
  TRY(fact.pattern.check());
  return is_stated(location->patterns, fact.from, fact.pattern) ? nothing_new() : record(fact);
}

Events decide_fact(const Organisation& organisation, const LocationCalendarChanged& fact) {
  const Location* location = TRY(find_location(organisation, fact.location));
  TRY(check_exists(*organisation.structure, fact.calendar, "calendar"));
  return is_stated(location->calendars, fact.from, fact.calendar) ? nothing_new() : record(fact);
}

Events decide_fact(const Organisation& organisation, const PolicyDetailsSet& fact) {
  TRY(check_name(fact.name));
  TRY(check_exists(organisation, fact.policy, "policy"));
  TRY(check_locations(organisation, fact.locations));
  const Policy& then = *organisation.find(fact.policy);
  const bool same = then.name == fact.name && then.locations == fact.locations;
  return same ? nothing_new() : record(fact);
}

}  // namespace daybook
