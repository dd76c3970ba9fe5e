#include "application/queries/statement_of.hpp"

namespace daybook {
namespace {

bool continues(const StatementLine& line, const Entry& entry) {
  return line.entry->absence && entry.absence == line.entry->absence &&
         entry.lot == line.entry->lot && entry.leave_year == line.entry->leave_year;
}

void add_sources(StatementLine& line, const BalanceOf& balance) {
  const Entry& entry = *line.entry;
  if (entry.absence) {
    const Absence& absence = balance.facts().absences[*entry.absence];
    line.sources = {absence.requested};
    if (absence.decided != Version{}) line.sources.push_back(absence.decided);
  } else if (line.adjustment) {
    line.sources = {line.adjustment->source};
  } else if (is_handed_over(balance.facts(), entry)) {
    line.sources = {balance.facts().handed_over->source};
  } else if (entry.terms) {
    line.sources = {entry.terms->source};
  }
}

StatementLine line_from(const Entry& entry, const BalanceOf& balance) {
  StatementLine line{
      .entry = &entry, .amount = entry.amount, .balance = entry.balance, .period = entry.period};
  if (entry.absence)
    line.request = balance.record->find(balance.facts().absences[*entry.absence].request);
  if (entry.adjustment) line.adjustment = &balance.facts().adjustments[*entry.adjustment];
  if (entry.lot != kNoLot)
    line.lot = &balance.books().reserved.lots[static_cast<std::size_t>(entry.lot)];
  add_sources(line, balance);
  return line;
}

}  // namespace

std::vector<StatementLine> statement_of(const BalanceOf& balance, Date until) {
  std::vector<StatementLine> lines;
  for (const Entry& entry : balance.books().reserved.entries) {
    if (entry.date > until) break;
    if (lines.empty() || !continues(lines.back(), entry)) {
      lines.push_back(line_from(entry, balance));
      continue;
    }
    lines.back().amount += entry.amount;
    lines.back().balance = entry.balance;
    lines.back().period.last = entry.period.last;
  }
  return lines;
}

std::optional<Date> last_usable_day(const BalanceOf& balance, const Lot& lot) {
  const CarryOver& carry = terms_on(balance.facts(), lot.last).carry_over;
  const bool is_carried_whole = !carry.limit && lot.last == lot.leave_year.last;
  return is_carried_whole ? last_day_of(lot.last + 1, carry.expiry) : std::optional(lot.last);
}

}  // namespace daybook
