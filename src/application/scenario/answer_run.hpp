// One question and everything that it is answered from. The members are in answer.cpp (what is
// asked of whom), answer_figures.cpp (numbers), answer_lists.cpp (lists and trees) and
// answer_leave.cpp (what leave costs and whether it is accepted).
#pragma once
#include "json/writer.hpp"

#include "application/scenario/facts.hpp"
#include "domain/ledger/figures.hpp"

namespace daybook::scenario {

// "value":"14.465753","exact":"1056/73", the second only where the first is rounded; beside other
// keys "key_exact".
void write_number(json::Writer& out, std::string_view key, const Rational& value);
void write_range(json::Writer& out, std::string_view key, const DateRange& range);

inline bool is_credit(const Entry& entry) {
  return entry.kind == EntryKind::grant || entry.kind == EntryKind::accrual;
}

class Answer {
 public:
  Answer(const Scenario& scenario, const Cast& cast, const std::vector<Step>& steps,
         const Question& question, json::Writer& out)
      : scenario_(scenario), cast_(cast), steps_(steps), question_(question), out_(out) {}

  Result<bool> write();

 private:
  Outcome gather();
  // One that the scenario knows, or one that is only asked about.
  Outcome gather_request();
  Result<Date> day() const;
  AccountFacts facts() const { return organisation_.facts_for(*record_, *type_); }
  Account account(const AccountFacts& facts, Date until) const;
  Result<DateRange> leave_year(const AccountFacts& facts) const;
  // `from` may be left out: from the beginning.
  Result<DateRange> range() const;
  Outcome write_answer();
  void write_value(const Rational& value);
  Outcome write_figure(Figure figure);
  // Rounded where the policy rounds what is told and not what is booked.
  void write_told(const Rational& exact, bool bounded, Date on);
  template <class Wanted>
  Rational sum_of(const Account& account, Wanted wanted) const {
    Rational sum;
    for (const Entry& entry : account.entries)
      if (wanted(entry)) sum += entry.amount.value;
    return sum;
  }
  Outcome write_credited();
  // Of the period that holds the day, wherever in it the credit falls.
  Outcome write_credit();
  Outcome write_credits();
  template <class Wanted>
  Outcome write_of_year(Wanted wanted, int sign) {
    const AccountFacts facts = this->facts();
    const DateRange year = TRY(leave_year(facts));
    const Rational sum = sum_of(account(facts, year.last + 1), [&](const Entry& entry) {
      return wanted(entry) && year.contains(entry.leave_year.first) &&
             year.contains(entry.leave_year.last);
    });
    write_value(sign < 0 ? -sum : sum);
    write_range(out_, "leave_year", year);
    return {};
  }
  Outcome write_expired();
  Outcome write_capped();
  Outcome write_payable();
  Outcome write_unusable();
  // What is left of each lot at the end of a day.
  static std::vector<Rational> left_on(const Account& account, Date day) {
    std::vector<Rational> left(account.lots.size());
    for (const Entry& entry : account.entries)
      if (entry.date <= day && entry.lot != kNoLot)
        left[static_cast<std::size_t>(entry.lot)] += entry.amount.value;
    return left;
  }
  Outcome write_carried_left();
  Outcome write_lots();
  Outcome write_expiring();
  Outcome write_cost();
  void write_days(const std::vector<DayCharge>& charges);
  // What the leave of the scenario costs within a range of days.
  Outcome write_charged();
  Outcome write_accepted();
  // "rule":...,"message":...,"facts":{...}
  void write_finding(const base::Error& finding);
  // What rules say that warn, where there is any.
  void write_warnings(const RequestLeave& leave, Date asked_on);
  Outcome write_figures();
  Outcome write_statement();
  void write_entry(const AccountFacts& facts, const Entry& entry);
  Outcome write_explained();
  bool is_met(const Expectation& expect) const;

  const Scenario& scenario_;
  const Cast& cast_;
  const std::vector<Step>& steps_;
  const Question& question_;
  json::Writer& out_;

  RequestFacts request_;      // that is asked about, if any
  std::string request_path_;  // where the scenario has it
  Organisation organisation_;
  const PersonRecord* record_ = nullptr;
  const LeaveType* type_ = nullptr;

  // What was answered, for comparing with what is expected.
  std::optional<Rational> value_;
  std::vector<Rational> values_;
  std::optional<bool> accepted_;
  std::string rule_;
  std::vector<std::string> warnings_;
};

}  // namespace daybook::scenario
