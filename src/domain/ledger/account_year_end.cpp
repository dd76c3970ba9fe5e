// What happens between two leave years: leave is used, lots expire, the rest is carried, and the
// new year grants (R17).
#include <algorithm>
#include <ranges>

#include "domain/ledger/account_run.hpp"
#include "domain/ledger/entitlement.hpp"

namespace daybook {
namespace {

Rational whole_steps(const Rational& amount, const Rational& step) {
  return (amount / step).floor() * step;
}

}  // namespace

void AccountRun::close_year(Date boundary) {
  const PolicyOnDay closing = facts_.coverage.on(boundary - 1);
  look_ahead();
  credits_ = std::exchange(next_credits_, nullptr);
  next_credit_ = 0;
  const CarryOver& closing_rule = terms_on(facts_, boundary - 1).carry_over;
  const bool opens = closing_rule.limit_of == LimitOf::opening_year;
  const PolicyTerms& terms = terms_on(facts_, opens ? boundary : boundary - 1);
  Amount left = base::zero(account_.unit);
  for (int index = 0; index < lots_.count(); ++index)
    if (lots_.at(index).renews && lots_.at(index).last <= year_.last) left += lots_.at(index).left;
  const std::optional<Rational> limit = carry_limit(terms, boundary);
  const Amount carried = to_carry(terms.carry_over, boundary, left, limit);
  empty_year_lots(boundary, carried);
  settle_negative(boundary);
  open_year(boundary, carried, terms, closing);
  if (closing_rule.boundary_credit == BoundaryCredit::before_carry)
    cut_first_credits(boundary, limit, closing);
}

Rational AccountRun::credited_on(Date day) const {
  Rational credited;
  for (const Credit& each : *credits_ | std::views::drop(next_credit_))
    if (each.date == day) credited += each.amount;
  return credited;
}

// The limit sees what the boundary day itself credits, too: what alone is above it goes.
void AccountRun::cut_first_credits(Date boundary, const std::optional<Rational>& limit,
                                   const PolicyOnDay& closing) {
  const Rational owed = lots_.overdrawn().value;
  const Rational over = limit ? credited_on(boundary) - owed - *limit : Rational();
  while (next_credit_ < credits_->size() && (*credits_)[next_credit_].date == boundary)
    credit((*credits_)[next_credit_++]);
  if (over <= Rational()) return;
  write_drawn(lots_.draw_newest({over, account_.unit}, boundary), {.date = boundary,
                                                                   .kind = EntryKind::cut,
                                                                   .leave_year = year_,
                                                                   .period = {boundary, boundary},
                                                                   .policy = closing.policy,
                                                                   .terms = closing.version});
}

std::optional<Rational> AccountRun::carry_limit(const PolicyTerms& terms, Date boundary) const {
  const CarryOver& carry = terms.carry_over;
  const bool opens = carry.limit_of == LimitOf::opening_year;
  const DateRange year = opens ? rule_year_on(facts_, boundary) : rule_year_;
  const auto tier = tier_on(facts_, terms, opens ? boundary : boundary - 1, year);
  return tier && terms.tiers[*tier].carry_limit ? terms.tiers[*tier].carry_limit : carry.limit;
}

Amount AccountRun::to_carry(const CarryOver& carry, Date boundary, const Amount& left,
                            const std::optional<Rational>& limit) const {
  Amount carried = left;
  if (limit) {
    const bool first = carry.boundary_credit == BoundaryCredit::before_carry;
    const Rational room = first ? *limit - credited_on(boundary) : *limit;
    carried.value = std::min(carried.value, std::max(Rational(), room));
  }
  if (carry.total)
    carried.value = std::clamp(*carry.total - credited_on(boundary), Rational(), carried.value);
  if (carry.step) carried.value = whole_steps(carried.value, *carry.step);
  return carried;
}

// The newest lots are kept, so that what is lost is the oldest.
void AccountRun::empty_year_lots(Date boundary, const Amount& carried) {
  const PolicyOnDay closing = facts_.coverage.on(boundary - 1);
  Amount kept = carried;
  for (int index = lots_.count() - 1; index >= 0; --index) {
    Lot& lot = lots_.at(index);
    if (!lot.renews || lot.last > year_.last) continue;
    const Amount left = lots_.empty(index);
    const Amount keeps = std::min(kept, left), loses = left - keeps;
    kept -= keeps;
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
}

void AccountRun::settle_negative(Date boundary) {
  const NegativeAtEnd rule = terms_on(facts_, boundary - 1).carry_over.negative;
  if (rule == NegativeAtEnd::carried || lots_.overdrawn().is_zero()) return;
  const Amount owed = lots_.forgive();
  const PolicyOnDay closing = facts_.coverage.on(boundary - 1);
  Entry line{.date = boundary,
             .kind = EntryKind::forgiven,
             .amount = owed,
             .leave_year = year_,
             .period = year_,
             .policy = closing.policy,
             .terms = closing.version};
  write(line);
  if (rule != NegativeAtEnd::deducted) return;
  lots_.overdraw(owed);
  line.kind = EntryKind::deducted;
  line.amount = -owed;
  line.leave_year = {boundary, rule_year_on(facts_, boundary).last};
  write(line);
}

void AccountRun::open_year(Date boundary, const Amount& carried, const PolicyTerms& terms,
                           const PolicyOnDay& closing) {
  const DateRange closed = year_;
  rule_year_ = rule_year_on(facts_, boundary);
  year_ = {boundary, rule_year_.last};
  year_lot_ = kNoLot;
  const CarryOver& carry = terms.carry_over;
  const Amount kept{std::min(carry.never_expires, carried.value), account_.unit};
  const std::optional<Date> last_day = last_day_of(boundary, carry.expiry);
  if (!last_day) return carry_in(boundary, carried, last_day, closed, closing);
  carry_in(boundary, carried - kept, last_day, closed, closing);
  carry_in(boundary, kept, std::nullopt, closed, closing);
}

void AccountRun::carry_in(Date boundary, Amount amount, std::optional<Date> last_day,
                          const DateRange& closed, const PolicyOnDay& closing) {
  if (amount.is_zero()) return;
  const int lot = lots_.open({.leave_year = year_,
                              .first = boundary,
                              .last = last_day.value_or(year_.last),
                              .renews = !last_day,
                              .carried = true,
                              .granted_on = closed.first});
  lots_.deposit(lot, amount);
  write({.date = boundary,
         .kind = EntryKind::carried_in,
         .amount = amount,
         .leave_year = year_,
         .period = closed,
         .lot = lot,
         .policy = closing.policy,
         .terms = closing.version});
}

}  // namespace daybook
