// The lots of one account while it is being run: what is added to them, what is drawn from them and
// in which order. Used by account_run.cpp only.
#pragma once
#include <vector>

#include "domain/ledger/entry.hpp"

namespace daybook {

class Lots {
 public:
  explicit Lots(Unit unit) : unit_(unit), overdrawn_(base::zero(unit)) {}

  int open(Lot lot);
  // Adds to the lot, after repaying what is overdrawn.
  void deposit(int lot, Amount amount);

  struct Drawn {
    int lot;  // kNoLot: nothing was there, the account is overdrawn by it
    Amount amount;
  };
  // From the lots valid on `day`, the one that `first` names before all others. What is returned
  // holds until the next draw.
  const std::vector<Drawn>& draw(Amount amount, Date day, Drawing order, int first = kNoLot);
  // From the lots valid on `day`, newest first, not more than there is.
  const std::vector<Drawn>& draw_newest(Amount amount, Date day);

  // The lot whose last day has passed first, with something left, or kNoLot.
  int over_before(Date day) const;
  Amount empty(int lot);
  // What is overdrawn becomes nothing; returns what it was.
  Amount forgive();

  Lot& at(int lot) { return lots_[static_cast<std::size_t>(lot)]; }
  const Lot& at(int lot) const { return lots_[static_cast<std::size_t>(lot)]; }
  int count() const { return static_cast<int>(lots_.size()); }
  const Amount& overdrawn() const { return overdrawn_; }
  void overdraw(Amount amount) { overdrawn_ += amount; }
  std::vector<Lot> take() { return std::move(lots_); }

 private:
  void find_valid(Date day, Drawing order);
  // Draws from the lots found; returns what they did not have.
  Amount draw_found(Amount amount);
  Amount draw_from(int lot, Amount most);

  Unit unit_;
  Amount overdrawn_;
  std::vector<Lot> lots_;
  std::vector<int> live_;  // ascending: every lot with something left, and perhaps some without
  // Kept from draw to draw, so that a draw allocates nothing.
  std::vector<int> found_;
  std::vector<Drawn> drawn_;
};

}  // namespace daybook
