// A yearly amount: whole at the start of the leave year, a share for who joins or leaves in it, and
// what changes of tier, work or personal terms add or take later in the year.
#pragma once
#include "domain/ledger/raw_credit.hpp"

namespace daybook {

void append_yearly(std::vector<RawCredit>& credits, const CreditYear& in);

}  // namespace daybook
