// Where more leave would take an account below its policy's floor: the one question behind both
// "may this be asked for?" and "how much is available?".
#pragma once
#include "domain/ledger/account.hpp"

namespace daybook {

// What of a balance can be used on `day`: rounded where the policy rounds balances.
Amount usable_of(const AccountFacts& facts, Amount balance, Date day);

struct Breach {
  Date day;
  Amount missing;  // to the floor, or to what the day has anyway if that is less; positive
};

// The least that the balance may be on `day`: the policy's floor, and further down by what the
// leave year still credits where the policy lets that be used in advance.
Amount floor_on(const AccountFacts& facts, const Account& account, Date day);

// The days from `from` on, in order, that end below the floor in `with` and lower than in
// `without`. A day that is below the floor already breaks nothing unless it falls further.
std::vector<Breach> breaches(const AccountFacts& facts, const Account& with, const Account& without,
                             Date from);

}  // namespace daybook
