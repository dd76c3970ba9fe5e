#include "domain/ledger/account.hpp"

#include <algorithm>

#include "domain/ledger/account_run.hpp"

namespace daybook {
namespace {

const PolicyTerms kNoPolicy{.grant = NoGrant{}, .carry_over = {.limit = std::nullopt}};

}  // namespace

Amount Account::balance_on(Date day) const {
  const auto after = std::ranges::upper_bound(entries, day, {}, &Entry::date);
  return after == entries.begin() ? base::zero(unit) : std::prev(after)->balance;
}

const PolicyTerms& terms_on(const AccountFacts& facts, Date day) {
  const Employment& employment = facts.calendar.person().employment;
  const Date asked = employment.last ? std::min(day, *employment.last) : day;
  const PolicyOnDay on = facts.coverage.on(std::max(asked, employment.first));
  return on.version ? on.version->value : kNoPolicy;
}

DateRange leave_year_on(const AccountFacts& facts, Date day) {
  const Date hired = facts.calendar.person().employment.first;
  return leave_year_of(day, terms_on(facts, day).leave_year, hired);
}

Account account_of(const AccountFacts& facts, Date until, Pending pending) {
  return AccountRun(facts, until, pending).run();
}

}  // namespace daybook
