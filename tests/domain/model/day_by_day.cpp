#include "domain/model/day_by_day.hpp"

#include <algorithm>
#include <utility>

namespace daybook::model {
namespace {

// Before the first and after the last day of the walk that credits look at.
constexpr int kMargin = 800;

// An amount that can be used from `first` to `last`.
struct Lot {
  Date first, last;
  Date since;            // the oldest part of it
  bool of_year = false;  // holds what a leave year gives
  bool carried = false;
  bool ends_with_year = true;  // the year end decides; otherwise the rest expires
  DateRange year;
  std::optional<AdjustmentId> from;
  Rational left;
  Rational by_hand;  // put in by people; drawn last
};

struct Line {
  Date date;
  enum class Kind { granted, carried, by_hand } kind;
  Rational amount;
};

class Walk {
 public:
  Walk(const Days& days, Date first, Date until, bool with_pending)
      : days_(days), first_(first), until_(until), with_pending_(with_pending) {
    for (const Adjustment& adjustment : days.record().adjustments)
      if (adjustment.leave_type == days.type().id) adjustments_.push_back(&adjustment);
    std::ranges::sort(adjustments_, {}, [](const Adjustment* each) {
      return std::pair(each->amount.is_negative(), each->id);
    });
    for (const Request& request : days.record().requests)
      if (counts(request)) requests_.push_back({&request, charges_of(days, request)});
    std::ranges::sort(requests_, {}, [](const Asked& each) { return each.request->id; });
  }

  Walked run() {
    whole_year_ = year_ = days_.leave_year(first_);
    find_credits(year_, year_.first);
    Walked walked{.first = first_, .days = {}, .in_lots = {}, .overdrawn = {}};
    for (Date day = first_; day <= until_; ++day) {
      today_ = {};
      expire(day);
      if (day == year_.last + 1) turn_year(day);
      convert(day);
      for (const Credit& each : due(day)) credit(each);
      for (const Adjustment* each : adjustments_)
        if (each->date == day) adjust(*each);
      cut(day);
      for (const Asked& each : requests_)
        for (const Charge& charge : each.charges)
          if (charge.date == day) take_leave(charge);
      pay_out(day);
      today_.balance = balance();
      walked.days.push_back(today_);
    }
    walked.in_lots = in_lots();
    walked.overdrawn = overdrawn_;
    return walked;
  }

 private:
  struct Asked {
    const Request* request;
    std::vector<Charge> charges;
  };

  bool counts(const Request& request) const {
    if (request.leave_type != days_.type().id) return false;
    if (request.status == RequestStatus::approved) return true;
    return request.status == RequestStatus::pending && with_pending_ &&
           days_.type().pending == PendingRule::reserves;
  }

  Rational in_lots() const {
    Rational sum;
    for (const Lot& lot : lots_) sum += lot.left;
    return sum;
  }
  Rational balance() const { return in_lots() - overdrawn_; }
  const PolicyTerms& terms(Date day) const { return *days_.on(day).terms; }

  // Credits that wait are due when the waiting has passed, even in a later leave year.
  void find_credits(const DateRange& year, Date from) {
    for (Credit& each : credits_of(days_, year, from)) {
      each.date = waits_until(days_, each);
      credits_.push_back(std::move(each));
    }
  }

  std::vector<Credit> due(Date day) const {
    std::vector<Credit> today;
    for (const Credit& each : credits_)
      if (each.date == day) today.push_back(each);
    return today;
  }

  void expire(Date day) {
    for (Lot& lot : lots_)
      if (!lot.ends_with_year && lot.last < day) lose(lot, lot.left);
  }
  void lose(Lot& lot, Rational amount) {
    lot.left -= amount;
    today_.expired += amount;
  }

  Lot& lot_of_year(Date day) {
    for (Lot& lot : lots_)
      if (lot.of_year && lot.year == year_) return lot;
    Lot lot{.first = day, .last = year_.last, .since = day, .of_year = true, .year = year_};
    if (terms(day).usable_next_year) {
      lot.first = year_.last + 1;
      lot.last = days_.leave_year(lot.first).last;
    }
    return lots_.emplace_back(lot);
  }

  // What is overdrawn is repaid first.
  void put(Lot& lot, const Rational& amount) {
    const Rational repaid = std::min(amount, overdrawn_);
    overdrawn_ -= repaid;
    lot.left += amount - repaid;
  }

