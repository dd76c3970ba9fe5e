// One pass over the years of an account. Used by account.cpp only.
#pragma once
#include <optional>
#include <vector>

#include "domain/ledger/account.hpp"
#include "domain/ledger/credits.hpp"
#include "domain/ledger/leave_days.hpp"
#include "domain/ledger/lots.hpp"

namespace daybook {

class AccountRun {
 public:
  AccountRun(const AccountFacts& facts, Date until, Pending pending);
  Account run();

 private:
  // Something that happens on a day of the year, in the order of one day.
  struct Step {
    enum class Order { convert, credit, adjustment, cap_test, leave, pay_out };
    Date date;
    Order order;
    std::size_t index;
    auto operator<=>(const Step&) const = default;
  };

  void order_adjustments();
  void run_year();
  void take(const Step& step);
  std::vector<Step> steps_of_year() const;
  void add_conversions(std::vector<Step>& steps) const;
  void add_cap_tests(std::vector<Step>& steps) const;

  void close_year(Date boundary);
  Amount to_carry(const PolicyTerms& terms, Date boundary, const Amount& left,
                  const std::vector<Credit>& next_credits) const;
  void empty_year_lots(Date boundary, const Amount& carried);
  void settle_negative(Date boundary);
  void open_year(Date boundary, const Amount& carried, const PolicyTerms& terms,
                 const PolicyOnDay& closing);
  void carry_in(Date boundary, Amount amount, std::optional<Date> last_day, const DateRange& closed,
                const PolicyOnDay& closing);

  void credit(const Credit& credit);
  void adjust(std::size_t index);
  void add_adjustment(std::size_t index, const Amount& amount, Entry line);
  void charge(const LeaveDay& day);
  void convert(Date day);
  void test_caps(Date day);
  void pay_out(Date day);
  void expire_before(Date day);

  // What is left of `amount` under every cap tested on credits; sets whether the rest is deferred.
  Rational allowed(const Rational& amount, Date day, const Dated<PolicyTerms>& terms,
                   bool& deferred) const;
  std::optional<Rational> limit_of(const Cap& cap, const PolicyTerms& terms, Date day) const;
  Rational measured(const Cap& cap, Date day) const;

  int year_lot(Date first);
  // Draws `amount` and writes one entry like `line` for each lot touched.
  void draw(Amount amount, Entry line, int first_lot = kNoLot);
  void write_drawn(const std::vector<Lots::Drawn>& drawn, Entry line);
  Entry& write(Entry entry);
  Amount balance() const;

  const AccountFacts& facts_;
  Pending pending_;
  Account account_;
  Lots lots_;
  Rational deferred_;                     // credits that wait for room under a cap
  std::vector<LeaveDay> leave_days_;      // by date, those that cost something
  std::vector<std::size_t> adjustments_;  // by date; on one day what is added, then what is taken
  std::vector<Credit> credits_;           // of year_
  DateRange year_;                        // the current leave year, as it counts
  DateRange rule_year_;  // as the rule says: begins earlier than year_ when that is a stub
};

// Where the account begins: the first day that a policy covers or that somebody adjusted.
std::optional<Date> first_day_of(const AccountFacts& facts);
// The year that the rule in force gives for a day; before the first policy, that policy's.
DateRange rule_year_on(const AccountFacts& facts, Date day);

}  // namespace daybook
