// So much for so many hours worked.
#pragma once
#include "domain/ledger/raw_credit.hpp"

namespace daybook {

void append_worked(std::vector<RawCredit>& credits, const CreditYear& in);

// Planned minutes of a day that leave which earns nothing has taken away.
Rational missed_minutes(const AccountFacts& facts, Date day, const DayPlan& plan);

}  // namespace daybook
