// What one civil day is for one person: planned work, holiday, employed or not, each with the event
// that says so. Everything that counts days asks here.
#pragma once
#include <vector>

#include "domain/organisation/person_days.hpp"

namespace daybook {

class PersonCalendar {
 public:
  PersonCalendar(const Person& person, const Structure& structure)
      : person_(&person), structure_(&structure) {}

  PersonDay on(Date day) const { return days().on(day); }
  // For many days in a row.
  PersonDays days() const { return {*person_, *structure_}; }
  // The pattern in force, or null where nothing says one.
  const WorkingPattern* pattern_on(Date day) const { return days().pattern_on(day); }
  // Days in the range on which another pattern may begin, after its first, ascending.
  std::vector<Date> pattern_changes(const DateRange& range) const;
  // With planned work, holidays or not. Before the employment the pattern of its first day holds,
  // so that a share of a year compares work of one kind.
  int working_days(const DateRange& range) const;
  const Person& person() const { return *person_; }

 private:
  const Person* person_;
  const Structure* structure_;
};

}  // namespace daybook
