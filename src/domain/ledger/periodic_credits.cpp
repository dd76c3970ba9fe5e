#include "domain/ledger/periodic_credits.hpp"

#include <algorithm>

#include "domain/ledger/worked_credits.hpp"

namespace daybook {
namespace {

constexpr int kMonthDaysMax = 31;

bool counts_real_periods(Every every) {
  return every == Every::day || every == Every::working_day || every == Every::week ||
         every == Every::two_weeks || every == Every::four_weeks;
}

class Periods {
 public:
  Periods(std::vector<RawCredit>& credits, const CreditYear& in)
      : credits_(credits),
        in_(in),
        person_(in.facts.calendar.person()),
        schedule_(std::get<PeriodicGrant>(in.stretch.terms_on(in.stretch.days.first)->value.grant)
                      .schedule) {}

  void append() {
    // What is credited in the year ends on the day before it or later; one more tells the last.
    const int longest = schedule_.every <= Every::month ? kMonthDaysMax : kCreditReachDays;
    const auto periods = touching({in_.from - 1, in_.year.last + longest});
    for (std::size_t index = 0; index < periods.size(); ++index) {
      if (!periods[index].overlaps(in_.stretch.days)) continue;
      const bool ends_year =
          index + 1 < periods.size() && credit_day(periods[index + 1]) > in_.year.last;
      append_period(periods[index], ends_year);
    }
  }

 private:
  std::vector<DateRange> touching(const DateRange& range) const {
    return periods_touching(schedule_, range, in_.year, person_.service_from());
  }
  Date credit_day(const DateRange& period) const {
    return credit_day_of(schedule_, period, person_.service_from());
  }

  void append_period(const DateRange& period, bool ends_year) {
    DateRange covered{std::max(period.first, in_.stretch.days.first),
                      std::min(period.last, in_.stretch.days.last)};
    const bool stub = in_.from > in_.year.first && period.contains(in_.from);
    if (stub) covered.first = std::max(covered.first, in_.from);
    const Date date = date_of(period, covered);
    if (!in_.holds(date)) return;
    if (schedule_.every == Every::working_day && in_.facts.calendar.working_days(covered) == 0)
      return;
    const Dated<PolicyTerms>* dated = in_.stretch.terms_on(covered.first);
    const auto& grant = std::get<PeriodicGrant>(dated->value.grant);
    if (!grant.minimum_hours.is_zero() && hours_recorded(covered) < grant.minimum_hours) return;
    const bool last = grant.last_amount && ends_year;
    // Most periods are like the one before: what was divided then need not be again.
    const bool usual = covered == period && is_inside(period) && !last && is_steady(*dated);
    if (!usual || dated != usual_of_) part_ = part_of_quota({period, covered, date, last}, *dated);
    usual_of_ = usual ? dated : nullptr;
    const bool per_year = grant.per == Per::leave_year && !grant.last_amount;
    credits_.push_back({{.date = date,
                         .kind = EntryKind::accrual,
                         .amount = {},
                         .basis = part_.basis,
                         .period = covered,
                         .policy = in_.stretch.policy,
                         .terms = dated},
                        per_year ? std::optional(part_.entitled) : std::nullopt});
  }

  struct Period {
    const DateRange& whole;
    const DateRange& covered;
    Date credited;
    bool is_last;  // gives another amount
  };
  struct Part {
    base::SharedValue<GrantBasis> basis;
    Rational entitled;
  };

  Part part_of_quota(const Period& period, const Dated<PolicyTerms>& dated) {
    const auto& grant = std::get<PeriodicGrant>(dated.value.grant);
    Entitlement entitlement = average(period, dated.value);
    if (period.is_last) entitlement.amount = entitlement.stated = *grant.last_amount;
    Rational share = share_of(period.covered, {period.whole, in_.year}, in_.stretch, in_.facts);
    if (grant.basis == WorkBasis::worked) share *= worked_share(period.covered);
    const bool divided = grant.per == Per::leave_year && !period.is_last;
    const Rational exact =
        entitlement.amount * share / Rational(divided ? periods_in_year(grant) : 1);
    return {basis_of(entitlement, exact), entitlement.amount};
  }

  // The stretch neither begins nor ends in it.
  bool is_inside(const DateRange& period) const {
    return in_.stretch.days.first < period.first && period.last < in_.stretch.days.last;
  }

