// The engine against the day-by-day model, on every day of several years.
#include "domain/model/day_by_day.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/properties/story.hpp"

namespace daybook {
namespace {

constexpr Date kUntil = base::date(2026, 3, 31);

std::string printed(const model::DayResult& result) {
  return "balance " + exact(result.balance) + " carried " + exact(result.carried) + " expired " +
         exact(result.expired) + " granted " + exact(result.granted);
}

// The same of the engine's account.
std::map<Date, model::DayResult> days_of(const Account& account) {
  std::map<Date, model::DayResult> days;
  for (const Entry& entry : account.entries) {
    model::DayResult& day = days[entry.date];
    day.balance = entry.balance.value;
    switch (entry.kind) {
      case EntryKind::grant:
      case EntryKind::accrual: day.granted += entry.amount.value; break;
      case EntryKind::carried_in: day.carried += entry.amount.value; break;
      case EntryKind::expiry:
      case EntryKind::cut: day.expired -= entry.amount.value; break;
      default: break;
    }
  }
  return days;
}

void compare(const Handbook& book, Pending pending) {
  const PersonId anna = PersonId::from_name("Anna");
  const Account account = account_of(book.facts(), kUntil, pending);
  const model::Walked walked =
      model::walk(book.organisation(), anna, book.vacation(), kUntil, pending == Pending::reserved);
  std::map<Date, model::DayResult> days = days_of(account);
  if (!days.empty()) RC_ASSERT(walked.first <= days.begin()->first);
  Rational balance;
  Date date = walked.first;
  for (const model::DayResult& expected : walked.days) {
    if (days.contains(date)) balance = days[date].balance;
    days[date].balance = balance;
    if (days[date] != expected)
      RC_FAIL(to_string(date) + ": " + printed(days[date]) + ", expected " + printed(expected));
    ++date;
  }
  Rational in_lots;
  for (const Lot& lot : account.lots) in_lots += lot.left.value;
  RC_ASSERT(in_lots == walked.in_lots);
  RC_ASSERT(balance == walked.in_lots - walked.overdrawn);
}

bool late_in_month(const PolicyTerms& terms) {
  const auto* grant = std::get_if<PeriodicGrant>(&terms.grant);
  if (!grant) return false;
  const auto* on = std::get_if<OnDate>(&grant->schedule.begins);
  return std::holds_alternative<WithHire>(grant->schedule.begins) || (on && on->date.day() > 28);
}
bool counts_months(const PolicyTerms& terms) {
  const auto by_months = [](const Proration& proration) {
    return proration.basis != ProrationBasis::none &&
           proration.basis != ProrationBasis::calendar_days &&
           proration.basis != ProrationBasis::working_days;
  };
  return by_months(terms.on_hire) || by_months(terms.on_leaving) || by_months(terms.on_change);
}

// What the two count differently, and is not settled: months that begin on a 29th to 31st, as they
// may with a hire, where parts are counted in months. Left out of the stories altogether: the
// amount of a last period.
bool is_covered(const PolicyTerms& terms) {
  return !(late_in_month(terms) && counts_months(terms));
}

RC_GTEST_PROP(TheEngine, AgreesWithAWalkFromDayToDay, ()) {
  const Story story = *a_story(Steps::everything, {"last_amount"});
  if (!is_covered(story.here.terms()) || !is_covered(story.there.terms())) return;
  const Handbook book = story.told();
  compare(book, *rc::gen::element(Pending::reserved, Pending::ignored));
}

}  // namespace
}  // namespace daybook
