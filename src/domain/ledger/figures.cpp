#include "domain/ledger/figures.hpp"

#include <algorithm>

#include "domain/ledger/breach.hpp"
#include "domain/ledger/entitlement.hpp"
#include "domain/ledger/settled_account.hpp"

namespace daybook {
namespace {

bool is_of_reserved(Figure figure) {
  return figure == Figure::pending || figure == Figure::year_end || figure == Figure::available;
}

bool is_adjustment(EntryKind kind) {
  switch (kind) {
    case EntryKind::adjustment:
    case EntryKind::opening:
    case EntryKind::time_in_lieu:
    case EntryKind::paid_out:
    case EntryKind::reversal:
    case EntryKind::forgiven:
    case EntryKind::deducted:
    case EntryKind::converted: return true;
    default: return false;
  }
}

// The figures that lines of settled leave years, which may be left out, belong to.
bool counts_settled(Figure figure) {
  return figure == Figure::brought_forward || figure == Figure::remaining ||
         figure == Figure::year_end;
}

Amount sum_of(Figure figure, const Reading& reading, const Figures& figures) {
  const bool reserved = is_of_reserved(figure);
  const Account& account = reserved ? reading.reserved : reading.actual;
  Amount sum = counts_settled(figure) ? account.opening : base::zero(account.unit);
  for (const Entry& entry : account.entries)
    if (belongs_to(figure, entry, figures)) sum += entry.amount;
  return sign_of(figure) < 0 ? -sum : sum;
}

std::vector<Expiring> expiring_in(const Account& reserved, const Figures& figures) {
  std::vector<Expiring> expiring;
  for (const Entry& entry : reserved.entries)
    if (entry.kind == EntryKind::expiry && entry.date > figures.as_of &&
        entry.date <= figures.leave_year.last + 1 &&
        reserved.lots[static_cast<std::size_t>(entry.lot)].first <= figures.as_of)
      expiring.push_back({-entry.amount, entry.date - 1});
  return expiring;
}

}  // namespace

Amount Figures::get(Figure figure) const {
  switch (figure) {
    case Figure::brought_forward: return brought_forward;
    case Figure::accrued: return accrued;
    case Figure::adjusted: return adjusted;
    case Figure::taken: return taken;
    case Figure::booked: return booked;
    case Figure::pending: return pending;
    case Figure::expired: return expired;
    case Figure::remaining: return remaining;
    case Figure::available: return available;
    case Figure::year_end: return year_end;
  }
  return remaining;
}

Books books_of(const AccountFacts& facts, Date as_of) {
  const Date until = last_fact_day(facts, leave_year_on(facts, as_of).last + 1);
  Account actual = account_of(facts, until, Pending::ignored);
  if (std::ranges::none_of(facts.absences, &Absence::pending)) return {actual, actual};
  return {std::move(actual), account_of(facts, until, Pending::reserved)};
}

const Account& account_behind(Figure figure, const Books& books) {
  return is_of_reserved(figure) ? books.reserved : books.actual;
}

int sign_of(Figure figure) {
  const bool spent = figure == Figure::taken || figure == Figure::booked ||
                     figure == Figure::pending || figure == Figure::expired;
  return spent ? -1 : 1;
}

bool belongs_to(Figure figure, const Entry& entry, const Figures& figures) {
  const DateRange& year = figures.leave_year;
  const bool this_year = entry.leave_year.first >= year.first && entry.leave_year.last <= year.last;
  const bool earlier = entry.leave_year.last < year.first;
  const bool so_far = entry.date <= figures.as_of;
  switch (figure) {
    case Figure::brought_forward:
      return earlier || (this_year && entry.kind == EntryKind::carried_in);
    case Figure::accrued:
      return this_year && so_far &&
             (entry.kind == EntryKind::grant || entry.kind == EntryKind::accrual);
    case Figure::adjusted: return this_year && so_far && is_adjustment(entry.kind);
    case Figure::taken: return this_year && so_far && entry.kind == EntryKind::charge;
    case Figure::booked: return this_year && !so_far && entry.kind == EntryKind::charge;
    case Figure::pending: return this_year && entry.kind == EntryKind::hold;
    case Figure::expired:
      return this_year && so_far &&
             (entry.kind == EntryKind::expiry || entry.kind == EntryKind::cut);
    case Figure::remaining: return so_far;
    case Figure::available: return so_far;
    case Figure::year_end: return entry.date <= year.last;
  }
  return false;
}

Amount available_with(const AccountFacts& facts, const Account& reserved, Date day,
                      const TakeMore& take_more) {
  const Amount nothing = base::zero(reserved.unit);
  Amount most = usable_of(facts, reserved.balance_on(day), day);
  most -= floor_on(facts, reserved, day);
  const Waiting& waiting = terms_on(facts, day).waiting;
  const Date service = facts.calendar.person().service_from();
  if (waiting.delays_use() && day < waiting.usable_from(service)) return nothing;
  const bool last_word = reserved.entries.empty() || reserved.entries.back().date <= day;
  if (most <= nothing || last_word) return most;
  // What is taken on `day` lowers a later day by as much, or by nothing where it would have been
  // lost: so each round takes back what the worst day misses, and never too much.
  while (most > nothing) {
    const Account with = take_more(most, reserved.until);
    const std::vector<Breach> found = breaches(facts, with, reserved, day);
    if (found.empty()) return most;
    Amount back = base::zero(most.unit);
    for (const Breach& breach : found) {
      const Rational worth = converted_by(facts, day, breach.day);
      back = std::max(back, {breach.missing.value / worth, most.unit});
    }
    most -= back;
  }
  return nothing;
}

Amount available_on(const AccountFacts& facts, const Account& reserved, Date day) {
  std::optional<SettledAccount> settled;
  return available_with(facts, reserved, day, [&](const Amount& more, Date until) {
    if (!settled) settled.emplace(facts, day);
    return settled->with_taken({.date = day, .amount = -more}, until);
  });
}

Amount payable_on(const AccountFacts& facts, const Books& books, Date day) {
  const PayOut& rule = terms_on(facts, day).pay_out;
  Amount payable = base::zero(facts.type->unit);
  if (!rule.on_request) return payable;
  payable = available_on(facts, books.reserved, day);
  payable.value -= rule.keeps;
  if (rule.at_most) {
    const DateRange year = leave_year_on(facts, day);
    Rational room = *rule.at_most;
    for (const Entry& entry : books.actual.entries)
      if (entry.kind == EntryKind::paid_out && year.contains(entry.date))
        room += entry.amount.value;
    payable.value = std::min(payable.value, room);
  }
  return std::max(payable, base::zero(facts.type->unit));
}

Figures read_figures(const Reading& reading, const Amount& available) {
  const PolicyOnDay on = reading.facts.coverage.on(reading.as_of);
  Figures figures{.as_of = reading.as_of,
                  .leave_year = reading.leave_year,
                  .unlimited = on.version && is_unlimited(on.version->value),
                  .policy = on.policy};
  const auto sum = [&](Figure figure) { return sum_of(figure, reading, figures); };
  figures.brought_forward = sum(Figure::brought_forward);
  figures.accrued = sum(Figure::accrued);
  figures.adjusted = sum(Figure::adjusted);
  figures.taken = sum(Figure::taken);
  figures.booked = sum(Figure::booked);
  figures.pending = sum(Figure::pending);
  figures.expired = sum(Figure::expired);
  figures.remaining = sum(Figure::remaining);
  figures.year_end = sum(Figure::year_end);
  figures.available = available;
  figures.expiring = expiring_in(reading.reserved, figures);
  return figures;
}

Figures figures_of(const AccountFacts& facts, const Books& books, Date as_of) {
  return read_figures({facts, books.actual, books.reserved, as_of, leave_year_on(facts, as_of)},
                      available_on(facts, books.reserved, as_of));
}

Figures figures_on(const AccountFacts& facts, Date as_of) {
  return SettledAccount(facts, as_of).figures_on(as_of);
}

}  // namespace daybook
