// What every civil day is for one person: the facts of an organisation laid out one day after the
// other, found by asking each of them about each day. Part of the day-by-day model, which shares
// dates, fractions and facts with the domain and none of its rules.
#pragma once
#include <vector>

#include "domain/organisation_state.hpp"

namespace daybook::model {

struct Day {
  bool employed = false;
  const Policy* policy = nullptr;               // that covers the person on this day
  const Dated<PolicyTerms>* version = nullptr;  // set when policy is
  const PolicyTerms* terms = nullptr;           // these, or else the last that did; never null
  const WorkingPattern* pattern = nullptr;
  DayPlan plan;
  const Holiday* holiday = nullptr;
};

class Days {
 public:
  Days(const Organisation& organisation, const PersonRecord& record, const LeaveType& type,
       const DateRange& range);

  const Day& on(Date day) const;
  const Person& person() const { return record_.person; }
  const PersonRecord& record() const { return record_; }
  const LeaveType& type() const { return type_; }
  const DateRange& range() const { return range_; }
  bool earns_during(LeaveTypeId type) const { return organisation_.find(type)->earns; }
  std::optional<Date> first_covered() const { return first_covered_; }
  // Planned for that day by the pattern of then, or before the employment by that of its first day.
  int usual_minutes(Date day) const;
  // The leave year around `day` by the rule that holds then, or first did.
  DateRange leave_year(Date day) const;

 private:
  void look_at(Date date, Day& day) const;

  const Organisation& organisation_;
  const PersonRecord& record_;
  const LeaveType& type_;
  DateRange range_;
  std::vector<Day> days_;
  std::optional<Date> first_covered_;
};

}  // namespace daybook::model
