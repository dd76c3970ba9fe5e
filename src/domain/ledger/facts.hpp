// What an account is made from: the facts of one person and one leave type. Nothing in here is
// derived; a statement is a function of it and of a date.
#pragma once
#include <vector>

#include "domain/organisation/person_calendar.hpp"
#include "domain/policy/coverage.hpp"
#include "domain/policy/leave_type.hpp"

namespace daybook {

// A leave that counts: approved, or asked for and not decided yet.
struct Absence {
  RequestId request;
  DateRange days;
  DayParts parts;
  bool pending = false;
  Version requested;  // the event that asked for it
  Version decided;    // the event that approved it; 0 while pending

  bool operator==(const Absence&) const = default;
};

// Days or hours that somebody added or took away, with the reason why.
struct Adjustment {
  AdjustmentId id;
  LeaveTypeId leave_type;
  Date date;
  Amount amount;
  PersonalText reason;
  std::optional<Date> last_day;  // of the amount added; the policy's year-end rule if not set
  Version source;

  bool operator==(const Adjustment&) const = default;
};

struct AccountFacts {
  const LeaveType* type;
  PersonCalendar calendar;
  Coverage coverage;
  std::vector<Absence> absences;        // of this type, in any order
  std::vector<Adjustment> adjustments;  // of this type, in any order
};

}  // namespace daybook
