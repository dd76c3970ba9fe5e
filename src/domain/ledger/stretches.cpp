#include "domain/ledger/stretches.hpp"

#include <algorithm>

namespace daybook {
namespace {

bool grants_alike(const PolicyTerms& a, const PolicyTerms& b) {
  const auto* one = std::get_if<PeriodicGrant>(&a.grant);
  const auto* other = std::get_if<PeriodicGrant>(&b.grant);
  if (one && other) return one->schedule == other->schedule;
  return a.grant.index() == b.grant.index();
}

Date earns_from(const AccountFacts& facts, const PolicyTerms& terms, Date first) {
  const Waiting& waiting = terms.waiting;
  if (!waiting.delays_earning() || waiting.meanwhile != WhileWaiting::nothing) return first;
  return std::max(first, waiting.earns_from(facts.calendar.person().service_from()));
}

void append_segment(std::vector<Stretch>& stretches, const Coverage::Segment& segment) {
  const History<PolicyTerms>& versions = segment.policy->versions;
  const auto add = [&](const DateRange& days, const PolicyTerms& terms) {
    const bool inside = !stretches.empty() && stretches.back().days.last + 1 == days.first;
    const Proration basis = inside ? inner(terms.on_hire) : terms.on_hire;
    if (inside) stretches.back().next_basis = basis;
    stretches.push_back({days, segment.policy, basis, std::nullopt});
  };
  add(segment.days, versions.find(segment.days.first)->value);
  for (const auto& change : versions.changes()) {
    Stretch& open = stretches.back();
    if (change.from <= open.days.first || open.days.last < change.from) continue;
    if (grants_alike(change.value, versions.find(open.days.first)->value)) continue;
    open.days.last = change.from - 1;
    add({change.from, segment.days.last}, change.value);
  }
}

CountWorkingDays counter_of(const AccountFacts& facts) {
  return [&facts](const DateRange& days) { return facts.calendar.working_days(days); };
}

Rational share_to_start(Date first, const Whole& whole, const Proration& basis,
                        const AccountFacts& facts) {
  if (basis.whole && first <= day_in(whole.leave_year, *basis.whole)) return 1;
  return share_from(first, whole.days, basis, counter_of(facts));
}

Rational share_to_end(const DateRange& part, const Whole& whole, const Stretch& stretch,
                      const AccountFacts& facts) {
  if (stretch.next_basis && part.last == stretch.days.last)
    return Rational(1) - share_to_start(part.last + 1, whole, *stretch.next_basis, facts);
  const Proration& leaving = stretch.terms_on(part.first)->value.on_leaving;
  if (leaving.whole && part.last >= day_in(whole.leave_year, *leaving.whole)) return 1;
  return share_until(part.last, whole.days, leaving, counter_of(facts));
}

Rational not_negative(const Rational& share) { return share.is_negative() ? Rational() : share; }

}  // namespace

std::vector<Stretch> stretches_in(const AccountFacts& facts, const DateRange& range,
                                  std::optional<Date> stub_from) {
  std::vector<Stretch> stretches;
  for (const Coverage::Segment& segment : facts.coverage.segments_in(range))
    append_segment(stretches, segment);
  for (Stretch& stretch : stretches)
    stretch.days.first =
        earns_from(facts, stretch.terms_on(stretch.days.first)->value, stretch.days.first);
  std::erase_if(stretches,
                [](const Stretch& stretch) { return stretch.days.last < stretch.days.first; });
  // A stub year is a part of a year for everybody, also where joining takes nothing away.
  if (stub_from && !stretches.empty() && stretches.front().days.first == *stub_from)
    stretches.front().basis = inner(stretches.front().basis);
  return stretches;
}

Rational share_of(const DateRange& part, const Whole& whole, const Stretch& stretch,
                  const AccountFacts& facts) {
  if (!stretch.next_basis)
    if (const auto share = share_between(part, whole.days, stretch.basis,
                                         stretch.terms_on(part.first)->value.on_leaving))
      return *share;
  const Rational until = share_to_end(part, whole, stretch, facts);
  const auto& whole_until = stretch.basis.whole;
  const bool joins_early = whole_until && part.first <= day_in(whole.leave_year, *whole_until);
  const Rational from = joins_early
                            ? Rational(1)
                            : share_from(part.first, whole.days, stretch.basis, counter_of(facts));
  return not_negative(from + until - Rational(1));
}

Rational share_of_change(Date first, const DateRange& part, const Whole& whole,
                         const Stretch& stretch, const AccountFacts& facts) {
  const Rational until = share_to_end(part, whole, stretch, facts);
  const PolicyTerms& terms = stretch.terms_on(part.first)->value;
  const Rational from = share_from(first, whole.days, inner(terms.on_change), counter_of(facts));
  return not_negative(from + until - Rational(1));
}

}  // namespace daybook
