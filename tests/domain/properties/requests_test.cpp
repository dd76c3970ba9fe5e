// What no request may ever do, and how much may still be asked for, against brute force.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/ledger/breach.hpp"
#include "domain/properties/story.hpp"

namespace daybook {
namespace {

constexpr Date kHorizon = base::date(2027, 12, 31);

// No day on which something happens ends below its floor, unless it would be as low anyway.
bool fits(const AccountFacts& facts, const Account& before, Date from, const Rational& amount) {
  AccountFacts tried = facts;
  tried.adjustments.push_back({.date = from, .amount = {-amount, facts.type->unit}});
  const Account after = account_of(tried, before.until, Pending::reserved);
  return std::ranges::all_of(after.entries, [&](const Entry& entry) {
    const Rational balance = after.balance_on(entry.date).value;
    return entry.date < from || balance >= terms_on(facts, entry.date).negative_floor ||
           balance >= before.balance_on(entry.date).value;
  });
}

// Or as low as it would be without any request: a lower tier may take away what is not there.
RC_GTEST_PROP(EveryRequest, LeavesEveryDayAtOrAboveTheFloor, ()) {
  const Story story = *a_story(Steps::requests, {"rounding.stage", "unlimited"});
  const Handbook book = story.told();
  const AccountFacts facts = book.facts();
  const Account account = account_of(facts, kHorizon, Pending::reserved);
  AccountFacts without = facts;
  without.absences.clear();
  const Account untouched = account_of(without, kHorizon, Pending::reserved);
  for (const Entry& entry : account.entries)
    RC_ASSERT(account.balance_on(entry.date) >= floor_on(facts, account, entry.date) ||
              account.balance_on(entry.date) >= untouched.balance_on(entry.date));
}

// With the plain floor: what may be used in advance and what is held back lower and raise it, and
// nobody can use anything while waiting or needs to where leave is unlimited.
RC_GTEST_PROP(Available, IsTheMostThatFitsByTrying, ()) {
  const Story story = *a_story(Steps::everything, {"advance", "usable_next_year", "waiting.use",
                                                   "unlimited", "pending", "rounding.stage"});
  const Handbook book = story.told();
  const AccountFacts facts = book.facts();
  const Date day = on("2023-06-01") + *rc::gen::inRange(0, 900);
  const Books books = books_of(facts, day);
  const Rational available = figures_of(facts, books, day).available.value;
  const auto tried = [&](const Rational& amount) {
    return fits(facts, books.reserved, day, amount);
  };
  for (int part = 1; part <= 6; ++part)
    RC_ASSERT(available <= Rational(0) || tried(available * Rational(part, 6)));
  const Rational nothing_or_more = std::max(Rational(0), available);
  for (int halves = 1; halves <= 12; ++halves)
    RC_ASSERT(!tried(nothing_or_more + Rational(halves, 2)));
  RC_ASSERT(!tried(nothing_or_more + Rational(1, 1000)));
}

// Every calendar day costs one: a request for a day is accepted exactly when one is available.
RC_GTEST_PROP(Available, IsWhatARequestOfOneDayMayTake, ()) {
  const Story story = *a_story(Steps::everything, {"limits"});
  Handbook book = story.told({.name = "Vacation", .days_charged = DaysCharged::calendar_days});
  const Date day = on("2023-06-01") + *rc::gen::inRange(0, 900);
  const Figures figures = book.figures(to_string(day));
  if (figures.unlimited) return;
  const Rational available = figures.available.value;
  book.today(to_string(day));
  const std::string rule = book.asks_on(to_string(day));
  if (rule == "request.overlaps" || rule == "request.outside_employment" ||
      rule == "request.no_policy" || rule == "request.waiting")
    return;
  RC_ASSERT(rule == (available >= Rational(1) ? "" : "request.balance_short"));
}

// The one day that is left, asked for twice: whoever comes second is refused, with the numbers.
RC_GTEST_PROP(TwoRequests, NeverBothTakeTheLastDay, ()) {
  Handbook book;
  book.policy(a_policy().yearly("1"));
  book.person(a_person().named("Boss"));
  book.given(SetRoles{{.person = PersonId::from_name("Boss"), .roles = {Role::owner}}});
  book.person(a_person().hired("2024-01-01"));
  const Date monday = on("2025-01-06");
  const int first = *rc::gen::inRange(0, 45), second = *rc::gen::inRange(0, 45);
  RC_PRE(first != second);
  const auto ask = [&](int week) { return book.asks_on(to_string(monday + 7 * week)); };
  RC_ASSERT(ask(first) == "");
  const RequestId winner = book.last_request();
  if (*rc::gen::arbitrary<bool>()) book.given(ApproveLeave{winner, {}});
  RC_ASSERT(ask(second) == "request.balance_short");
  RC_ASSERT(book.refusal().fact("available") == "0");
  RC_ASSERT(book.refusal().fact("cost") == "1");
}

}  // namespace
}  // namespace daybook
