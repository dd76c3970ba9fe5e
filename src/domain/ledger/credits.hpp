// When and how much a policy credits within one leave year: pure schedule, before anything is used
// and before any cap.
#pragma once
#include <vector>

#include "domain/ledger/entry.hpp"

namespace daybook {

struct Credit {
  Date date;
  EntryKind kind{};  // grant or accrual
  Rational amount;   // rounded as the policy says; negative where less work lowers a yearly amount
  base::SharedValue<GrantBasis> basis;  // what is alike from period to period is shared
  DateRange period;
  const Policy* policy = nullptr;
  const Dated<PolicyTerms>* terms = nullptr;
};

// What is credited in a leave year is of periods that begin and end no further from it.
inline constexpr int kCreditReachDays = 400;

// `year` is the whole leave year, the base of every share; `from` is its first day that counts,
// later than year.first only after the leave-year rule itself has changed. By date, each within
// [from, year.last].
//
// Rounding: by default a credit is rounded(total so far) - rounded(total before), so the year sums
// to its quota exactly (R7); a whole quota is never rounded.
std::vector<Credit> credits_in(const AccountFacts& facts, const DateRange& year, Date from);

}  // namespace daybook
