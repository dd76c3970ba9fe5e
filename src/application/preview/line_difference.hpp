// The lines in which two accounts of the same person and leave type differ: why a figure moves.
#pragma once
#include <optional>
#include <vector>

#include "domain/ledger/account.hpp"

namespace daybook {

// One line that only one of them has, or that both have with other amounts.
struct LineDifference {
  Date date;
  EntryKind kind{};
  DateRange period;  // what the line is for
  std::optional<Amount> before;
  std::optional<Amount> after;

  bool operator==(const LineDifference&) const = default;
  Amount by() const;  // after - before
};

// All lines of one kind together.
struct KindDifference {
  EntryKind kind{};
  Date first;  // of the lines that differ
  std::size_t lines = 0;
  Amount by;

  bool operator==(const KindDifference&) const = default;
};

// What an account is made of, with the accounts.
struct AccountSide {
  const AccountFacts* facts;
  const Account* account;
};

// By date, then in the order of the kinds. `before` has no account when the person was not there.
std::vector<LineDifference> differing_lines(const std::optional<AccountSide>& before,
                                            const AccountSide& after);

// In the order of the kinds.
std::vector<KindDifference> by_kind(const std::vector<LineDifference>& lines);

}  // namespace daybook
