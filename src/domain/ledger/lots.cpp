#include "domain/ledger/lots.hpp"

#include <algorithm>
#include <utility>

namespace daybook {

int Lots::open(Lot lot) {
  lot.granted = lot.left = lot.by_hand = base::zero(unit_);
  lots_.push_back(std::move(lot));
  return count() - 1;
}

void Lots::deposit(int lot, Amount amount) {
  at(lot).granted += amount;
  if (!overdrawn_.is_zero()) {
    const Amount repaid = std::min(overdrawn_, amount);
    overdrawn_ -= repaid;
    amount -= repaid;
  }
  at(lot).left += amount;
  if (!live_.empty() && live_.back() == lot) return;
  const auto place = std::ranges::lower_bound(live_, lot);
  if (place == live_.end() || *place != lot) live_.insert(place, lot);
}

Amount Lots::draw_from(int lot, Amount most) {
  const Amount drawn = std::min(at(lot).left, most);
  at(lot).left -= drawn;
  return drawn;
}

void Lots::find_valid(Date day, Drawing order) {
  std::erase_if(live_, [&](int index) { return at(index).left.is_zero(); });
  found_.clear();
  for (int index : live_)
    if (at(index).first <= day && day <= at(index).last) found_.push_back(index);
  if (found_.size() < 2) return;
  const auto by = [&](auto key) { std::ranges::sort(found_, {}, key); };
  switch (order) {
    case Drawing::expiring_first:
      // A carried lot that never expires ends with the year on paper only; it is the older one.
      by([&](int index) {
        return std::tuple(at(index).last, !at(index).carried, at(index).first, index);
      });
      break;
    case Drawing::carried_first:
      by([&](int index) {
        return std::tuple(!at(index).carried, at(index).last, at(index).first, index);
      });
      break;
    case Drawing::oldest_first:
      by([&](int index) { return std::tuple(at(index).granted_on, at(index).last, index); });
      break;
    case Drawing::newest_first:
      by([&](int index) {
        return std::tuple(-at(index).granted_on.days_since_epoch(), at(index).last, -index);
      });
      break;
  }
}

Amount Lots::draw_found(Amount amount) {
  drawn_.clear();
  for (int lot : found_) {
    if (amount.is_zero()) return amount;
    const Amount part = draw_from(lot, amount);
    amount -= part;
    if (!part.is_zero()) drawn_.push_back({lot, part});
  }
  return amount;
}

const std::vector<Lots::Drawn>& Lots::draw(Amount amount, Date day, Drawing order, int first) {
  find_valid(day, order);
  if (first != kNoLot) {
    std::erase(found_, first);
    found_.insert(found_.begin(), first);
  }
  const Amount missing = draw_found(amount);
  if (missing.is_zero()) return drawn_;
  overdrawn_ += missing;
  drawn_.push_back({kNoLot, missing});
  return drawn_;
}

const std::vector<Lots::Drawn>& Lots::draw_newest(Amount amount, Date day) {
  find_valid(day, Drawing::newest_first);
  draw_found(amount);
  return drawn_;
}

int Lots::over_before(Date day) const {
  int soonest = kNoLot;
  for (int index : live_) {
    const Lot& lot = at(index);
    const bool over = !lot.renews && lot.last < day && !lot.left.is_zero();
    if (over && (soonest == kNoLot || lot.last < at(soonest).last)) soonest = index;
  }
  return soonest;
}

Date Lots::same_until(Date day) const {
  Date last = kLastDayOfAll;
  for (int index : live_) {
    const Lot& lot = at(index);
    if (lot.first > day) last = std::min(last, lot.first - 1);
    if (lot.last >= day) last = std::min(last, lot.last);
  }
  return last;
}

Amount Lots::empty(int lot) { return std::exchange(at(lot).left, base::zero(unit_)); }

Amount Lots::forgive() { return std::exchange(overdrawn_, base::zero(unit_)); }

}  // namespace daybook
