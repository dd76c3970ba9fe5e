// One pass over the years of an account. Used by account.cpp only.
#pragma once
#include <optional>
#include <vector>

#include "domain/ledger/account.hpp"
#include "domain/ledger/credits.hpp"

namespace daybook {

class AccountRun {
 public:
  AccountRun(const AccountFacts& facts, Date until, Pending pending);
  Account run();

 private:
  struct LeaveDay {
    DayCharge charge;
    std::size_t absence;
  };
  // Something that happens on a day of the year, in the order of one day.
  struct Step {
    enum class Order { credit, adjustment, leave };
    Date date;
    Order order;
    std::size_t index;
    auto operator<=>(const Step&) const = default;
  };

  void collect_leave_days();
  void order_adjustments();
  void run_year();
  std::vector<Step> steps_of_year(const std::vector<Credit>& credits) const;
  void close_year(Date boundary);
  void carry_over(Date boundary, Amount carried, const PolicyOnDay& closing);

  void credit(const Credit& credit);
  void adjust(std::size_t index);
  void charge(const LeaveDay& day);
  void expire_before(Date day);

  // Adds to the lot, after repaying what is overdrawn.
  void deposit(int lot, Amount amount);
  int open_lot(Lot lot);
  int year_lot(Date first);
  std::vector<int> drawing_order(Date day) const;
  // Draws `amount` and writes one entry like `line` for each lot touched.
  void draw(Amount amount, Entry line);
  Entry& write(Entry entry);

  const AccountFacts& facts_;
  Pending pending_;
  Account account_;
  Amount overdrawn_;
  std::vector<LeaveDay> leave_days_;      // by date, those that cost something
  std::vector<std::size_t> adjustments_;  // by date; on one day what is added, then what is taken
  DateRange year_;                        // the current leave year, as it counts
  DateRange rule_year_;  // as the rule says: begins earlier than year_ when that is a stub
};

// Where the account begins: the first day that a policy covers or that somebody adjusted.
std::optional<Date> first_day_of(const AccountFacts& facts);
// The year that the rule in force gives for a day; before the first policy, that policy's.
DateRange rule_year_on(const AccountFacts& facts, Date day);

}  // namespace daybook
