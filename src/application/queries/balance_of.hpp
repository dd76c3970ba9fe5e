// How much has this person, of which leave, on which day, and why?
#pragma once
#include "application/host/view.hpp"
#include "application/warm/warm_accounts.hpp"
#include "domain/ledger/explain.hpp"

namespace daybook {

// A state to ask, and the accounts of it that are kept ready, if any are.
struct WarmView {
  View view;
  std::shared_ptr<WarmAccounts> warm = nullptr;
};

// The account of one person and leave type with its figures. Keeps the state that it points into.
struct BalanceOf {
  View view;
  const PersonRecord* record;
  const LeaveType* type;
  std::shared_ptr<const WarmAccount> account;
  Figures figures;
  bool is_worth_showing;                                 // covered by a policy, or with entries
  mutable std::shared_ptr<const Books> lines = nullptr;  // once they are asked for

  const AccountFacts& facts() const { return account->facts(); }
  const Books& books() const;
};

BalanceOf balance_of(const WarmView& at, const PersonRecord& record, const LeaveType& type,
                     Date as_of);
// One for every leave type that counts against a balance, in the order of the types, without those
// that neither cover the person on that day nor hold anything.
std::vector<BalanceOf> balances_of(const WarmView& at, const PersonRecord& record, Date as_of);

struct ExplanationLine {
  int depth = 0;
  const Explanation* node = nullptr;
};
// The tree in reading order. Valid as long as the tree.
std::vector<ExplanationLine> lines_of(const Explanation& root);

}  // namespace daybook
