#include "domain/ledger/breach.hpp"

#include <algorithm>

namespace daybook {

Amount floor_on(const AccountFacts& facts, const Account& account, Date day) {
  const PolicyTerms& terms = terms_on(facts, day);
  Amount floor{terms.negative_floor, account.unit};
  if (terms.advance == Advance::whole_year)
    floor -= account.credited_between(day, leave_year_on(facts, day).last);
  return floor + account.held_back_on(day);
}

Amount usable_of(const AccountFacts& facts, Amount balance, Date day) {
  const Rounding& rounding = terms_on(facts, day).rounding;
  if (rounding.stage == RoundingStage::balance) balance.value = rounded(balance.value, rounding);
  return balance;
}

std::vector<Breach> breaches(const AccountFacts& facts, const Account& with, const Account& without,
                             Date from) {
  std::vector<Breach> found;
  const auto first = std::ranges::lower_bound(with.entries, from, {}, &Entry::date);
  for (auto at = first; at != with.entries.end(); ++at) {
    const auto next = std::next(at);
    const bool ends_day = next == with.entries.end() || next->date != at->date;
    if (!ends_day || at->balance >= without.balance_on(at->date)) continue;
    const Amount floor = floor_on(facts, with, at->date);
    const Amount before = usable_of(facts, without.balance_on(at->date), at->date);
    const Amount missing = std::min(floor, before) - usable_of(facts, at->balance, at->date);
    if (missing > base::zero(with.unit)) found.push_back({at->date, missing});
  }
  return found;
}

}  // namespace daybook
