// One pass over the years of an account: a value, so a copy of one that has come to a leave year
// goes on from there by itself.
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "domain/ledger/account.hpp"
#include "domain/ledger/leave_days.hpp"
#include "domain/ledger/lots.hpp"
#include "domain/ledger/usual_years.hpp"

namespace daybook {

// What happens on which day, whatever has become of the account by then.
struct Timeline {
  std::optional<Date>
      first;  // where the account begins; not set when nothing happens up to `until`
  Date until;
  std::vector<ChargedDay> leave;         // by date, those that cost something, undecided ones too
  std::vector<std::size_t> adjustments;  // by date; on one day what is added, then what is taken
  bool has_caps = false;                 // ever
  bool caps_count_lines = false;         // some cap counts what earlier lines credited
};
Timeline timeline_of(const AccountFacts& facts, Date until, Pending pending);

class AccountRun {
 public:
  // Lines of leave years that end before `keep_from` are added up and left out.
  AccountRun(const AccountFacts& facts, std::shared_ptr<const Timeline> timeline, Pending pending,
             Date keep_from = kFirstDayOfAll);

  // Comes to the start of the leave year of `day`, or of the first one.
  void settle(Date day);
  // The leave year come to.
  const DateRange& year() const { return year_; }
  // From now on undecided leave counts so.
  void treat(Pending pending) { pending_ = pending; }
  // One more fact, not before the leave year come to.
  void add(const Adjustment& adjustment);
  // Looks up what the next leave year credits, for all copies made from now on.
  void look_ahead();
  // Complete up to `until`, up to which the timeline holds all leave.
  Account run(Date until);
  std::size_t bytes() const;  // that it takes beside the timeline, about

 private:
  // Something that happens on a day of the year, in the order of one day.
  struct Step {
    enum class Order { convert, credit, adjustment, cap_test, leave, pay_out, hand_over };
    Date date;
    Order order;
    auto operator<=>(const Step&) const = default;
  };
  using Credits = UsualYears::Credits;

  void run_year();
  std::optional<Step> next_step();
  // The next one that is no leave.
  std::optional<Step> next_beside_leave() const;
  void pass_over_ignored_leave();
  void take(const Step& step);
  std::vector<Step> rare_steps() const;
  void add_conversions(std::vector<Step>& steps) const;
  void add_cap_tests(std::vector<Step>& steps) const;

  Credits credits_of(const DateRange& rule_year, Date from) const;
  void close_year(Date boundary);
  Amount to_carry(const CarryOver& carry, Date boundary, const Amount& left,
                  const std::optional<Rational>& limit) const;
  std::optional<Rational> carry_limit(const PolicyTerms& terms, Date boundary) const;
  Rational credited_on(Date day) const;
  void cut_first_credits(Date boundary, const std::optional<Rational>& limit,
                         const PolicyOnDay& closing);
  void empty_year_lots(Date boundary, const Amount& carried);
  void settle_negative(Date boundary);
  void open_year(Date boundary, const Amount& carried, const PolicyTerms& terms,
                 const PolicyOnDay& closing);
  void carry_in(Date boundary, Amount amount, std::optional<Date> last_day, const DateRange& closed,
                const PolicyOnDay& closing);

  void credit(const Credit& credit);
  // Nothing can keep it out and nobody reads its line.
  bool goes_unwritten(const Credit& credit) const;
  void adjust(std::size_t index);
  void add_adjustment(std::size_t index, const Amount& amount, Entry line);
  void charge(const ChargedDay& day);
  void charge_unwritten(const ChargedDay& day, const Dated<PolicyTerms>* version);
  void convert(Date day);
  void test_caps(Date day);
  void pay_out(Date day);
  void empty_account(EntryKind kind, Date day, const PolicyOnDay& on);
  void expire_before(Date day);

  // What is left of `amount` under every cap tested on credits; sets whether the rest is deferred.
  Rational allowed(const Rational& amount, Date day, const Dated<PolicyTerms>& terms,
                   bool& deferred) const;
  std::optional<Rational> limit_of(const Cap& cap, const PolicyTerms& terms, Date day) const;
  Rational measured(const Cap& cap, Date day) const;
  Rational counted_balance(const Cap& cap) const;
  static bool may_count(const Entry& entry);

  const Adjustment& adjustment(std::size_t index) const;
  // The one that the year's credits go to.
  int year_lot(Date first);
  // Draws `amount` and writes one entry like `line` for each lot touched.
  void draw(const Amount& amount, Entry line, int first_lot = kNoLot);
  void write_drawn(const std::vector<Lots::Drawn>& drawn, Entry line);
  bool keeps_lines() const { return year_.last >= keep_from_; }
  void write(Entry entry);

  const AccountFacts& facts_;
  std::shared_ptr<const Timeline> timeline_;
  Pending pending_;
  Date keep_from_;
  Account account_;
  Amount balance_;
  Lots lots_;
  int year_lot_ = kNoLot;                 // once it is open
  Rational deferred_;                     // credits that wait for room under a cap
  std::vector<Entry> counted_;            // lines that caps may count, where they do
  std::vector<std::size_t> adjustments_;  // of the timeline, and the one that was added
  std::optional<Adjustment> added_;
  Credits credits_;         // of year_
  Credits next_credits_;    // of the year after it, once they are known
  std::vector<Step> rare_;  // of year_, beside credits, adjustments and leave
  std::size_t next_rare_ = 0, next_credit_ = 0, next_adjustment_ = 0, next_leave_ = 0;
  DateRange year_;       // the current leave year, as it counts
  DateRange rule_year_;  // as the rule says: begins earlier than year_ when that is a stub
};

// Where the account begins: the first day that a policy covers or that somebody adjusted.
std::optional<Date> first_day_of(const AccountFacts& facts);
// The year that the rule in force gives for a day; before the first policy, that policy's.
DateRange rule_year_on(const AccountFacts& facts, Date day);

}  // namespace daybook
