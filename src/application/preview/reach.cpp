#include "application/preview/reach.hpp"

#include <algorithm>

#include "base/contains.hpp"

namespace daybook {
namespace {

// A calendar with those that it takes its days from.
bool calendars_differ(const Structure& before, const Structure& after, HolidayCalendarId id) {
  std::optional<HolidayCalendarId> at = id;
  for (std::size_t step = 0; at && step <= after.calendars.size(); ++step) {
    const HolidayCalendar* now = after.find(*at);
    const HolidayCalendar* then = before.find(*at);
    if (!now || !then || *now != *then) return true;
    at = now->parent;
  }
  return false;
}

bool differs(const Structure& before, const Structure& after, const Location& location) {
  const Location* then = before.find(location.id);
  if (!then || then->patterns != location.patterns || then->calendars != location.calendars)
    return true;
  return std::ranges::any_of(location.calendars.changes(), [&](const auto& change) {
    return calendars_differ(before, after, change.value);
  });
}

// The look of a type is in no figure. Types are only ever added, so the places are the same.
bool count_otherwise(const std::vector<LeaveType>& before, const std::vector<LeaveType>& after) {
  return !std::ranges::equal(before, after,
                             [](const auto& a, const auto& b) { return !counts_otherwise(a, b); });
}

bool covers(const Policy& policy, const Person& person) {
  return policy.locations.empty() ||
         std::ranges::any_of(person.locations.changes(), [&](const auto& change) {
           return base::contains(policy.locations, change.value);
         });
}

}  // namespace

Reach::Reach(const Organisation& before, const Organisation& after)
    : before_(before),
      after_(after),
      everybody_(count_otherwise(*before.leave_types, *after.leave_types) ||
                 !(before.conversions == after.conversions)) {
  compare_places();
  compare_policies();
}

void Reach::compare_places() {
  if (before_.structure == after_.structure) return;
  for (const Location& location : after_.structure->locations)
    if (differs(*before_.structure, *after_.structure, location)) locations_.insert(location.id);
}

void Reach::compare_policies() {
  for (const Policy& policy : *after_.policies) {
    const Policy* then = before_.find(policy.id);
    if (then && *then == policy) continue;
    policies_.push_back(&policy);
    if (then) policies_.push_back(then);
  }
}

bool Reach::reached_by_place(const Person& person) const {
  return !locations_.empty() &&
         std::ranges::any_of(person.locations.changes(),
                             [&](const auto& change) { return locations_.contains(change.value); });
}

bool Reach::includes(std::size_t place, const LeaveType& type) const {
  return everybody_ || includes_terms(place, type) || reached_by_place(after_.people[place].person);
}

bool Reach::includes_terms(std::size_t place, const LeaveType& type) const {
  if (place >= before_.people.size()) return true;
  const PersonRecord& record = after_.people[place];
  // What was not changed is shared by both.
  const bool same = &record == &before_.people[place] || record == before_.people[place];
  if (!same) return true;
  const LeaveType* then = before_.find(type.id);
  if (!then || counts_otherwise(*then, type)) return true;
  return std::ranges::any_of(policies_, [&](const Policy* policy) {
    return policy->leave_type == type.id && covers(*policy, record.person);
  });
}

}  // namespace daybook
