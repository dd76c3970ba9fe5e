#include "domain/ledger/account_run.hpp"

#include <algorithm>
#include <numeric>

#include "domain/ledger/entitlement.hpp"

namespace daybook {
namespace {

// What an account of some years has beside the days of leave: room for most at once.
constexpr std::size_t kEntriesBesideLeave = 160;

}  // namespace

AccountRun::AccountRun(const AccountFacts& facts, Date until, Pending pending)
    : facts_(facts),
      pending_(pending),
      account_{.unit = facts.type->unit, .entries = {}, .lots = {}, .until = until},
      lots_(facts.type->unit) {}

Account AccountRun::run() {
  const std::optional<Date> first = first_day_of(facts_);
  if (!first || *first > account_.until) return std::move(account_);
  leave_days_ = leave_days(facts_, *first, account_.until, pending_);
  account_.entries.reserve(leave_days_.size() + kEntriesBesideLeave);
  order_adjustments();
  year_ = rule_year_ = rule_year_on(facts_, *first);
  credits_ = credits_in(facts_, rule_year_, year_.first);
  while (true) {
    run_year();
    const Date boundary = year_.last + 1;
    if (boundary > account_.until) break;
    close_year(boundary);
  }
  account_.lots = lots_.take();
  return std::move(account_);
}

// By what they say and by id, never by when they were told, so that the order of telling changes no
// figure.
void AccountRun::order_adjustments() {
  adjustments_.resize(facts_.adjustments.size());
  std::iota(adjustments_.begin(), adjustments_.end(), std::size_t{0});
  std::ranges::sort(adjustments_, {}, [&](std::size_t index) {
    const Adjustment& adjustment = facts_.adjustments[index];
    return std::tuple(adjustment.date, adjustment.amount.is_negative(), adjustment.id);
  });
}

std::vector<AccountRun::Step> AccountRun::steps_of_year() const {
  std::vector<Step> steps;
  for (std::size_t index = 0; index < credits_.size(); ++index)
    steps.push_back({credits_[index].date, Step::Order::credit, index});
  for (std::size_t index = 0; index < adjustments_.size(); ++index) {
    const Date date = facts_.adjustments[adjustments_[index]].date;
    if (year_.contains(date)) steps.push_back({date, Step::Order::adjustment, index});
  }
  const auto date_of = [](const LeaveDay& day) { return day.charge.date; };
  const auto begin = std::ranges::lower_bound(leave_days_, year_.first, {}, date_of);
  const auto end = std::ranges::upper_bound(leave_days_, year_.last, {}, date_of);
  for (auto at = begin; at != end; ++at)
    steps.push_back(
        {at->charge.date, Step::Order::leave, static_cast<std::size_t>(at - leave_days_.begin())});
  add_conversions(steps);
  add_cap_tests(steps);
  const auto& last_day = facts_.calendar.person().employment.last;
  if (last_day && year_.contains(*last_day)) steps.push_back({*last_day, Step::Order::pay_out, 0});
  std::ranges::sort(steps);
  return steps;
}

void AccountRun::add_conversions(std::vector<Step>& steps) const {
  if (!terms_on(facts_, year_.last).scale.converts_balance &&
      !terms_on(facts_, year_.first).scale.converts_balance)
    return;
  for (Date day : facts_.calendar.pattern_changes({year_.first - 1, year_.last}))
    steps.push_back({day, Step::Order::convert, 0});
}

void AccountRun::add_cap_tests(std::vector<Step>& steps) const {
  std::vector<Date> days;
  for (Date day : {year_.first, year_.last})
    for (const Cap& cap : terms_on(facts_, day).caps)
      if (cap.tested_on)
        for (int year : {year_.first.year(), year_.last.year()})
          days.push_back(cap.tested_on->in_year(year));
  for (const Coverage::Segment& segment : facts_.coverage.segments_in(year_))
    for (const auto& version : segment.policy->versions.changes())
      if (std::ranges::any_of(version.value.caps, &Cap::cuts)) days.push_back(version.from);
  std::ranges::sort(days);
  days.erase(std::ranges::unique(days).begin(), days.end());
  for (Date day : days)
    if (year_.contains(day)) steps.push_back({day, Step::Order::cap_test, 0});
}

void AccountRun::run_year() {
  for (const Step& step : steps_of_year()) {
    if (step.date > account_.until) break;
    expire_before(step.date);
    take(step);
  }
  expire_before(std::min(account_.until, year_.last + 1));
}

void AccountRun::take(const Step& step) {
  switch (step.order) {
    case Step::Order::convert: return convert(step.date);
    case Step::Order::credit: return credit(credits_[step.index]);
    case Step::Order::adjustment: return adjust(adjustments_[step.index]);
    case Step::Order::cap_test: return test_caps(step.date);
    case Step::Order::leave: return charge(leave_days_[step.index]);
    case Step::Order::pay_out: return pay_out(step.date);
  }
}

void AccountRun::credit(const Credit& credit) {
  const PolicyTerms& terms = credit.terms->value;
  GrantBasis basis = credit.basis;
  Entry line{.date = credit.date,
             .kind = credit.kind,
             .amount = {credit.amount, account_.unit},
             .leave_year = year_,
             .period = credit.period,
             .policy = credit.policy,
             .terms = credit.terms};
  line.lot = year_lot(credit.date);
  if (credit.amount.is_negative()) {
    line.basis = basis;
    return draw(-line.amount, line, line.lot);
  }
  const Rational wanted = credit.amount + deferred_;
  if (!is_unlimited(terms))
    line.amount.value = allowed(wanted, credit.date, *credit.terms, basis.deferred);
  basis.capped = wanted - line.amount.value;
  deferred_ = basis.deferred ? basis.capped : Rational();
  line.basis = std::move(basis);
  lots_.deposit(line.lot, line.amount);
  write(std::move(line));
}

void AccountRun::charge(const LeaveDay& day) {
  const Date date = day.charge.date;
  const PolicyOnDay on = facts_.coverage.on(date);
  if (on.version && is_unlimited(on.version->value))
    credit({.date = date,
            .kind = EntryKind::grant,
            .amount = day.charge.amount.value,
            .basis = {day.charge.amount.value, 1, day.charge.amount.value},
            .period = {date, date},
            .policy = on.policy,
            .terms = on.version});
  const bool pending = facts_.absences[day.absence].pending;
  draw(day.charge.amount, {.date = date,
                           .kind = pending ? EntryKind::hold : EntryKind::charge,
                           .amount = base::zero(account_.unit),
                           .leave_year = year_,
                           .period = {date, date},
                           .absence = day.absence});
}

// What is left is worth as many days of the new pattern as the work it stands for.
void AccountRun::convert(Date day) {
  const PolicyOnDay on = facts_.coverage.on(day);
  if (!on.version || !on.version->value.scale.converts_balance) return;
  const Rational before = scale_on(facts_, on.version->value.scale, day - 1);
  const Rational after = scale_on(facts_, on.version->value.scale, day);
  if (before == after || before.is_zero()) return;
  const Rational more = after / before - Rational(1);
  Entry line{.date = day,
             .kind = EntryKind::converted,
             .leave_year = year_,
             .period = {day, day},
             .policy = on.policy,
             .terms = on.version};
  for (int lot = 0; lot < lots_.count(); ++lot) {
    if (lots_.at(lot).left.is_zero()) continue;
    line.amount = lots_.at(lot).left * more;
    line.lot = lot;
    lots_.at(lot).left += line.amount;
    lots_.at(lot).granted += line.amount;
    write(line);
  }
  if (lots_.overdrawn().is_zero()) return;
  line.amount = -(lots_.overdrawn() * more);
  line.lot = kNoLot;
  lots_.overdraw(-line.amount);
  write(line);
}

void AccountRun::pay_out(Date day) {
  const PolicyOnDay on = facts_.coverage.on(day);
  if (!on.version || !on.version->value.pay_out.on_leaving) return;
  Entry line{.date = day,
             .kind = EntryKind::paid_out,
             .leave_year = year_,
             .period = {day, day},
             .policy = on.policy,
             .terms = on.version};
  for (int lot = 0; lot < lots_.count(); ++lot) {
    if (lots_.at(lot).left.is_zero()) continue;
    line.lot = lot;
    line.amount = -lots_.empty(lot);
    write(line);
  }
  if (lots_.overdrawn().is_zero()) return;
  line.lot = kNoLot;
  line.amount = lots_.forgive();
  write(line);
}

void AccountRun::expire_before(Date day) {
  for (int over = lots_.over_before(day); over != kNoLot; over = lots_.over_before(day)) {
    const Lot& lot = lots_.at(over);
    const PolicyOnDay on = facts_.coverage.on(lot.last);
    write({.date = lot.last + 1,
           .kind = EntryKind::expiry,
           .amount = -lots_.empty(over),
           .leave_year = year_,
           .period = {lot.first, lot.last},
           .lot = over,
           .policy = on.policy,
           .terms = on.version});
  }
}

int AccountRun::year_lot(Date first) {
  for (int index = lots_.count() - 1; index >= 0; --index) {
    const Lot& lot = lots_.at(index);
    if (lot.renews && !lot.carried && lot.leave_year == year_) return index;
  }
  Lot lot{.leave_year = year_, .first = first, .last = year_.last, .granted_on = first};
  const PolicyTerms& terms = terms_on(facts_, first);
  if (terms.usable_next_year && !is_unlimited(terms)) {
    lot.first = year_.last + 1;
    lot.last = rule_year_on(facts_, lot.first).last;
  }
  return lots_.open(lot);
}

void AccountRun::draw(Amount amount, Entry line, int first_lot) {
  const Drawing order = terms_on(facts_, line.date).drawing;
  write_drawn(lots_.draw(amount, line.date, order, first_lot), std::move(line));
}

void AccountRun::write_drawn(const std::vector<Lots::Drawn>& drawn, Entry line) {
  for (const Lots::Drawn& part : drawn) {
    line.lot = part.lot;
    line.amount = -part.amount;
    write(line);
  }
}

Amount AccountRun::balance() const {
  return account_.entries.empty() ? base::zero(account_.unit) : account_.entries.back().balance;
}

Entry& AccountRun::write(Entry entry) {
  entry.balance = balance() + entry.amount;
  return account_.entries.emplace_back(std::move(entry));
}

}  // namespace daybook
