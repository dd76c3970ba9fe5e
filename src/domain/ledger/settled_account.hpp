// An account in which the leave years before a day are settled: what they leave to the next is
// known, their lines are not. Figures on that day and later cost the leave years from there on.
#pragma once
#include <memory>
#include <optional>

#include "domain/ledger/account_run.hpp"
#include "domain/ledger/figures.hpp"

namespace daybook {

// Derived from facts and nothing else: it is right as long as they are what they were. They must
// outlive it.
class SettledAccount {
 public:
  // Settles the leave years before that of `day`.
  SettledAccount(const AccountFacts& facts, Date day);

  // Is it settled no further than the start of the leave year of `as_of`?
  bool tells(Date as_of) const;
  // The same as figures_on(facts, as_of); only where tells(as_of).
  Figures figures_on(Date as_of) const;
  // The account up to `until`, undecided leave reserved, with one more adjustment on a day that
  // tells() is asked for.
  Account with_taken(const Adjustment& more, Date until) const;

 private:
  DateRange leave_year(Date as_of) const;
  const AccountRun& reserved() const { return reserved_ ? *reserved_ : actual_; }

  const AccountFacts& facts_;
  std::shared_ptr<const Timeline> timeline_;
  Date last_fact_;
  AccountRun actual_;
  std::optional<AccountRun> reserved_;  // not set where nothing is undecided
  bool settles_nothing_;                // the first leave year is not over
};

}  // namespace daybook
