// What an account is made from: the facts of one person and one leave type. Nothing in here is
// derived; a statement is a function of it and of a date.
#pragma once
#include <vector>

#include "domain/organisation/adjustment.hpp"
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
  Version requested;                          // the event that asked for it
  Version decided;                            // the event that approved it; 0 while pending
  std::optional<Amount> cost = std::nullopt;  // as told, instead of counted

  bool operator==(const Absence&) const = default;
};

// Other leave during which less is earned.
struct Interruption {
  DateRange days;
  DayParts parts;
  const LeaveType* type = nullptr;
};

// At the end of this day the balance goes elsewhere; from this day on nothing is credited.
struct HandOver {
  Date on;
  Version source;
};

class UsualYears;

struct AccountFacts {
  const LeaveType* type;
  PersonCalendar calendar;
  Coverage coverage;
  std::vector<Absence> absences;                 // of this type, in any order
  std::vector<Adjustment> adjustments;           // of this type, in any order
  std::vector<Interruption> interruptions = {};  // approved leave of types that do not earn
  std::optional<HandOver> handed_over = {};
  UsualYears* usual_years = nullptr;  // what the accounts of many people share while they are made
};

}  // namespace daybook
