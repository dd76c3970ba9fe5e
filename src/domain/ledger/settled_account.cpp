#include "domain/ledger/settled_account.hpp"

#include <algorithm>

namespace daybook {
namespace {

bool has_undecided(const AccountFacts& facts) {
  return facts.type->pending == PendingRule::reserves &&
         std::ranges::any_of(facts.absences, &Absence::pending);
}

}  // namespace

SettledAccount::SettledAccount(const AccountFacts& facts, Date day)
    : facts_(facts),
      timeline_(
          std::make_shared<const Timeline>(timeline_of(facts, kLastDayOfAll, Pending::reserved))),
      last_fact_(last_fact_day(facts, kFirstDayOfAll)),
      actual_(facts, timeline_, Pending::ignored, day) {
  const DateRange first_year = actual_.year();
  if (has_undecided(facts)) {
    reserved_.emplace(actual_);
    reserved_->treat(Pending::reserved);
    reserved_->settle(day);
    reserved_->look_ahead();
  }
  actual_.settle(day);
  actual_.look_ahead();
  settles_nothing_ = actual_.year() == first_year;
}

bool SettledAccount::tells(Date as_of) const {
  return settles_nothing_ || actual_.year().first <= as_of;
}

DateRange SettledAccount::leave_year(Date as_of) const {
  const bool later = timeline_->first && as_of > *timeline_->first;
  return later ? leave_year_on(facts_, as_of, actual_.year()) : leave_year_on(facts_, as_of);
}

Figures SettledAccount::figures_on(Date as_of) const {
  ENSURE(tells(as_of));
  const DateRange year = leave_year(as_of);
  const Date until = std::max(last_fact_, year.last + 1);
  const Account actual = AccountRun(actual_).run(until);
  std::optional<Account> own;
  if (reserved_) own = AccountRun(*reserved_).run(until);
  const Account& reserved = own ? *own : actual;
  const Amount available =
      available_with(facts_, reserved, as_of, [&](const Amount& more, Date last) {
        return with_taken({.date = as_of, .amount = -more}, last);
      });
  return read_figures({facts_, actual, reserved, as_of, year}, available);
}

Account SettledAccount::with_taken(const Adjustment& more, Date until) const {
  if (!timeline_->first || more.date < *timeline_->first) {
    // The account would begin earlier.
    AccountFacts facts = facts_;
    facts.adjustments.push_back(more);
    return account_of(facts, until, Pending::reserved);
  }
  AccountRun run = reserved();
  run.treat(Pending::reserved);
  run.add(more);
  return run.run(until);
}

}  // namespace daybook
