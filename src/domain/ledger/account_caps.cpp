// Caps of an account: on what is credited, and on what is held on a day.
#include <algorithm>

#include "domain/ledger/account_run.hpp"
#include "domain/ledger/entitlement.hpp"

namespace daybook {
namespace {

// The window that `day` lies in and that amounts are counted in.
DateRange window_of(const Cap& cap, Date day, const DateRange& leave_year, Date service) {
  switch (cap.within) {
    case CapWindow::leave_year: return leave_year;
    case CapWindow::calendar_year: return leave_year_of(day, FixedLeaveYear{}, service);
    case CapWindow::service_year: return leave_year_of(day, AnniversaryLeaveYear{}, service);
    case CapWindow::ever: return {base::kEarliestDate, base::kLatestDate};
  }
  return leave_year;
}

bool counts(const Cap& cap, const Entry& entry) {
  switch (entry.kind) {
    case EntryKind::grant:
    case EntryKind::accrual: return true;
    case EntryKind::carried_in: return cap.counts_carried && cap.within != CapWindow::ever;
    case EntryKind::opening:
    case EntryKind::adjustment:
    case EntryKind::time_in_lieu: return cap.counts_adjustments && !entry.amount.is_negative();
    default: return false;
  }
}

// A cap cuts on the day on which it begins to hold, not when a later version states it again.
bool begins(const Cap& cap, const PolicyOnDay& on, Date day) {
  if (on.version->from != day) return false;
  const Dated<PolicyTerms>* before = on.policy->versions.find(day - 1);
  return !before || std::ranges::find(before->value.caps, cap) == before->value.caps.end();
}

}  // namespace

bool AccountRun::may_count(const Entry& entry) { return counts({}, entry); }

std::optional<Rational> AccountRun::limit_of(const Cap& cap, const PolicyTerms& terms,
                                             Date day) const {
  const auto tier = tier_on(facts_, terms, day, rule_year_);
  if (tier && terms.tiers[*tier].cap) return terms.tiers[*tier].cap;
  if (cap.limit) return cap.limit;
  if (!amount_of(terms.grant)) return std::nullopt;
  return entitlement_on(facts_, terms, {day, day, day}, rule_year_).amount * cap.of_amount;
}

// What people added is used last.
Rational AccountRun::counted_balance(const Cap& cap) const {
  Rational sum = balance_.value;
  if (cap.counts_adjustments && cap.counts_carried) return sum;
  for (int index = 0; index < lots_.count(); ++index) {
    const Lot& lot = lots_.at(index);
    if (lot.carried && !cap.counts_carried)
      sum -= lot.left.value;
    else if (!cap.counts_adjustments)
      sum -= std::min(lot.left, lot.by_hand).value;
  }
  return sum;
}

Rational AccountRun::measured(const Cap& cap, Date day) const {
  if (cap.of == CapOf::balance) return counted_balance(cap);
  Rational sum;
  const DateRange window = window_of(cap, day, year_, facts_.calendar.person().service_from());
  for (const Entry& entry : counted_)
    if (window.contains(entry.date) && counts(cap, entry)) sum += entry.amount.value;
  return sum;
}

Rational AccountRun::allowed(const Rational& amount, Date day, const Dated<PolicyTerms>& terms,
                             bool& deferred) const {
  Rational most = amount;
  for (const Cap& cap : terms.value.caps) {
    const auto limit = cap.tested_on ? std::nullopt : limit_of(cap, terms.value, day);
    if (!limit) continue;
    const Rational room = std::max(Rational(), *limit - measured(cap, day));
    if (room >= most) continue;
    most = room;
    deferred = cap.excess == CapExcess::deferred;
  }
  return most;
}

void AccountRun::test_caps(Date day) {
  const PolicyOnDay on = facts_.coverage.on(day);
  if (!on.version) return;
  for (const Cap& cap : on.version->value.caps) {
    const bool tested = cap.tested_on && cap.tested_on->in_year(day.year()) == day;
    const bool cuts = cap.cuts && begins(cap, on, day);
    const auto limit = tested || cuts ? limit_of(cap, on.version->value, day) : std::nullopt;
    if (!limit) continue;
    const Rational over = measured(cap, day) - *limit;
    if (over <= Rational()) continue;
    write_drawn(lots_.draw_newest({over, account_.unit}, day), {.date = day,
                                                                .kind = EntryKind::cut,
                                                                .leave_year = year_,
                                                                .period = {day, day},
                                                                .policy = on.policy,
                                                                .terms = on.version});
  }
}

}  // namespace daybook