  void put_by_hand(Lot& lot, const Rational& amount) {
    lot.by_hand += amount;
    put(lot, amount);
  }

  std::vector<Lot*> in_order(Date day, Drawing order) {
    std::vector<Lot*> valid;
    for (Lot& lot : lots_)
      if (lot.first <= day && day <= lot.last && !lot.left.is_zero()) valid.push_back(&lot);
    std::ranges::sort(valid, [&](const Lot* a, const Lot* b) { return before(*a, *b, order); });
    return valid;
  }

  static bool before(const Lot& a, const Lot& b, Drawing order) {
    switch (order) {
      case Drawing::oldest_first:
        return std::tuple(a.since, a.last, &a) < std::tuple(b.since, b.last, &b);
      case Drawing::newest_first:
        return std::tuple(b.since, a.last, &b) < std::tuple(a.since, b.last, &a);
      case Drawing::carried_first:
        return std::tuple(!a.carried, a.last, a.first, &a) <
               std::tuple(!b.carried, b.last, b.first, &b);
      default:
        return std::tuple(a.last, !a.carried, a.first, &a) <
               std::tuple(b.last, !b.carried, b.first, &b);
    }
  }

  void draw(Rational amount, Date day, Lot* before_all = nullptr) {
    std::vector<Lot*> from = in_order(day, terms(day).drawing);
    if (before_all) from.insert(from.begin(), before_all);
    for (Lot* lot : from) {
      const Rational part = std::min(lot->left, amount);
      lot->left -= part;
      amount -= part;
    }
    overdrawn_ += amount;
  }

  void credit(const Credit& each) {
    const Date day = each.date;
    if (each.amount.is_negative()) {
      today_.granted += each.amount;
      lines_.push_back({day, Line::Kind::granted, each.amount});
      return draw(-each.amount, day, &lot_of_year(day));
    }
    const Rational wanted = each.amount + waiting_;
    bool later = false;
    Rational given = wanted;
    if (!std::holds_alternative<UnlimitedGrant>(each.terms->grant))
      given = under_caps(wanted, day, *each.terms, later);
    waiting_ = later ? wanted - given : Rational();
    grant(day, given);
  }

  void grant(Date day, const Rational& amount) {
    today_.granted += amount;
    lines_.push_back({day, Line::Kind::granted, amount});
    put(lot_of_year(day), amount);
  }

  std::optional<Rational> limit_of(const Cap& cap, const PolicyTerms& terms, Date day) const {
    const Tier* tier = tier_on(days_, terms, day, whole_year_);
    if (tier && tier->cap) return tier->cap;
    if (cap.limit) return cap.limit;
    if (!amount_of(terms.grant)) return std::nullopt;
    return entitled(days_, terms, {day, day, day, whole_year_}).amount * cap.of_amount;
  }

  bool in_window(const Cap& cap, Date date, Date day) const {
    const Date service = days_.person().service_from();
    switch (cap.within) {
      case CapWindow::leave_year: return year_.contains(date);
      case CapWindow::calendar_year: return date.year() == day.year();
      case CapWindow::ever: return true;
      case CapWindow::service_year: break;
    }
    return years_of_service(service, date) == years_of_service(service, day);
  }
  static int years_of_service(Date service, Date day) {
    const Date this_year = MonthDay{service.month(), service.day()}.in_year(day.year());
    return day.year() - (day < this_year ? 1 : 0);
  }

  Rational measured(const Cap& cap, Date day) const {
    if (cap.of == CapOf::balance) {
      Rational sum = balance();
      for (const Lot& lot : lots_) {
        if (lot.carried && !cap.counts_carried)
          sum -= lot.left;
        else if (!cap.counts_adjustments)
          sum -= std::min(lot.left, lot.by_hand);
      }
      return sum;
    }
    Rational sum;
    for (const Line& line : lines_) {
      if (!in_window(cap, line.date, day)) continue;
      const bool carried = cap.counts_carried && cap.within != CapWindow::ever;
      if (line.kind == Line::Kind::carried && !carried) continue;
      if (line.kind == Line::Kind::by_hand && !cap.counts_adjustments) continue;
      sum += line.amount;
    }
    return sum;
  }

  Rational under_caps(const Rational& wanted, Date day, const PolicyTerms& terms, bool& later) {
    Rational most = wanted;
    for (const Cap& cap : terms.caps) {
      const auto limit = limit_of(cap, terms, day);
      if (cap.tested_on || !limit) continue;
      const Rational room = std::max(*limit - measured(cap, day), Rational());
      if (room >= most) continue;
      most = room;
      later = cap.excess == CapExcess::deferred;
    }
    return most;
  }

