#include "application/queries/balance_of.hpp"

namespace daybook {
namespace {

void append_lines(std::vector<ExplanationLine>& lines, const Explanation& node, int depth) {
  lines.push_back({depth, &node});
  for (const Explanation& child : node.children) append_lines(lines, child, depth + 1);
}

}  // namespace

const Books& BalanceOf::books() const {
  if (!lines) lines = std::make_shared<const Books>(books_of(facts(), figures.as_of));
  return *lines;
}

BalanceOf balance_of(const WarmView& at, const PersonRecord& record, const LeaveType& type,
                     Date as_of) {
  auto account = at.warm ? at.warm->account_of(*at.view, record, type, as_of)
                         : std::make_shared<const WarmAccount>(*at.view, record, type, as_of);
  const auto told = account->told_on(as_of);
  return {at.view, &record, &type, std::move(account), told->figures, told->is_worth_showing};
}

std::vector<BalanceOf> balances_of(const WarmView& at, const PersonRecord& record, Date as_of) {
  std::vector<BalanceOf> balances;
  for (const LeaveType& type : *at.view->leave_types) {
    if (!type.counts_against_balance) continue;
    BalanceOf balance = balance_of(at, record, type, as_of);
    if (balance.is_worth_showing) balances.push_back(std::move(balance));
  }
  return balances;
}

std::vector<ExplanationLine> lines_of(const Explanation& root) {
  std::vector<ExplanationLine> lines;
  append_lines(lines, root, 0);
  return lines;
}

}  // namespace daybook
