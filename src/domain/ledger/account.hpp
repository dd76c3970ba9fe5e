// The account of one person and one leave type: every line that the facts imply, in order, and the
// lots behind them. Derived afresh from facts, stored nowhere, so nothing runs at midnight and
// nothing drifts.
//
// On one day the order is: lots whose last day has passed expire, the closing leave year is carried
// over, the new one is granted, adjustments count, leave is charged. A charge draws from the lots
// valid on that very day, the soonest to end first, among equals the oldest; what no lot covers is
// overdrawn and the next credit repays it first.
#pragma once
#include "domain/ledger/charge.hpp"
#include "domain/ledger/entry.hpp"

namespace daybook {

// What requests without a decision do to the account.
enum class Pending {
  ignored,   // as if they had not been made: what the person really has
  reserved,  // they hold their days: what is still to be given away
};

struct Account {
  Unit unit = Unit::days;
  std::vector<Entry> entries;  // by date
  std::vector<Lot> lots;       // in order of creation
  Date until;                  // entries are complete up to and including this day
  // The balance before the first entry, where those of settled leave years are left out.
  Amount opening = base::zero(unit);

  Amount balance_on(Date day) const;
  // The part of the balance that cannot be used yet: what a leave year grants for the next one.
  Amount held_back_on(Date day) const;
  // Credited after `day` up to `last`, before anything is used.
  Amount credited_between(Date day, Date last) const;
};

// The last day on which a fact changes the account, or `at_least`.
Date last_fact_day(const AccountFacts& facts, Date at_least);

// Complete up to and including `until`. Leave on days before the first policy covers the person is
// not charged: there was nothing to charge it to.
Account account_of(const AccountFacts& facts, Date until, Pending pending);

// Is this the line by which a balance went elsewhere, see HandOver?
bool is_handed_over(const AccountFacts& facts, const Entry& entry);

// The terms that hold on a day, or the last that did; before employment those of its first day. By
// default nothing is granted and everything carried.
const PolicyTerms& terms_on(const AccountFacts& facts, Date day);
// The leave year that the account counts `day` in. A year always runs to its end: when the rule of
// the leave year changes, the next year is a stub until the new rule's year begins.
DateRange leave_year_on(const AccountFacts& facts, Date day);
// The same for a day in `year`, which is one of the account's, or later.
DateRange leave_year_on(const AccountFacts& facts, Date day, DateRange year);

}  // namespace daybook
