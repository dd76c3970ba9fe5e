#include "domain/ledger/lots.hpp"

#include <algorithm>
#include <utility>

namespace daybook {

int Lots::open(Lot lot) {
  lot.granted = lot.left = base::zero(unit_);
  lots_.push_back(std::move(lot));
  return count() - 1;
}

void Lots::deposit(int lot, Amount amount) {
  const Amount repaid = std::min(overdrawn_, amount);
  overdrawn_ -= repaid;
  at(lot).granted += amount;
  at(lot).left += amount - repaid;
}

Amount Lots::draw_from(int lot, Amount most) {
  const Amount drawn = std::min(at(lot).left, most);
  at(lot).left -= drawn;
  return drawn;
}

std::vector<int> Lots::valid_on(Date day, Drawing order) const {
  std::vector<int> valid;
  for (int index = 0; index < count(); ++index)
    if (!at(index).left.is_zero() && at(index).first <= day && day <= at(index).last)
      valid.push_back(index);
  const auto by = [&](auto key) { std::ranges::sort(valid, {}, key); };
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
  return valid;
}

std::vector<Lots::Drawn> Lots::draw(Amount amount, Date day, Drawing order, int first) {
  std::vector<int> from = valid_on(day, order);
  if (first != kNoLot) {
    std::erase(from, first);
    from.insert(from.begin(), first);
  }
  std::vector<Drawn> drawn;
  for (int lot : from) {
    if (amount.is_zero()) return drawn;
    const Amount part = draw_from(lot, amount);
    amount -= part;
    if (!part.is_zero()) drawn.push_back({lot, part});
  }
  if (amount.is_zero()) return drawn;
  overdrawn_ += amount;
  drawn.push_back({kNoLot, amount});
  return drawn;
}

std::vector<Lots::Drawn> Lots::draw_newest(Amount amount, Date day) {
  std::vector<Drawn> drawn;
  for (int lot : valid_on(day, Drawing::newest_first)) {
    const Amount part = draw_from(lot, amount);
    amount -= part;
    if (!part.is_zero()) drawn.push_back({lot, part});
  }
  return drawn;
}

int Lots::over_before(Date day) const {
  int soonest = kNoLot;
  for (int index = 0; index < count(); ++index) {
    const Lot& lot = at(index);
    const bool over = !lot.renews && lot.last < day && !lot.left.is_zero();
    if (over && (soonest == kNoLot || lot.last < at(soonest).last)) soonest = index;
  }
  return soonest;
}

Amount Lots::empty(int lot) { return std::exchange(at(lot).left, base::zero(unit_)); }

Amount Lots::forgive() { return std::exchange(overdrawn_, base::zero(unit_)); }

}  // namespace daybook
