#include "domain/ledger/figures.hpp"

#include <algorithm>

namespace daybook {
namespace {

Date last_leave_day(const AccountFacts& facts, Date at_least) {
  for (const Absence& absence : facts.absences) at_least = std::max(at_least, absence.days.last);
  return at_least;
}

Amount sum_of(Figure figure, const Books& books, const Figures& figures) {
  const Account& account = account_behind(figure, books);
  Amount sum = base::zero(account.unit);
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
  const Date until = last_leave_day(facts, leave_year_on(facts, as_of).last + 1);
  return {account_of(facts, until, Pending::ignored), account_of(facts, until, Pending::reserved)};
}

const Account& account_behind(Figure figure, const Books& books) {
  const bool reserved =
      figure == Figure::pending || figure == Figure::year_end || figure == Figure::available;
  return reserved ? books.reserved : books.actual;
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
    case Figure::adjusted: return this_year && so_far && entry.kind == EntryKind::adjustment;
    case Figure::taken: return this_year && so_far && entry.kind == EntryKind::charge;
    case Figure::booked: return this_year && !so_far && entry.kind == EntryKind::charge;
    case Figure::pending: return this_year && entry.kind == EntryKind::hold;
    case Figure::expired: return this_year && so_far && entry.kind == EntryKind::expiry;
    case Figure::remaining: return so_far;
    case Figure::available: return so_far;
    case Figure::year_end: return entry.date <= year.last;
  }
  return false;
}

Amount available_on(const AccountFacts& facts, const Account& reserved, Date day) {
  Amount least = reserved.balance_on(day);
  least.value -= terms_on(facts, day).negative_floor;
  // What would be lost later anyway can be taken now without harm to any later day, because leave
  // draws from the soonest to end first.
  Amount lost = base::zero(reserved.unit);
  for (const Entry& entry : reserved.entries) {
    if (entry.date <= day) continue;
    if (entry.kind == EntryKind::expiry &&
        reserved.lots[static_cast<std::size_t>(entry.lot)].first <= day)
      lost -= entry.amount;
    if (entry.kind != EntryKind::charge && entry.kind != EntryKind::hold &&
        !entry.amount.is_negative())
      continue;
    if (entry.kind == EntryKind::expiry || entry.kind == EntryKind::carried_out) continue;
    Amount slack = entry.balance + lost;
    slack.value -= terms_on(facts, entry.date).negative_floor;
    least = std::min(least, slack);
  }
  return least;
}

Figures figures_of(const AccountFacts& facts, const Books& books, Date as_of) {
  const PolicyOnDay on = facts.coverage.on(as_of);
  Figures figures{.as_of = as_of,
                  .leave_year = leave_year_on(facts, as_of),
                  .unlimited = on.version && is_unlimited(on.version->value),
                  .policy = on.policy};
  const auto sum = [&](Figure figure) { return sum_of(figure, books, figures); };
  figures.brought_forward = sum(Figure::brought_forward);
  figures.accrued = sum(Figure::accrued);
  figures.adjusted = sum(Figure::adjusted);
  figures.taken = sum(Figure::taken);
  figures.booked = sum(Figure::booked);
  figures.pending = sum(Figure::pending);
  figures.expired = sum(Figure::expired);
  figures.remaining = sum(Figure::remaining);
  figures.year_end = sum(Figure::year_end);
  figures.available = available_on(facts, books.reserved, as_of);
  figures.expiring = expiring_in(books.reserved, figures);
  return figures;
}

Figures figures_on(const AccountFacts& facts, Date as_of) {
  return figures_of(facts, books_of(facts, as_of), as_of);
}

}  // namespace daybook
