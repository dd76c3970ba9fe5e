#include "application/queries/who_is_away.hpp"

#include <algorithm>

namespace daybook {
namespace {

bool is_there(const Person& person, const DateRange& days) {
  return person.employment.first <= days.last &&
         (!person.employment.last || *person.employment.last >= days.first);
}

AwayOf row_of(const Organisation& organisation, const PersonRecord& record, const DateRange& days) {
  AwayOf row{.record = &record};
  for (const Request& request : record.requests)
    if (request.is_live() && request.days.overlaps(days)) row.absences.push_back(&request);
  std::ranges::sort(row.absences, {}, [](const Request* request) { return request->days; });
  const PersonCalendar calendar(record.person, *organisation.structure);
  for (Date day : days) {
    const PersonDay on = calendar.on(day);
    if (on.holiday && !on.holiday->off.is_zero()) row.holidays.push_back(on.holiday);
    if (!on.plan.works() || !on.employed) row.days_off.push_back(day);
  }
  return row;
}

}  // namespace

std::vector<const PersonRecord*> people_by_name(const Organisation& organisation,
                                                const PeopleFilter& filter) {
  const std::string search = lower_case(filter.search);
  std::vector<const PersonRecord*> people;
  for (const PersonRecord& record : organisation.people) {
    const Person& person = record.person;
    const Date on = std::max(filter.on, person.employment.first);
    if (filter.team && person.team_on(on) != filter.team) continue;
    if (filter.location && person.location_on(on) != filter.location) continue;
    const bool found = lower_case(person.name.text).find(search) != std::string::npos ||
                       lower_case(person.email.text).find(search) != std::string::npos;
    if (found) people.push_back(&record);
  }
  std::ranges::sort(people, {}, [](const PersonRecord* record) {
    return std::pair(lower_case(record->person.name.text), record->person.id);
  });
  return people;
}

std::vector<AwayOf> who_is_away(const Viewer& viewer, const AwayFilter& filter) {
  const Organisation& organisation = viewer.organisation;
  std::vector<AwayOf> rows;
  const PeopleFilter people{
      .search = "", .team = filter.team, .location = filter.location, .on = filter.days.first};
  for (const PersonRecord* record : people_by_name(organisation, people))
    if (is_there(record->person, filter.days) && sees_absences(viewer, *record))
      rows.push_back(row_of(organisation, *record, filter.days));
  return rows;
}

}  // namespace daybook
