#include "application/queries/balance_of.hpp"

namespace daybook {
namespace {

void append_lines(std::vector<ExplanationLine>& lines, const Explanation& node, int depth) {
  lines.push_back({depth, &node});
  for (const Explanation& child : node.children) append_lines(lines, child, depth + 1);
}

}  // namespace

BalanceOf balance_of(View view, const PersonRecord& record, const LeaveType& type, Date as_of) {
  AccountFacts facts = view->facts_for(record, type);
  Books books = books_of(facts, as_of);
  Figures figures = figures_of(facts, books, as_of);
  return {std::move(view), &record, &type, std::move(facts), std::move(books), std::move(figures)};
}

bool is_worth_showing(const BalanceOf& balance) {
  return balance.figures.policy || !balance.books.reserved.entries.empty();
}

std::vector<BalanceOf> balances_of(const View& view, const PersonRecord& record, Date as_of) {
  std::vector<BalanceOf> balances;
  for (const LeaveType& type : *view->leave_types) {
    if (!type.counts_against_balance) continue;
    BalanceOf balance = balance_of(view, record, type, as_of);
    if (is_worth_showing(balance)) balances.push_back(std::move(balance));
  }
  return balances;
}

std::vector<ExplanationLine> lines_of(const Explanation& root) {
  std::vector<ExplanationLine> lines;
  append_lines(lines, root, 0);
  return lines;
}

}  // namespace daybook
