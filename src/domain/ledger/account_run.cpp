#include "domain/ledger/account_run.hpp"

#include <algorithm>
#include <numeric>

namespace daybook {
AccountRun::AccountRun(const AccountFacts& facts, Date until, Pending pending)
    : facts_(facts),
      pending_(pending),
      account_{.unit = facts.type->unit, .entries = {}, .lots = {}, .until = until},
      overdrawn_(base::zero(facts.type->unit)) {}

Account AccountRun::run() {
  const std::optional<Date> first = first_day_of(facts_);
  if (!first || *first > account_.until) return std::move(account_);
  collect_leave_days();
  order_adjustments();
  year_ = rule_year_ = rule_year_on(facts_, *first);
  while (true) {
    run_year();
    const Date boundary = year_.last + 1;
    if (boundary > account_.until) break;
    close_year(boundary);
  }
  return std::move(account_);
}

void AccountRun::collect_leave_days() {
  const Date first = *first_day_of(facts_);
  for (std::size_t index = 0; index < facts_.absences.size(); ++index) {
    const Absence& absence = facts_.absences[index];
    if (absence.pending && pending_ == Pending::ignored) continue;
    const DateRange counted{std::max(absence.days.first, first),
                            std::min(absence.days.last, account_.until)};
    for (Date day : DateRange{counted.first, std::max(counted.last, counted.first - 1)}) {
      const PartOfDay part = part_on(absence.parts, absence.days, day);
      DayCharge charge = charge_on(facts_.calendar.on(day), part, *facts_.type);
      if (!charge.amount.is_zero()) leave_days_.push_back({charge, index});
    }
  }
  const auto place = [&](const LeaveDay& day) {
    return std::pair(day.charge.date, facts_.absences[day.absence].request);
  };
  std::ranges::sort(leave_days_, {}, place);
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

std::vector<AccountRun::Step> AccountRun::steps_of_year(const std::vector<Credit>& credits) const {
  std::vector<Step> steps;
  for (std::size_t index = 0; index < credits.size(); ++index)
    steps.push_back({credits[index].date, Step::Order::credit, index});
  for (std::size_t index = 0; index < adjustments_.size(); ++index) {
    const Date date = facts_.adjustments[adjustments_[index]].date;
    if (year_.first <= date && date <= year_.last)
      steps.push_back({date, Step::Order::adjustment, index});
  }
  const auto date_of = [](const LeaveDay& day) { return day.charge.date; };
  const auto begin = std::ranges::lower_bound(leave_days_, year_.first, {}, date_of);
  const auto end = std::ranges::upper_bound(leave_days_, year_.last, {}, date_of);
  for (auto at = begin; at != end; ++at)
    steps.push_back(
        {at->charge.date, Step::Order::leave, static_cast<std::size_t>(at - leave_days_.begin())});
  std::ranges::sort(steps);
  return steps;
}

void AccountRun::run_year() {
  const std::vector<Credit> credits = credits_in(rule_year_, year_.first, facts_.coverage);
  for (const Step& step : steps_of_year(credits)) {
    if (step.date > account_.until) break;
    expire_before(step.date);
    switch (step.order) {
      case Step::Order::credit: credit(credits[step.index]); break;
      case Step::Order::adjustment: adjust(adjustments_[step.index]); break;
      case Step::Order::leave: charge(leave_days_[step.index]); break;
    }
  }
  expire_before(std::min(account_.until, year_.last + 1));
}

void AccountRun::close_year(Date boundary) {
  const PolicyTerms& terms = terms_on(facts_, boundary - 1);
  const PolicyOnDay closing = facts_.coverage.on(boundary - 1);
  Amount left = base::zero(account_.unit);
  for (const Lot& lot : account_.lots)
    if (lot.renews) left += lot.left;
  Amount carried = left;
  if (terms.carry_over.limit && left.value > *terms.carry_over.limit)
    carried.value = *terms.carry_over.limit;
  Amount kept = carried;
  for (int index = static_cast<int>(account_.lots.size()) - 1; index >= 0; --index) {
    Lot& lot = account_.lots[static_cast<std::size_t>(index)];
    if (!lot.renews) continue;
    const Amount keeps = std::min(kept, lot.left), loses = lot.left - keeps;
    kept -= keeps;
    lot.left = base::zero(account_.unit);
    lot.renews = false;
    for (const auto& [kind, amount] :
         {std::pair(EntryKind::expiry, loses), std::pair(EntryKind::carried_out, keeps)})
      if (!amount.is_zero())
        write({.date = boundary,
               .kind = kind,
               .amount = -amount,
               .leave_year = year_,
               .period = year_,
               .lot = index,
               .policy = closing.policy,
               .terms = closing.version});
  }
  carry_over(boundary, carried, closing);
}

void AccountRun::carry_over(Date boundary, Amount carried, const PolicyOnDay& closing) {
  const DateRange closed = year_;
  const CarryExpiry expiry = terms_on(facts_, boundary - 1).carry_over.expiry;
  rule_year_ = rule_year_on(facts_, boundary);
  year_ = {boundary, rule_year_.last};
  if (carried.is_zero()) return;
  const bool forever = std::holds_alternative<CarriedForever>(expiry);
  const int lot = open_lot({.leave_year = year_,
                            .first = boundary,
                            .last = last_day_of_carried(boundary, expiry).value_or(year_.last),
                            .renews = forever,
                            .carried = true});
  deposit(lot, carried);
  write({.date = boundary,
         .kind = EntryKind::carried_in,
         .amount = carried,
         .leave_year = year_,
         .period = closed,
         .lot = lot,
         .policy = closing.policy,
         .terms = closing.version});
}

void AccountRun::credit(const Credit& credit) {
  const Amount amount{credit.amount, account_.unit};
  const int lot = year_lot(credit.date);
  deposit(lot, amount);
  write({.date = credit.date,
         .kind = credit.kind,
         .amount = amount,
         .leave_year = year_,
         .period = credit.period,
         .lot = lot,
         .basis = credit.basis,
         .policy = credit.policy,
         .terms = credit.terms});
}

void AccountRun::adjust(std::size_t index) {
  const Adjustment& adjustment = facts_.adjustments[index];
  Entry line{.date = adjustment.date,
             .kind = EntryKind::adjustment,
             .amount = adjustment.amount,
             .leave_year = year_,
             .period = {adjustment.date, adjustment.date},
             .adjustment = index};
  if (adjustment.amount.is_negative()) return draw(-adjustment.amount, std::move(line));
  line.lot = adjustment.last_day ? open_lot({.leave_year = year_,
                                             .first = adjustment.date,
                                             .last = *adjustment.last_day,
                                             .renews = false})
                                 : year_lot(adjustment.date);
  deposit(line.lot, adjustment.amount);
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

void AccountRun::expire_before(Date day) {
  while (true) {
    int soonest = kNoLot;
    for (int index = 0; index < static_cast<int>(account_.lots.size()); ++index) {
      const Lot& lot = account_.lots[static_cast<std::size_t>(index)];
      const bool over = !lot.renews && lot.last < day && !lot.left.is_zero();
      if (over &&
          (soonest == kNoLot || lot.last < account_.lots[static_cast<std::size_t>(soonest)].last))
        soonest = index;
    }
    if (soonest == kNoLot) return;
    Lot& lot = account_.lots[static_cast<std::size_t>(soonest)];
    const Amount lost = std::exchange(lot.left, base::zero(account_.unit));
    const PolicyOnDay on = facts_.coverage.on(lot.last);
    write({.date = lot.last + 1,
           .kind = EntryKind::expiry,
           .amount = -lost,
           .leave_year = year_,
           .period = {lot.first, lot.last},
           .lot = soonest,
           .policy = on.policy,
           .terms = on.version});
  }
}

void AccountRun::deposit(int lot, Amount amount) {
  const Amount repaid = std::min(overdrawn_, amount);
  overdrawn_ -= repaid;
  Lot& to = account_.lots[static_cast<std::size_t>(lot)];
  to.granted += amount;
  to.left += amount - repaid;
}

int AccountRun::open_lot(Lot lot) {
  lot.granted = lot.left = base::zero(account_.unit);
  account_.lots.push_back(std::move(lot));
  return static_cast<int>(account_.lots.size()) - 1;
}

int AccountRun::year_lot(Date first) {
  for (int index = static_cast<int>(account_.lots.size()) - 1; index >= 0; --index) {
    const Lot& lot = account_.lots[static_cast<std::size_t>(index)];
    if (lot.renews && !lot.carried && lot.leave_year == year_) return index;
  }
  return open_lot({.leave_year = year_, .first = first, .last = year_.last});
}

std::vector<int> AccountRun::drawing_order(Date day) const {
  std::vector<int> order;
  for (int index = 0; index < static_cast<int>(account_.lots.size()); ++index) {
    const Lot& lot = account_.lots[static_cast<std::size_t>(index)];
    if (!lot.left.is_zero() && lot.first <= day && day <= lot.last) order.push_back(index);
  }
  std::ranges::sort(order, {}, [&](int index) {
    const Lot& lot = account_.lots[static_cast<std::size_t>(index)];
    // A carried lot that never expires ends with the year on paper only; it is the older one.
    return std::tuple(lot.last, !lot.carried, lot.first, index);
  });
  return order;
}

void AccountRun::draw(Amount amount, Entry line) {
  for (int index : drawing_order(line.date)) {
    if (amount.is_zero()) return;
    Lot& lot = account_.lots[static_cast<std::size_t>(index)];
    const Amount drawn = std::min(lot.left, amount);
    lot.left -= drawn;
    amount -= drawn;
    line.lot = index;
    line.amount = -drawn;
    write(line);
  }
  if (amount.is_zero()) return;
  overdrawn_ += amount;
  line.lot = kNoLot;
  line.amount = -amount;
  write(std::move(line));
}

Entry& AccountRun::write(Entry entry) {
  const Amount before =
      account_.entries.empty() ? base::zero(account_.unit) : account_.entries.back().balance;
  entry.balance = before + entry.amount;
  return account_.entries.emplace_back(std::move(entry));
}

}  // namespace daybook
