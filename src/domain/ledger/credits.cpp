#include "domain/ledger/credits.hpp"

#include <algorithm>

namespace daybook {
namespace {

// Days under one policy and one kind of grant.
struct Stretch {
  DateRange days;
  const Policy* policy = nullptr;
  const Dated<PolicyTerms>* first_terms = nullptr;
  // How the days before `days.first` are left out.
  ProrationBasis basis = ProrationBasis::none;
  // Set when another stretch follows at once: this one gets what that one leaves, so that a move
  // inside a year neither doubles nor loses a part of it.
  std::optional<ProrationBasis> next_basis;
};

Rational share_of(const DateRange& part, const DateRange& whole, const Stretch& stretch,
                  const PolicyTerms& terms) {
  const Rational until = stretch.next_basis
                             ? Rational(1) - share_from(part.last + 1, whole, *stretch.next_basis)
                             : share_until(part.last, whole, terms.on_leaving);
  const Rational share = share_from(part.first, whole, stretch.basis) + until - Rational(1);
  return share.is_negative() ? Rational(0) : share;
}

// A part of a quota never rounds above the whole, and the whole is never rounded.
Rational rounded_part(const Rational& exact, const Rational& quota, const Rounding& rounding) {
  if (exact == quota) return exact;
  const Rational result = rounded(exact, rounding);
  return exact < quota ? std::min(result, quota) : result;
}

// Where two policies or kinds of grant meet inside a year, both cannot have the whole of it.
ProrationBasis inner(ProrationBasis basis) {
  return basis == ProrationBasis::none ? ProrationBasis::calendar_days : basis;
}

void append_stretches(std::vector<Stretch>& stretches, const Coverage::Segment& segment) {
  const auto add = [&](const DateRange& days, const Dated<PolicyTerms>* terms) {
    const bool inside = !stretches.empty() && stretches.back().days.last + 1 == days.first;
    const ProrationBasis basis = inside ? inner(terms->value.on_hire) : terms->value.on_hire;
    if (inside) stretches.back().next_basis = basis;
    stretches.push_back({days, segment.policy, terms, basis, std::nullopt});
  };
  const History<PolicyTerms>& versions = segment.policy->versions;
  add(segment.days, versions.find(segment.days.first));
  for (const auto& change : versions.changes()) {
    Stretch& open = stretches.back();
    const bool another_kind =
        change.value.grant.index() != versions.find(open.days.first)->value.grant.index();
    if (change.from <= open.days.first || open.days.last < change.from || !another_kind) continue;
    open.days.last = change.from - 1;
    add({change.from, segment.days.last}, &change);
  }
}

class YearSchedule {
 public:
  YearSchedule(const DateRange& year, Date from) : year_(year), from_(from) {}

  void add(const Stretch& stretch) {
    if (std::holds_alternative<YearlyGrant>(stretch.first_terms->value.grant))
      add_yearly(stretch);
    else if (std::holds_alternative<PeriodicGrant>(stretch.first_terms->value.grant))
      add_periods(stretch);
  }

  std::vector<Credit> take() {
    std::ranges::sort(credits_, {}, &Credit::date);
    return std::move(credits_);
  }

 private:
  void add_yearly(const Stretch& stretch) {
    const PolicyTerms& terms = stretch.first_terms->value;
    const Rational quota = std::get<YearlyGrant>(terms.grant).quota;
    const Rational share = share_of(stretch.days, year_, stretch, terms);
    const Rational exact = quota * share;
    credits_.push_back({.date = stretch.days.first,
                        .kind = EntryKind::grant,
                        .amount = rounded_part(exact, quota, terms.rounding),
                        .basis = {quota, share, exact},
                        .period = stretch.days,
                        .policy = stretch.policy,
                        .terms = stretch.first_terms});
  }

  void add_periods(const Stretch& stretch) {
    Date first = year_.first;
    while (first <= stretch.days.last) {
      const Date asked = std::max({first, from_, stretch.days.first});
      const auto* terms = stretch.policy->versions.find(asked);
      const auto& grant = std::get<PeriodicGrant>(terms->value.grant);
      const DateRange period{first, first_of_period_after(first, grant.months_per_period) - 1};
      const DateRange covered{std::max(period.first, stretch.days.first),
                              std::min(period.last, stretch.days.last)};
      if (covered.first <= covered.last) add_period(period, covered, stretch, terms);
      first = period.last + 1;
    }
  }

  // Counted from the start of the year, so that the 31st does not slip to the 28th for good.
  Date first_of_period_after(Date first, int months) const {
    const int passed =
        (first.year() - year_.first.year()) * 12 + first.month() - year_.first.month();
    return year_.first.plus_months(passed + months);
  }

  void add_period(const DateRange& period, const DateRange& covered, const Stretch& stretch,
                  const Dated<PolicyTerms>* terms) {
    const auto& grant = std::get<PeriodicGrant>(terms->value.grant);
    const Rational parts(12, grant.months_per_period);
    const Rational share = share_of(covered, period, stretch, terms->value) / parts;
    const Rational exact = grant.quota * share;
    exact_so_far_ += exact;
    const Rational total = rounded_part(exact_so_far_, grant.quota, terms->value.rounding);
    // A coarser rounding that takes effect mid-year must not take back what was credited.
    const Rational target = std::max(total, credited_so_far_);
    const Date date = grant.credit == CreditTime::period_start ? covered.first : covered.last;
    credits_.push_back({.date = date,
                        .kind = EntryKind::accrual,
                        .amount = target - credited_so_far_,
                        .basis = {grant.quota, share, exact},
                        .period = covered,
                        .policy = stretch.policy,
                        .terms = terms});
    credited_so_far_ = target;
  }

  DateRange year_;
  Date from_;
  std::vector<Credit> credits_;
  Rational exact_so_far_;
  Rational credited_so_far_;
};

}  // namespace

std::vector<Credit> credits_in(const DateRange& year, Date from, const Coverage& coverage) {
  std::vector<Stretch> stretches;
  for (const Coverage::Segment& segment : coverage.segments_in({from, year.last}))
    append_stretches(stretches, segment);
  // A stub year is a part of a year for everybody, also where joining takes nothing away.
  if (from > year.first && !stretches.empty() && stretches.front().days.first == from)
    stretches.front().basis = inner(stretches.front().basis);
  YearSchedule schedule(year, from);
  for (const Stretch& stretch : stretches) schedule.add(stretch);
  return schedule.take();
}

}  // namespace daybook
