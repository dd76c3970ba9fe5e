// How much has this person, of which leave, on which day, and why?
#pragma once
#include "application/host/organisation_host.hpp"
#include "domain/ledger/explain.hpp"

namespace daybook {

// The account of one person and leave type with its figures. Keeps the state that it points into.
struct BalanceOf {
  View view;
  const PersonRecord* record;
  const LeaveType* type;
  AccountFacts facts;
  Books books;
  Figures figures;
};

BalanceOf balance_of(View view, const PersonRecord& record, const LeaveType& type, Date as_of);
// One for every leave type that counts against a balance, in the order of the types, without those
// that neither cover the person on that day nor hold anything.
std::vector<BalanceOf> balances_of(const View& view, const PersonRecord& record, Date as_of);

// Something that is worth a line: covered by a policy, or with entries.
bool is_worth_showing(const BalanceOf& balance);

struct ExplanationLine {
  int depth = 0;
  const Explanation* node = nullptr;
};
// The tree in reading order. Valid as long as the tree.
std::vector<ExplanationLine> lines_of(const Explanation& root);

}  // namespace daybook