  bool is_new(const Cap& cap, const Day& now, Date day) {
    const auto* before = now.policy->versions.find(day - 1);
    if (now.version->from < day) return false;
    return !before || std::ranges::count(before->value.caps, cap) == 0;
  }

  void cut(Date day) {
    const Day& now = days_.on(day);
    if (!now.version) return;
    for (const Cap& cap : now.version->value.caps) {
      const bool tested = cap.tested_on && cap.tested_on->in_year(day.year()) == day;
      const auto limit = limit_of(cap, now.version->value, day);
      if (!limit || !(tested || (cap.cuts && is_new(cap, now, day)))) continue;
      Rational over = measured(cap, day) - *limit;
      for (Lot* lot : in_order(day, Drawing::newest_first)) {
        if (over <= Rational()) break;
        const Rational part = std::min(over, lot->left);
        lose(*lot, part);
        over -= part;
      }
    }
  }

  void convert(Date day) {
    const Day& now = days_.on(day);
    if (!now.version || !now.version->value.scale.converts_balance) return;
    const Scale& scale = now.version->value.scale;
    const Rational before = scale_on(days_, scale, day - 1), after = scale_on(days_, scale, day);
    if (before == after || before.is_zero()) return;
    for (Lot& lot : lots_) lot.left *= after / before;
    overdrawn_ *= after / before;
  }

  void adjust(const Adjustment& each) {
    Rational amount = each.amount.value;
    // Before any policy covers the person, extra work is worth what it is.
    const auto covered = days_.first_covered();
    const PolicyTerms none;
    const PolicyTerms& now = covered && *covered <= each.date ? terms(each.date) : none;
    const bool in_lieu = each.kind == AdjustmentKind::time_in_lieu;
    if (in_lieu) amount *= now.time_in_lieu.multiplier;
    if (amount.is_negative()) {
      Lot* reversed = nullptr;
      for (Lot& lot : lots_)
        if (each.reverses && lot.from == each.reverses) reversed = &lot;
      return draw(-amount, each.date, reversed);
    }
    lines_.push_back(
        {each.date,
         each.kind == AdjustmentKind::entitlement ? Line::Kind::granted : Line::Kind::by_hand,
         amount});
    if (each.kind == AdjustmentKind::entitlement) today_.granted += amount;
    std::optional<Date> last = each.last_day;
    if (in_lieu && !last)
      last = last_day(each.date, now.time_in_lieu.expiry).value_or(base::kLatestDate);
    if (!last) return put_by_hand(lot_of_year(each.date), amount);
    put_by_hand(lots_.emplace_back(Lot{.first = each.date,
                                       .last = *last,
                                       .since = each.date,
                                       .ends_with_year = false,
                                       .year = year_,
                                       .from = each.id}),
                amount);
  }

  static std::optional<Date> last_day(Date first, const Expiry& expiry) {
    if (const auto* months = std::get_if<ForMonths>(&expiry))
      return first.plus_months(months->months) - 1;
    if (const auto* days = std::get_if<ForDays>(&expiry)) return first + days->days - 1;
    const auto* until = std::get_if<UntilDate>(&expiry);
    if (!until) return std::nullopt;
    Date day = first;
    while (until->last_day.in_year(day.year()) != day) ++day;
    return day;
  }

  void take_leave(const Charge& charge) {
    const Day& now = days_.on(charge.date);
    if (now.version && std::holds_alternative<UnlimitedGrant>(now.version->value.grant)) {
      grant(charge.date, charge.amount + waiting_);
      waiting_ = 0;
    }
    draw(charge.amount, charge.date);
  }

  void pay_out(Date day) {
    const Day& now = days_.on(day);
    if (days_.person().employment.last != day) return;
    if (!now.version || !now.version->value.pay_out.on_leaving) return;
    for (Lot& lot : lots_) lot.left = 0;
  }

