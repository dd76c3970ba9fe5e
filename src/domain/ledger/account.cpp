#include "domain/ledger/account.hpp"

#include <algorithm>

#include "domain/ledger/account_run.hpp"

namespace daybook {
namespace {

const PolicyTerms kNoPolicy{.grant = NoGrant{}, .carry_over = {.limit = std::nullopt}};

}  // namespace

Amount Account::balance_on(Date day) const {
  const auto after = std::ranges::upper_bound(entries, day, {}, &Entry::date);
  return after == entries.begin() ? opening : std::prev(after)->balance;
}

Amount Account::held_back_on(Date day) const {
  Amount held = base::zero(unit);
  for (std::size_t index = 0; index < lots.size(); ++index) {
    if (lots[index].granted_on >= lots[index].first || lots[index].first <= day) continue;
    for (const Entry& entry : entries)
      if (entry.lot == static_cast<int>(index) && entry.date <= day) held += entry.amount;
  }
  return held;
}

Amount Account::credited_between(Date day, Date last) const {
  Amount credited = base::zero(unit);
  const auto first = std::ranges::upper_bound(entries, day, {}, &Entry::date);
  for (auto at = first; at != entries.end() && at->date <= last; ++at)
    if (at->kind == EntryKind::grant || at->kind == EntryKind::accrual) credited += at->amount;
  return credited;
}

// What another working pattern makes of a balance has the same kind, and a policy that says so.
bool is_handed_over(const AccountFacts& facts, const Entry& entry) {
  return facts.handed_over && entry.date == facts.handed_over->on &&
         entry.kind == EntryKind::converted && !entry.policy && !entry.adjustment;
}

const PolicyTerms& terms_on(const AccountFacts& facts, Date day) {
  const Date hired = facts.calendar.person().employment.first;
  const PolicyOnDay on = facts.coverage.latest_on(std::max(day, hired));
  return on.version ? on.version->value : kNoPolicy;
}

std::optional<Date> first_day_of(const AccountFacts& facts) {
  std::optional<Date> first = facts.coverage.first_day();
  for (const Adjustment& adjustment : facts.adjustments)
    if (!first || adjustment.date < *first) first = adjustment.date;
  return first;
}

DateRange rule_year_on(const AccountFacts& facts, Date day) {
  const Date service = facts.calendar.person().service_from();
  const Date ruled = std::max(day, facts.coverage.first_day().value_or(day));
  return leave_year_of(day, terms_on(facts, ruled).leave_year, service);
}

DateRange leave_year_on(const AccountFacts& facts, Date day) {
  const std::optional<Date> first = first_day_of(facts);
  if (!first || day <= *first) return rule_year_on(facts, day);
  return leave_year_on(facts, day, rule_year_on(facts, *first));
}

DateRange leave_year_on(const AccountFacts& facts, Date day, DateRange year) {
  while (year.last < day) {
    const Date next = year.last + 1;
    year = {next, rule_year_on(facts, next).last};
  }
  return year;
}

Date last_fact_day(const AccountFacts& facts, Date at_least) {
  for (const Absence& absence : facts.absences) at_least = std::max(at_least, absence.days.last);
  for (const Adjustment& adjustment : facts.adjustments)
    at_least = std::max(at_least, adjustment.date);
  return at_least;
}

Account account_of(const AccountFacts& facts, Date until, Pending pending) {
  auto timeline = std::make_shared<const Timeline>(timeline_of(facts, until, pending));
  return AccountRun(facts, std::move(timeline), pending).run(until);
}

}  // namespace daybook
