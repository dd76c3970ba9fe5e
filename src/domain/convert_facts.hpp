// What conversions of leave types make of the facts of an account. Nothing is stored: what is
// handed over is the account of the one type on the day, so a fact that is told late moves both.
// Used by organisation_state.cpp.
#pragma once
#include "domain/ledger/facts.hpp"
#include "domain/organisation_state.hpp"

namespace daybook {

// `facts` are as stated. Of a type that was converted, everything ends with the day of conversion
// and the balance goes; of the one that it went into, what was left is put in, lot by lot
// with its last day, and what was told for later days counts there.
void convert_facts(AccountFacts& facts, const AccountSources& sources);

}  // namespace daybook