  void turn_year(Date day) {
    const CarryOver& closing = terms(day - 1).carry_over;
    const bool opening_decides = closing.limit_of == LimitOf::opening_year;
    const CarryOver& carry = terms(opening_decides ? day : day - 1).carry_over;
    const DateRange closed = year_;
    const DateRange next = days_.leave_year(day);
    find_credits(next, day);
    const Tier* tier = opening_decides ? tier_on(days_, terms(day), day, next)
                                       : tier_on(days_, terms(day - 1), day - 1, whole_year_);
    Rational left;
    for (Lot& lot : lots_) {
      if (!lot.ends_with_year || lot.last > closed.last) continue;
      left += std::exchange(lot.left, Rational());
      lot.ends_with_year = lot.of_year = false;
    }
    std::optional<Rational> limit = carry.limit;
    if (tier && tier->carry_limit) limit = tier->carry_limit;
    std::optional<Rational> room = limit;
    if (room && carry.boundary_credit == BoundaryCredit::before_carry)
      for (const Credit& each : due(day)) *room -= each.amount;
    today_.carried = to_carry(carry, room, left, day);
    today_.expired += left - today_.carried;
    // What is deducted from the next entitlement is repaid by it, like what is carried.
    if (closing.negative == NegativeAtEnd::forgiven) overdrawn_ = 0;
    whole_year_ = next;
    year_ = {day, next.last};
    bring(day, closed, carry);
    if (closing.boundary_credit == BoundaryCredit::before_carry) limit_first(day, limit);
  }

  // Of what the first day gives, too, no more than the limit stays.
  void limit_first(Date day, const std::optional<Rational>& limit) {
    Rational over = -overdrawn_;
    for (const Credit& each : due(day)) {
      over += each.amount;
      credit(each);
    }
    std::erase_if(credits_, [&](const Credit& each) { return each.date == day; });
    if (!limit) return;
    over -= *limit;
    for (Lot* lot : in_order(day, Drawing::newest_first)) {
      if (over <= Rational()) return;
      const Rational part = std::min(over, lot->left);
      lose(*lot, part);
      over -= part;
    }
  }

  Rational to_carry(const CarryOver& carry, const std::optional<Rational>& most,
                    const Rational& left, Date day) {
    Rational carried = left;
    if (most && carried > *most) carried = std::max(*most, Rational());
    if (carry.total) {
      Rational room = *carry.total;
      for (const Credit& each : due(day)) room -= each.amount;
      carried = std::max(std::min(carried, room), Rational());
    }
    Rational whole = carry.step ? Rational() : carried;
    while (carry.step && whole + *carry.step <= carried) whole += *carry.step;
    return whole;
  }

  void bring(Date day, const DateRange& closed, const CarryOver& carry) {
    const std::optional<Date> last = last_day(day, carry.expiry);
    const Rational kept = last ? std::min(carry.never_expires, today_.carried) : today_.carried;
    const auto open = [&](const Rational& amount, std::optional<Date> until) {
      if (amount.is_zero()) return;
      lines_.push_back({day, Line::Kind::carried, amount});
      put(lots_.emplace_back(Lot{.first = day,
                                 .last = until.value_or(year_.last),
                                 .since = closed.first,
                                 .carried = true,
                                 .ends_with_year = !until,
                                 .year = year_}),
          amount);
    };
    open(today_.carried - kept, last);
    open(kept, std::nullopt);
  }

  const Days& days_;
  Date first_, until_;
  bool with_pending_;
  std::vector<const Adjustment*> adjustments_;
  std::vector<Asked> requests_;
  std::vector<Credit> credits_;  // of the leave years begun so far
  std::vector<Lot> lots_;
  std::vector<Line> lines_;
  Rational overdrawn_;
  Rational waiting_;      // credits that found no room under a cap
  DateRange year_;        // as it counts
  DateRange whole_year_;  // as the rule says; begins earlier when the rule has changed
  DayResult today_;
};

}  // namespace

Walked walk(const Organisation& organisation, PersonId person, LeaveTypeId type, Date until,
            bool with_pending) {
  const PersonRecord& record = *organisation.find(person);
  const LeaveType& leave_type = *organisation.find(type);
  Date begins = record.person.employment.first;
  for (const Adjustment& adjustment : record.adjustments)
    begins = std::min(begins, adjustment.date);
  const Days days(organisation, record, leave_type, {begins - kMargin, until + kMargin});
  std::optional<Date> first = days.first_covered();
  for (const Adjustment& adjustment : record.adjustments)
    if (adjustment.leave_type == type && (!first || adjustment.date < *first))
      first = adjustment.date;
  if (!first) return {.first = until + 1, .days = {}, .in_lots = {}, .overdrawn = {}};
  return Walk(days, *first, until, with_pending).run();
}

}  // namespace daybook::model
