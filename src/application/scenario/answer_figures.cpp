#include <algorithm>

#include "application/scenario/answer_run.hpp"
#include "domain/ledger/leave_days.hpp"

namespace daybook::scenario {
namespace {

// A balance of leave that is not limited is no number.
bool is_bounded(Ask ask) {
  return ask != Ask::balance && ask != Ask::available && ask != Ask::year_end;
}

}  // namespace

Outcome Answer::write_figure(Figure figure) {
  const Figures figures = figures_on(facts(), TRY(day()));
  if (figures.unlimited && !is_bounded(question_.ask)) {
    out_.key("value"), out_.null();
    out_.key("unlimited"), out_.boolean(true);
    return {};
  }
  write_told(figures.get(figure).value, is_bounded(question_.ask), figures.as_of);
  return {};
}

Outcome Answer::write_credited() {
  const DateRange days = TRY(range());
  const AccountFacts facts = this->facts();
  write_value(sum_of(account(facts, days.last), [&](const Entry& entry) {
    return is_credit(entry) && days.contains(entry.date);
  }));
  return {};
}

// Of the period that holds the day, wherever in it the credit falls.
Outcome Answer::write_credit() {
  const Date on = TRY(day());
  const AccountFacts facts = this->facts();
  const Account all = account(facts, leave_year_on(facts, on).last + 1);
  const auto belongs = [&](const Entry& entry) {
    return is_credit(entry) && entry.period.contains(on);
  };
  write_value(sum_of(all, belongs));
  const auto first = std::ranges::find_if(all.entries, belongs);
  if (first == all.entries.end()) return {};
  out_.key("credited_on"), out_.string(to_string(first->date));
  write_range(out_, "period", first->period);
  return {};
}

Outcome Answer::write_credits() {
  const DateRange days = TRY(range());
  const AccountFacts facts = this->facts();
  Rational sum;
  out_.key("credits"), out_.begin_array();
  for (const Entry& entry : account(facts, days.last).entries) {
    if (!is_credit(entry) || !days.contains(entry.date)) continue;
    out_.begin_object();
    out_.key("on"), out_.string(to_string(entry.date));
    write_number(out_, "value", entry.amount.value);
    write_range(out_, "period", entry.period);
    out_.end_object();
    values_.push_back(entry.amount.value);
    sum += entry.amount.value;
  }
  out_.end_array();
  write_value(sum);
  return {};
}

Outcome Answer::write_expired() {
  const auto expires = [](const Entry& entry) {
    return entry.kind == EntryKind::expiry || entry.kind == EntryKind::cut;
  };
  if (question_.year) return write_of_year(expires, -1);
  if (!question_.from) return write_figure(Figure::expired);
  const DateRange days = TRY(range());
  const AccountFacts facts = this->facts();
  write_value(-sum_of(account(facts, days.last), [&](const Entry& entry) {
    return expires(entry) && days.contains(entry.date);
  }));
  return {};
}

Outcome Answer::write_capped() {
  const DateRange days = TRY(range());
  const AccountFacts facts = this->facts();
  Rational sum;
  for (const Entry& entry : account(facts, days.last).entries) {
    if (!days.contains(entry.date)) continue;
    if (entry.basis) sum += entry.basis->capped;
    if (entry.kind == EntryKind::cut) sum -= entry.amount.value;
  }
  write_value(sum);
  return {};
}

Outcome Answer::write_payable() {
  const Date on = TRY(day());
  const AccountFacts facts = this->facts();
  write_value(payable_on(facts, books_of(facts, on), on).value);
  return {};
}

// What expires although every day that is left until then were taken.
Outcome Answer::write_unusable() {
  const Date on = TRY(day());
  const AccountFacts facts = this->facts();
  Rational expiring, most;
  for (const Expiring& lot : figures_on(facts, on).expiring) {
    const DateRange left{on, lot.last_day};
    Rational days =
        total_of(charge_days(*facts.type, facts.calendar, left, {}), facts.type->unit).value;
    for (const LeaveDay& day : leave_days(facts, left.first, left.last, Pending::reserved))
      days -= day.charge.amount.value;
    expiring += lot.amount.value;
    most = std::max(most, expiring - std::max(days, Rational()));
  }
  write_value(most);
  return {};
}

Outcome Answer::write_carried_left() {
  const Date on = TRY(day());
  const AccountFacts facts = this->facts();
  const Account all = account(facts, on);
  const std::vector<Rational> left = left_on(all, on);
  Rational sum;
  for (std::size_t lot = 0; lot < left.size(); ++lot)
    if (all.lots[lot].carried) sum += left[lot];
  write_value(sum);
  return {};
}

}  // namespace daybook::scenario
