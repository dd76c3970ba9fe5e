#include "domain/ledger/credits.hpp"

#include <algorithm>

namespace daybook {
namespace {

// The share of `whole` that lies in `part`, which is inside it.
Rational share_of(const DateRange& part, const DateRange& whole, const PolicyTerms& terms) {
  const Rational share = share_from(part.first, whole, terms.on_hire) +
                         share_until(part.last, whole, terms.on_leaving) - Rational(1);
  return share.is_negative() ? Rational(0) : share;
}

class YearSchedule {
 public:
  YearSchedule(const DateRange& year, Date from) : year_(year), from_(from) {}

  void add(const Coverage::Segment& segment) {
    const auto* terms = segment.policy->versions.find(segment.days.first);
    if (std::holds_alternative<YearlyGrant>(terms->value.grant))
      add_yearly(segment, *terms);
    else if (std::holds_alternative<PeriodicGrant>(terms->value.grant))
      add_periods(segment);
  }

  std::vector<Credit> take() {
    std::ranges::sort(credits_, {}, &Credit::date);
    return std::move(credits_);
  }

 private:
  void add_yearly(const Coverage::Segment& segment, const Dated<PolicyTerms>& terms) {
    const Rational quota = std::get<YearlyGrant>(terms.value.grant).quota;
    const Rational share = share_of(segment.days, year_, terms.value);
    const Rational exact = quota * share;
    const Rational amount = share == Rational(1) ? quota : rounded(exact, terms.value.rounding);
    credits_.push_back({.date = segment.days.first,
                        .kind = EntryKind::grant,
                        .amount = amount,
                        .basis = {quota, share, exact},
                        .period = segment.days,
                        .policy = segment.policy,
                        .terms = &terms});
  }

  void add_periods(const Coverage::Segment& segment) {
    Date first = year_.first;
    while (first <= segment.days.last) {
      const Date asked = std::max({first, from_, segment.days.first});
      const auto* terms = segment.policy->versions.find(asked);
      const auto* grant = terms ? std::get_if<PeriodicGrant>(&terms->value.grant) : nullptr;
      const int months = grant ? grant->months_per_period : 1;
      const DateRange period{first, first_of_period_after(first, months) - 1};
      const DateRange covered{std::max(period.first, segment.days.first),
                              std::min(period.last, segment.days.last)};
      if (grant && covered.first <= covered.last)
        add_period(period, covered, *grant, {segment.policy, terms});
      first = period.last + 1;
    }
  }

  // Counted from the start of the year, so that the 31st does not slip to the 28th for good.
  Date first_of_period_after(Date first, int months) const {
    const int passed =
        (first.year() - year_.first.year()) * 12 + first.month() - year_.first.month();
    return year_.first.plus_months(passed + months);
  }

  void add_period(const DateRange& period, const DateRange& covered, const PeriodicGrant& grant,
                  const PolicyOnDay& on) {
    const Rational parts(12, grant.months_per_period);
    const Rational share = share_of(covered, period, on.version->value) / parts;
    const Rational exact = grant.quota * share;
    exact_so_far_ += exact;
    const bool whole_year = exact_so_far_ == grant.quota;
    const Rational total =
        whole_year ? exact_so_far_ : rounded(exact_so_far_, on.version->value.rounding);
    // A coarser rounding that takes effect mid-year must not take back what was credited.
    const Rational target = std::max(total, credited_so_far_);
    const Date date = grant.credit == CreditTime::period_start ? covered.first : covered.last;
    credits_.push_back({.date = date,
                        .kind = EntryKind::accrual,
                        .amount = target - credited_so_far_,
                        .basis = {grant.quota, share, exact},
                        .period = covered,
                        .policy = on.policy,
                        .terms = on.version});
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
  YearSchedule schedule(year, from);
  for (const Coverage::Segment& segment : coverage.segments_in({from, year.last}))
    schedule.add(segment);
  return schedule.take();
}

}  // namespace daybook
