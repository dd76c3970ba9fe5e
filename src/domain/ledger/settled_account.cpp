#include "domain/ledger/settled_account.hpp"

#include <algorithm>

#include "domain/ledger/account_run.hpp"

namespace daybook {
namespace {

bool has_undecided(const AccountFacts& facts) {
  return facts.type->pending == PendingRule::reserves &&
         std::ranges::any_of(facts.absences, &Absence::pending);
}

}  // namespace

// The two accounts, come to the leave year of a day.
struct SettledAccount::Runs {
  Runs(const AccountFacts& facts, Date day)
      : timeline(
            std::make_shared<const Timeline>(timeline_of(facts, kLastDayOfAll, Pending::reserved))),
        last_fact(last_fact_day(facts, kFirstDayOfAll)),
        actual(facts, timeline, Pending::ignored, day) {
    const DateRange first_year = actual.year();
    if (has_undecided(facts)) {
      own_reserved.emplace(actual);
      own_reserved->treat(Pending::reserved);
      own_reserved->settle(day);
      own_reserved->look_ahead();
    }
    actual.settle(day);
    actual.look_ahead();
    settles_nothing = actual.year() == first_year;
  }

  const AccountRun& reserved() const { return own_reserved ? *own_reserved : actual; }

  std::shared_ptr<const Timeline> timeline;
  Date last_fact;
  AccountRun actual;
  std::optional<AccountRun> own_reserved;  // not set where nothing is undecided
  bool settles_nothing = false;            // the first leave year is not over
};

SettledAccount::SettledAccount(const AccountFacts& facts, Date day)
    : facts_(facts), runs_(std::make_shared<const Runs>(facts, day)) {}

bool SettledAccount::tells(Date as_of) const {
  return runs_->settles_nothing || runs_->actual.year().first <= as_of;
}

DateRange SettledAccount::leave_year(Date as_of) const {
  const auto& first = runs_->timeline->first;
  const bool later = first && as_of > *first;
  return later ? leave_year_on(facts_, as_of, runs_->actual.year()) : leave_year_on(facts_, as_of);
}

Figures SettledAccount::figures_on(Date as_of) const {
  ENSURE(tells(as_of));
  const DateRange year = leave_year(as_of);
  const Date until = std::max(runs_->last_fact, year.last + 1);
  const Account actual = AccountRun(runs_->actual).run(until);
  std::optional<Account> own;
  if (runs_->own_reserved) own = AccountRun(*runs_->own_reserved).run(until);
  const Account& reserved = own ? *own : actual;
  const Amount available =
      available_with(facts_, reserved, as_of, [&](const Amount& more, Date last) {
        return with_taken({.date = as_of, .amount = -more}, last);
      });
  return read_figures({facts_, actual, reserved, as_of, year}, available);
}

std::size_t SettledAccount::bytes() const {
  return sizeof(Runs) + runs_->timeline->leave.capacity() * sizeof(ChargedDay) +
         runs_->actual.bytes() + (runs_->own_reserved ? runs_->own_reserved->bytes() : 0);
}

Account SettledAccount::with_taken(const Adjustment& more, Date until) const {
  const auto& first = runs_->timeline->first;
  if (!first || more.date < *first) {
    // The account would begin earlier.
    AccountFacts facts = facts_;
    facts.adjustments.push_back(more);
    return account_of(facts, until, Pending::reserved);
  }
  AccountRun run = runs_->reserved();
  run.treat(Pending::reserved);
  run.add(more);
  return run.run(until);
}

}  // namespace daybook
