#include "application/reports/explanation_report.hpp"
#include "application/scenario/answer_run.hpp"
#include "domain/ledger/explain.hpp"

namespace daybook::scenario {
Outcome Answer::write_lots() {
  const Date on = TRY(day());
  const AccountFacts facts = this->facts();
  const Account all = account(facts, on);
  const std::vector<Rational> left = left_on(all, on);
  Rational sum;
  out_.key("lots"), out_.begin_array();
  for (std::size_t at = 0; at < left.size(); ++at) {
    const Lot& lot = all.lots[at];
    if (left[at].is_zero()) continue;
    out_.begin_object();
    write_number(out_, "value", left[at]);
    out_.key("first"), out_.string(to_string(lot.first));
    out_.key("last"), out_.string(to_string(lot.last));
    out_.key("renews"), out_.boolean(lot.renews);
    out_.key("carried"), out_.boolean(lot.carried);
    out_.end_object();
    values_.push_back(left[at]);
    sum += left[at];
  }
  out_.end_array();
  write_value(sum);
  return {};
}

Outcome Answer::write_expiring() {
  const Figures figures = figures_on(facts(), TRY(day()));
  Rational sum;
  out_.key("expiring"), out_.begin_array();
  for (const Expiring& lot : figures.expiring) {
    out_.begin_object();
    write_number(out_, "value", lot.amount.value);
    out_.key("last_day"), out_.string(to_string(lot.last_day));
    out_.end_object();
    values_.push_back(lot.amount.value);
    sum += lot.amount.value;
  }
  out_.end_array();
  write_value(sum);
  return {};
}

Outcome Answer::write_figures() {
  const Figures figures = figures_on(facts(), TRY(day()));
  out_.key("on"), out_.string(to_string(figures.as_of));
  out_.key("unit"), out_.string(base::name_of(type_->unit));
  write_range(out_, "leave_year", figures.leave_year);
  out_.key("unlimited"), out_.boolean(figures.unlimited);
  for (std::size_t at = 0; at < base::EnumNames<Figure>::names.size(); ++at) {
    const auto figure = static_cast<Figure>(at);
    write_number(out_, base::enum_name(figure), figures.get(figure).value);
    values_.push_back(figures.get(figure).value);
  }
  return {};
}

Outcome Answer::write_statement() {
  const DateRange days = TRY(range());
  const AccountFacts facts = this->facts();
  out_.key("unit"), out_.string(base::name_of(type_->unit));
  out_.key("entries"), out_.begin_array();
  for (const Entry& entry : account(facts, days.last).entries)
    if (days.contains(entry.date)) write_entry(facts, entry);
  out_.end_array();
  return {};
}

void Answer::write_entry(const AccountFacts& facts, const Entry& entry) {
  values_.push_back(entry.amount.value);
  out_.begin_object();
  out_.key("on"), out_.string(to_string(entry.date));
  out_.key("kind"), out_.string(base::enum_name(entry.kind));
  write_number(out_, "value", entry.amount.value);
  write_number(out_, "balance", entry.balance.value);
  write_range(out_, "period", entry.period);
  if (entry.lot != kNoLot) out_.key("lot"), out_.number(entry.lot);
  if (entry.basis && entry.basis->exact != entry.amount.value)
    write_number(out_, "unrounded", entry.basis->exact);
  if (entry.basis && !entry.basis->capped.is_zero())
    write_number(out_, "capped", entry.basis->capped);
  if (entry.adjustment)
    out_.key("reason"), out_.string(facts.adjustments[*entry.adjustment].reason.text);
  out_.end_object();
}

Outcome Answer::write_explained() {
  const AccountFacts facts = this->facts();
  const Date on = TRY(day());
  const Books books = books_of(facts, on);
  const Figures figures = figures_of(facts, books, on);
  const Explanation tree = daybook::explain(facts, books, figures, question_.figure);
  if (tree.amount) value_ = tree.amount->value;
  out_.key("figure"), out_.string(base::enum_name(question_.figure));
  out_.key("explanation"), write_explanation(out_, tree);
  return {};
}

}  // namespace daybook::scenario
