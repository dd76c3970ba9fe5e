// What holds for every organisation: figures, entries, lots and explanations agree.
#include <gtest/gtest.h>
#include <ranges>
#include <rapidcheck/gtest.h>

#include "domain/properties/printed.hpp"
#include "domain/properties/story.hpp"

namespace daybook {
namespace {

void check_lots(const Account& account) {
  std::vector<Rational> left(account.lots.size());
  Rational balance;
  for (const Entry& entry : account.entries) {
    balance += entry.amount.value;
    RC_ASSERT(entry.balance.value == balance);
    if (entry.lot == kNoLot) continue;
    const auto lot = static_cast<std::size_t>(entry.lot);
    left[lot] += entry.amount.value;
    RC_ASSERT(!left[lot].is_negative());
    const bool drawn = entry.kind == EntryKind::charge || entry.kind == EntryKind::hold;
    RC_ASSERT(!drawn ||
              (account.lots[lot].first <= entry.date && entry.date <= account.lots[lot].last));
  }
  for (const Lot& lot : account.lots) RC_ASSERT(!lot.left.is_negative());
}

// Every day that costs something is drawn once, to the last minute, on that day; a cost that was
// told, or that falls on one day, as a whole.
void check_charges(const AccountFacts& facts, const Account& account) {
  std::map<std::pair<std::size_t, Date>, Rational> drawn;
  std::map<std::size_t, Rational> drawn_in_all;
  for (const Entry& entry : account.entries) {
    if (!entry.absence) continue;
    drawn[{*entry.absence, entry.date}] -= entry.amount.value;
    drawn_in_all[*entry.absence] -= entry.amount.value;
  }
  const auto begins = facts.coverage.first_day();
  for (std::size_t index = 0; index < facts.absences.size(); ++index) {
    const Absence& absence = facts.absences[index];
    const bool counts = !absence.pending || facts.type->pending == PendingRule::reserves;
    if (!counts || !begins || absence.days.first < *begins || absence.days.last > account.until)
      continue;
    const auto charges = charge_days(*facts.type, facts.calendar, absence.days, absence.parts);
    const Amount cost = absence.cost.value_or(total_of(charges, facts.type->unit));
    RC_ASSERT(drawn_in_all[index] == cost.value);
    if (absence.cost || facts.type->charged_on != ChargedOn::each_day) continue;
    for (const DayCharge& charge : charges)
      RC_ASSERT((drawn[{index, charge.date}] == charge.amount.value));
  }
}

void check_figures(const Figures& f, const Books& books) {
  RC_ASSERT(f.brought_forward + f.accrued + f.adjusted - f.taken - f.expired == f.remaining);
  RC_ASSERT(f.remaining == books.actual.balance_on(f.as_of));
  RC_ASSERT(f.year_end == books.reserved.balance_on(f.leave_year.last));
  RC_ASSERT(f.leave_year.contains(f.as_of));
  for (const Amount& spent : {f.taken, f.booked, f.pending, f.expired})
    RC_ASSERT(!spent.is_negative());
}

void check_sums(const Explanation& node) {
  Rational sum;
  bool has_parts = false;
  for (const Explanation& child : node.children) {
    check_sums(child);
    if (!child.amount) continue;
    has_parts = true;
    sum += child.amount->value;
  }
  RC_ASSERT(!has_parts || sum == node.amount->value);
}

RC_GTEST_PROP(EveryOrganisation, HasFiguresThatAreTheSumsOfItsEntries, (const Story& story)) {
  const Handbook book = story.told();
  for (const char* person : {"Anna", "Boss"}) {
    const AccountFacts facts = book.facts(person);
    const Books all = books_of(facts, on("2026-12-31"));
    check_lots(all.actual);
    check_lots(all.reserved);
    check_charges(facts, all.reserved);
    for (const char* day : {"2022-12-20", "2023-12-31", "2024-02-29", "2024-04-01", "2025-03-31"})
      check_figures(figures_of(facts, all, on(day)), all);
  }
}

RC_GTEST_PROP(EveryOrganisation, ExplainsEveryFigureDownToItsEntries, (const Story& story)) {
  const Handbook book = story.told();
  const AccountFacts facts = book.facts();
  for (const Date day : {on("2024-01-01"), on("2024-07-15"), on("2025-12-31")}) {
    const Books books = books_of(facts, day);
    const Figures figures = figures_of(facts, books, day);
    for (const Figure figure : kFigures) {
      const Explanation tree = explain(facts, books, figures, figure);
      check_sums(tree);
      RC_ASSERT(*tree.amount == figures.get(figure));
      RC_ASSERT(!tree.children.empty() || tree.amount->is_zero());
    }
  }
}

RC_GTEST_PROP(EveryOrganisation, ContinuesAStatementWithoutChangingIt, (const Story& story)) {
  const Handbook book = story.told();
  const AccountFacts facts = book.facts();
  const Account whole = account_of(facts, on("2026-12-31"), Pending::reserved);
  for (const Date day : days_to_look_at()) {
    const Account part = account_of(facts, day, Pending::reserved);
    RC_ASSERT(part.entries.size() <= whole.entries.size());
    RC_ASSERT(
        std::ranges::equal(part.entries, whole.entries | std::views::take(part.entries.size())));
    const bool complete = part.entries.size() == whole.entries.size() ||
                          whole.entries[part.entries.size()].date > day;
    RC_ASSERT(complete);
  }
}

// Whatever the periods, where they begin, when they are credited and how the total is rounded.
RC_GTEST_PROP(EveryPeriodicYear, SumsToItsQuota, ()) {
  constexpr int kPeriodic = 1;
  const PolicyChoice choice = *a_policy_choice(
      {"grant", "per", "periods_per_year", "last_amount", "basis", "minimum_hours", "unlimited",
       "tiers", "scale", "rounding.stage", "cap", "caps", "waiting", "carry"});
  const PolicyTerms terms = with(choice, "grant", kPeriodic).terms();
  Handbook book;
  book.policy(terms);
  book.person(a_person().hired("2019-05-17"));
  const Account account = account_of(book.facts(), on("2024-12-31"), Pending::ignored);
  std::map<Date, Rational> sums;
  for (const Entry& entry : account.entries) {
    if (entry.kind != EntryKind::accrual) continue;
    RC_ASSERT(!entry.amount.is_negative());
    sums[entry.leave_year.first] += entry.amount.value;
  }
  RC_ASSERT(sums.size() >= 5U);
  for (const auto& [first, sum] : sums)
    if (first >= on("2021-01-01") && first < on("2024-01-01"))
      RC_ASSERT(exact(sum) == exact(*amount_of(terms.grant)));
}

}  // namespace
}  // namespace daybook