  // Every day of it gives the same.
  bool is_steady(const Dated<PolicyTerms>& dated) const {
    const PolicyTerms& terms = dated.value;
    return terms.tiers.empty() && terms.scale.by == ScaleBy::nothing &&
           person_.personal_terms.empty() &&
           std::get<PeriodicGrant>(terms.grant).basis == WorkBasis::employed;
  }

  Rational hours_recorded(const DateRange& days) const {
    Rational hours;
    for (const WorkRecord& record : person_.work)
      if (days.contains(record.date)) hours += record.hours;
    return hours;
  }

  Date date_of(const DateRange& period, const DateRange& covered) const {
    const Date day = credit_day(period);
    // Who leaves has it on the last day, so that it can be paid out.
    if (std::holds_alternative<AfterPeriod>(schedule_.credit))
      return person_.employment.last == covered.last ? covered.last
                                                     : std::min(day, covered.last + 1);
    return std::clamp(day, covered.first, covered.last);
  }

  int periods_in_year(const PeriodicGrant& grant) {
    if (grant.periods_per_year) return *grant.periods_per_year;
    if (!counts_real_periods(schedule_.every)) return nominal_periods(schedule_.every);
    if (periods_in_year_ == 0) periods_in_year_ = count_periods();
    return periods_in_year_;
  }

  int count_periods() const {
    if (schedule_.every == Every::day) return in_.year.days();
    // What is credited in arrears is the day before.
    const int late = std::holds_alternative<AfterPeriod>(schedule_.credit) ? 1 : 0;
    const DateRange earned{in_.year.first - late, in_.year.last - late};
    if (schedule_.every == Every::working_day)
      return std::max(1, in_.facts.calendar.working_days(earned));
    int count = 0;
    // One that is credited in arrears may lie before the year.
    for (const DateRange& period : touching({in_.year.first - kCreditReachDays, in_.year.last}))
      if (in_.year.contains(credit_day(period))) ++count;
    return std::max(1, count);
  }

  // The entitlement of the covered days, weighted where it changes within them.
  Entitlement average(const Period& period, const PolicyTerms& terms) const {
    const DateRange& covered = period.covered;
    const Date settled = std::clamp(period.credited, covered.first, covered.last);
    const auto on = [&](Date day) {
      const TierEffect effect = terms.tier_rule.effect;
      LookUp days{day, day, day};
      if (effect == TierEffect::next_period) days.tier = period.whole.first;
      if (effect == TierEffect::on_the_day || effect == TierEffect::on_date) days.tier = settled;
      if (terms.scale.on_change == ScaleChange::on_the_day) days.scale = settled;
      return entitlement_on(in_.facts, terms, days, in_.year);
    };
    Entitlement result = on(covered.first);
    Date since = covered.first;
    Rational weighted;
    const std::vector<Date> changes = entitlement_changes(in_.facts, terms, covered, in_.year);
    if (changes.empty()) return result;
    for (std::size_t index = 0; index <= changes.size(); ++index) {
      const Date next = index < changes.size() ? changes[index] : covered.last + 1;
      weighted += on(since).amount * weight({since, next - 1}, covered, terms);
      since = next;
    }
    result.amount = weighted;
    return result;
  }

  Rational weight(const DateRange& days, const DateRange& covered, const PolicyTerms& terms) const {
    const auto count = [&](const DateRange& range) {
      return in_.facts.calendar.working_days(range);
    };
    const Proration split = inner(terms.on_change);
    return share_from(days.first, covered, split, count) -
           share_from(days.last + 1, covered, split, count);
  }

  // The part of the planned work that was not missed by leave that earns nothing.
  Rational worked_share(const DateRange& covered) const {
    Rational planned, missed;
    for (Date day : covered) {
      const WorkingPattern* pattern = in_.facts.calendar.pattern_on(day);
      if (!pattern) continue;
      const DayPlan& plan = pattern->plan_on(day);
      planned += Rational(plan.minutes);
      missed += missed_minutes(in_.facts, day, plan);
    }
    return planned.is_zero() ? Rational(1) : Rational(1) - missed / planned;
  }

  std::vector<RawCredit>& credits_;
  const CreditYear& in_;
  const Person& person_;
  const Schedule& schedule_;
  int periods_in_year_ = 0;
  Part part_;                                     // of the period before
  const Dated<PolicyTerms>* usual_of_ = nullptr;  // whose usual part that is
};

}  // namespace

void append_periods(std::vector<RawCredit>& credits, const CreditYear& in) {
  Periods(credits, in).append();
}

}  // namespace daybook
