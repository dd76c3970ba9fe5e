// Parts of an amount, one for each period of a schedule.
#pragma once
#include "domain/ledger/raw_credit.hpp"

namespace daybook {

void append_periods(std::vector<RawCredit>& credits, const CreditYear& in);

}  // namespace daybook
