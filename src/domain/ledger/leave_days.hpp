// The days of leave that an account is charged for, and where the charges fall.
#pragma once
#include <vector>

#include "domain/ledger/account.hpp"

namespace daybook {

struct LeaveDay {
  DayCharge charge;
  std::size_t absence;  // index into AccountFacts::absences
};

// Those within [from, until] that cost something, by date, then by request. A cost that was told
// is spread over the days as they would have cost.
std::vector<LeaveDay> leave_days(const AccountFacts& facts, Date from, Date until, Pending pending);

// The same, as an account needs it.
struct ChargedDay {
  Date date;
  std::size_t absence;  // index into AccountFacts::absences
  Amount amount;
};
std::vector<ChargedDay> charged_days(const AccountFacts& facts, Date from, Date until,
                                     Pending pending);

}  // namespace daybook
