#include "domain/ledger/credits.hpp"

#include <algorithm>

#include "domain/ledger/account_run.hpp"
#include "domain/ledger/periodic_credits.hpp"
#include "domain/ledger/worked_credits.hpp"
#include "domain/ledger/yearly_credits.hpp"

namespace daybook {
namespace {

// A month each, and what an arriving tier adds.
constexpr std::size_t kUsualCredits = 14;

auto place_of(const Credit& credit) {
  return std::tuple(credit.date, credit.period.first, credit.period.last);
}

// A part of a quota never rounds above the whole, and a whole one that the policy states is never
// rounded; what a scale makes of it is.
Rational rounded_total(const RawCredit& credit, const Rational& total) {
  const Rounding& rounding = credit.credit.terms->value.rounding;
  if (!rounding.rounds_credits()) return total;
  if (!credit.quota) return rounded(total, rounding);
  const bool as_stated = credit.credit.basis->scale == Rational(1);
  if (as_stated && total == *credit.quota) return total;
  const Rational most = as_stated ? *credit.quota : rounded(*credit.quota, rounding);
  const Rational result = rounded(total, rounding);
  return total < *credit.quota ? std::min(result, most) : result;
}

void round_one(RawCredit& raw) {
  const Rounding& rounding = raw.credit.terms->value.rounding;
  const Rational& exact = raw.credit.basis->exact;
  raw.credit.amount = rounding.rounds_credits() ? rounded(exact, rounding) : exact;
}

void round_entitlement(std::vector<RawCredit>& raw) {
  Rational total;
  for (const RawCredit& each : raw) total += each.credit.basis->exact;
  if (total.is_zero()) return;
  const Rational factor = rounded_total(raw.back(), total) / total;
  for (RawCredit& each : raw) each.credit.amount = each.credit.basis->exact * factor;
}

void round_running(std::vector<RawCredit>& raw) {
  Rational exact, credited;
  for (RawCredit& each : raw) {
    exact += each.credit.basis->exact;
    if (each.provisional && &each != &raw.back()) {
      each.credit.amount = each.credit.basis->exact;
      credited += each.credit.amount;
      continue;
    }
    Rational target = rounded_total(each, exact);
    // A coarser rounding that takes effect mid-year must not take back what was credited.
    if (!each.credit.basis->exact.is_negative()) target = std::max(target, credited);
    each.credit.amount = target - credited;
    credited = target;
  }
}

void round_credits(std::vector<RawCredit>& raw) {
  if (raw.empty()) return;
  const Rounding& rounding = raw.back().credit.terms->value.rounding;
  const bool rounds = std::ranges::any_of(raw, [](const RawCredit& each) {
    return each.credit.terms->value.rounding.rounds_credits();
  });
  if (!rounds) {
    for (RawCredit& each : raw) each.credit.amount = each.credit.basis->exact;
    return;
  }
  switch (rounding.stage) {
    case RoundingStage::each_credit: std::ranges::for_each(raw, round_one); break;
    case RoundingStage::entitlement: round_entitlement(raw); break;
    default: round_running(raw);
  }
}

// Without regard to credits that a waiting period postpones.
std::vector<Credit> earned_in(const AccountFacts& facts, const DateRange& year, Date from) {
  const Date hired = facts.calendar.person().employment.first;
  const DateRange reach{std::min(from - kCreditReachDays, hired), year.last + kCreditReachDays};
  const std::optional<Date> stub = from > year.first ? std::optional(from) : std::nullopt;
  std::vector<RawCredit> raw;
  raw.reserve(kUsualCredits);
  for (const Stretch& stretch :
       stretches_in(facts, stub ? DateRange{from, reach.last} : reach, stub)) {
    const Grant& grant = stretch.terms_on(stretch.days.first)->value.grant;
    const CreditYear in{facts, year, from, stretch};
    if (std::holds_alternative<YearlyGrant>(grant)) append_yearly(raw, in);
    if (std::holds_alternative<PeriodicGrant>(grant)) append_periods(raw, in);
    if (std::holds_alternative<WorkedGrant>(grant)) append_worked(raw, in);
  }
  const auto place = [](const RawCredit& each) { return place_of(each.credit); };
  if (!std::ranges::is_sorted(raw, {}, place)) std::ranges::sort(raw, {}, place);
  round_credits(raw);
  std::vector<Credit> credits;
  credits.reserve(raw.size());
  for (RawCredit& each : raw) credits.push_back(std::move(each.credit));
  return credits;
}

bool postpones(const PolicyTerms& terms) {
  return terms.waiting.delays_earning() && terms.waiting.meanwhile == WhileWaiting::postponed;
}

// Credits earned before the waiting period has passed are credited on the day on which it has.
std::vector<Credit> postponed(const AccountFacts& facts, const DateRange& year, Date from,
                              std::vector<Credit> credits) {
  const Person& person = facts.calendar.person();
  const auto waits_until = [&](const Credit& credit) {
    if (!postpones(credit.terms->value)) return credit.date;
    const Date earned = credit.terms->value.waiting.earns_from(person.service_from());
    if (credit.date >= earned) return credit.date;
    const bool left = person.employment.last && *person.employment.last < earned;
    return left ? kLastDayOfAll : earned;
  };
  const auto in_year = [&](const Credit& credit) {
    return from <= credit.date && credit.date <= year.last;
  };
  for (Credit& credit : credits) credit.date = waits_until(credit);
  DateRange earlier{from, from};
  while (earlier.first > person.employment.first) {
    earlier = leave_year_on(facts, earlier.first - 1);
    for (Credit& credit : earned_in(facts, rule_year_on(facts, earlier.first), earlier.first)) {
      const Date date = waits_until(credit);
      if (date == credit.date) continue;
      credit.date = date;
      credits.push_back(std::move(credit));
    }
  }
  std::erase_if(credits, [&](const Credit& credit) { return !in_year(credit); });
  if (!std::ranges::is_sorted(credits, {}, place_of)) std::ranges::sort(credits, {}, place_of);
  return credits;
}

}  // namespace

std::vector<Credit> credits_in(const AccountFacts& facts, const DateRange& year, Date from) {
  std::vector<Credit> credits = earned_in(facts, year, from);
  if (!facts.coverage.any_version(postpones)) return credits;
  return postponed(facts, year, from, std::move(credits));
}

}  // namespace daybook
