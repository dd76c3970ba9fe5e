#include "domain/ledger/yearly_credits.hpp"

#include <algorithm>
#include <iterator>

namespace daybook {
namespace {

constexpr int kTwelve = 12;

class Yearly {
 public:
  Yearly(std::vector<RawCredit>& credits, const CreditYear& in, const DateRange& part)
      : credits_(credits),
        in_(in),
        part_(part),
        dated_(in.stretch.terms_on(part.first)),
        terms_(dated_->value),
        grant_(std::get<YearlyGrant>(terms_.grant)) {}

  void append() {
    const std::size_t before = credits_.size();
    look_up_ = {part_.first, part_.first, part_.first};
    now_ = look_up(look_up_);
    add(part_.first, part_, EntryKind::grant, first_amount());
    append_changes();
    const Waiting& waiting = terms_.waiting;
    const Date service = in_.facts.calendar.person().service_from();
    const Date earned = waiting.earns_from(service);
    if (waiting.meanwhile == WhileWaiting::twelfths && part_.first < earned)
      wait(before, service, earned);
  }

 private:
  Entitlement look_up(const LookUp& days) const {
    return entitlement_on(in_.facts, terms_, days, in_.year);
  }
  Rational share() const { return share_of(part_, {in_.year, in_.year}, in_.stretch, in_.facts); }

  Rational first_amount() const {
    const Date hired = in_.facts.calendar.person().employment.first;
    const bool joins_now = in_.year.first < hired && hired <= in_.year.last;
    if (grant_.first_year.empty() || !joins_now) return now_.amount * share();
    std::size_t month = 0;
    while (in_.year.first.plus_months(static_cast<int>(month) + 1) <= hired) ++month;
    return grant_.first_year[std::min<std::size_t>(month, kTwelve - 1)] * now_.scale;
  }

  void add(Date date, const DateRange& period, EntryKind kind, const Rational& exact) {
    credits_.push_back({{.date = date,
                         .kind = kind,
                         .amount = {},
                         .basis = basis_of(now_, exact),
                         .period = period,
                         .policy = in_.stretch.policy,
                         .terms = dated_},
                        now_.amount});
  }

  void append_changes() {
    for (Date day : entitlement_changes(in_.facts, terms_, part_, in_.year)) {
      // The period of a yearly amount is the leave year.
      if (terms_.tier_rule.effect != TierEffect::next_period) look_up_.tier = day;
      const bool whole = terms_.tier_rule.effect != TierEffect::by_days;
      change_to(day, whole ? share() : share_left(day));
      if (!terms_.scale.converts_balance) {
        look_up_.scale = day;
        const bool at_once = terms_.scale.on_change == ScaleChange::on_the_day;
        change_to(day, at_once ? share() : share_left(day));
      }
      look_up_.personal = day;
      change_to(day, share_left(day));
    }
  }

  Rational share_left(Date day) const {
    return share_of_change(day, part_, {in_.year, in_.year}, in_.stretch, in_.facts);
  }

  void change_to(Date day, const Rational& share) {
    const Entitlement before = now_;
    now_ = look_up(look_up_);
    const Rational more = (now_.amount - before.amount) * share;
    if (!more.is_zero()) add(day, {day, part_.last}, EntryKind::grant, more);
  }

  // Instead of what would be credited before the waiting period has passed, a twelfth for each
  // month of service completed until then, and the rest with its end.
  void wait(std::size_t before, Date service, Date earned) {
    const auto first = credits_.begin() + static_cast<std::ptrdiff_t>(before);
    std::vector<RawCredit> usual(std::make_move_iterator(first),
                                 std::make_move_iterator(credits_.end()));
    credits_.erase(first, credits_.end());
    Rational rest = -append_twelfths(service, earned);
    if (earned > part_.last) return;
    for (const RawCredit& each : usual)
      if (each.credit.date <= earned) rest += each.credit.basis->exact;
    now_ = look_up({earned, earned, earned});
    if (!rest.is_zero()) add(earned, part_, EntryKind::grant, rest);
    for (RawCredit& each : usual)
      if (each.credit.date > earned) credits_.push_back(std::move(each));
  }

  // Returns what they add up to.
  Rational append_twelfths(Date service, Date earned) {
    // The month with which the waiting ends counts here only if the rest does not come with it.
    const Date settled = earned > part_.last ? earned + 1 : earned;
    Rational given;
    for (int month = 1;; ++month) {
      const Date completed = service.plus_months(month);
      if (completed >= settled || completed > part_.last + 1) return given;
      if (completed <= part_.first) continue;
      const DateRange served{service.plus_months(month - 1), completed - 1};
      const Date day = std::max(served.first, part_.first);
      now_ = look_up({day, day, day});
      const Rational twelfth = now_.amount / Rational(kTwelve);
      given += twelfth;
      add(std::min(completed, part_.last), served, EntryKind::accrual, twelfth);
      credits_.back().provisional = true;
    }
  }

  std::vector<RawCredit>& credits_;
  const CreditYear& in_;
  DateRange part_;
  const Dated<PolicyTerms>* dated_;
  const PolicyTerms& terms_;
  const YearlyGrant& grant_;
  LookUp look_up_;
  Entitlement now_;
};

}  // namespace

void append_yearly(std::vector<RawCredit>& credits, const CreditYear& in) {
  const DateRange part{std::max(in.stretch.days.first, in.from),
                       std::min(in.stretch.days.last, in.year.last)};
  if (part.first <= part.last) Yearly(credits, in, part).append();
}

}  // namespace daybook
