// A second engine, slow and plain, that the real one is held against: it walks from the first day
// to the last and does on each what the rules say of that day, in this order: what has run out
// expires, the leave year ends and begins, what is left is converted, credited, adjusted, cut,
// charged and paid out. It shares dates, fractions, policies and facts with the domain, and none of
// its code that counts.
#pragma once
#include "domain/model/charges.hpp"
#include "domain/model/credits.hpp"

namespace daybook::model {

// What one day did and how it ended.
struct DayResult {
  Rational balance;
  Rational carried;  // into the leave year that begins on this day
  Rational expired;  // lost on this day, positive
  Rational granted;  // credited by policy

  bool operator==(const DayResult&) const = default;
};

struct Walked {
  Date first;
  std::vector<DayResult> days;  // from `first` on
  Rational in_lots;             // at the end
  Rational overdrawn;
};

Walked walk(const Organisation& organisation, PersonId person, LeaveTypeId type, Date until,
            bool with_pending);

}  // namespace daybook::model
