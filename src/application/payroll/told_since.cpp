#include "application/payroll/told_since.hpp"

#include <set>

namespace daybook {
namespace {

class Told {
 public:
  Told(Version since, Date until) : since_(since), until_(until) {}

  void add(Date from, Version source) {
    if (from <= until_ && source > since_) all_.insert(source);
  }
  template <class T>
  void add(const History<T>& history) {
    for (const Dated<T>& change : history.changes()) add(change.from, change.source);
  }
  std::vector<Version> take() const { return {all_.begin(), all_.end()}; }

 private:
  Version since_;
  Date until_;
  std::set<Version> all_;
};

void add_person(Told& told, const Person& person, LeaveTypeId type) {
  told.add(person.employment.first, person.employment.first_source);
  told.add(base::kEarliestDate, person.employment.last_source);
  told.add(base::kEarliestDate, person.details_source);
  told.add(person.locations);
  told.add(person.patterns);
  for (const PersonalTerms& terms : person.personal_terms)
    if (terms.leave_type == type) told.add(terms.days.first, terms.source);
  for (const WorkRecord& work : person.work) told.add(work.date, work.source);
}

// A holiday that was taken away is in no calendar any more: any of them may be the reason.
void add_removed_holidays(Told& told, const Organisation& organisation, Version since) {
  for (std::size_t at = organisation.commits.size(); at-- > 0;) {
    const CommitNote& note = organisation.commits[at];
    if (note.last() <= since) return;
    for (std::size_t place = 0; place < note.event_types.size(); ++place)
      if (type_name(note.event_types[place]) == HolidayRemoved::type)
        told.add(base::kEarliestDate, note.first.plus(place));
  }
}

}  // namespace

std::vector<Version> told_since(const PayrollSide& side, Version since, Date until) {
  const Organisation& organisation = *side.organisation;
  const LeaveTypeId type = side.type->id;
  Told told(since, until);
  for (const Request& request : side.record->requests) {
    const LeaveType* other = organisation.find(request.leave_type);
    if (request.leave_type != type && other->earns) continue;
    told.add(request.days.first, request.requested);
    told.add(request.days.first, request.decided);
  }
  for (const Adjustment& adjustment : side.record->adjustments)
    if (adjustment.leave_type == type) told.add(adjustment.date, adjustment.source);
  for (const Policy& policy : *organisation.policies)
    if (policy.leave_type == type) told.add(policy.versions);
  for (const Conversion& conversion : *organisation.conversions)
    if (conversion.leave_type == type || conversion.into == type)
      told.add(conversion.from, conversion.source);
  add_person(told, side.record->person, type);
  add_removed_holidays(told, organisation, since);
  return told.take();
}

}  // namespace daybook
