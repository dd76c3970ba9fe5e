// What payroll reads of an account: one line for each day, kind and cause, and how two readings of
// the same account differ.
#pragma once
#include <map>
#include <optional>
#include <vector>

#include "domain/ledger/account.hpp"
#include "domain/organisation_state.hpp"

namespace daybook {

// What makes two lines the same line. At most one of request and adjustment is set.
struct PayrollKey {
  Date date;
  EntryKind kind{};
  std::optional<RequestId> request = std::nullopt;
  std::optional<AdjustmentId> adjustment = std::nullopt;

  auto operator<=>(const PayrollKey&) const = default;
};

struct PayrollLine {
  PayrollKey key;
  Amount amount;                 // signed as in a statement: what is taken is negative
  std::vector<Version> sources;  // events behind it, ascending

  bool operator==(const PayrollLine&) const = default;
};

// What a period that is closed says otherwise.
struct PayrollCorrection {
  PayrollLine line;  // its amount: what is to be added to what was exported
  Amount was;
  Amount is;

  bool operator==(const PayrollCorrection&) const = default;
};

// The account of one person and leave type as some state knows it.
struct PayrollSide {
  const Organisation* organisation = nullptr;
  const PersonRecord* record = nullptr;
  const LeaveType* type = nullptr;
};

// All lines up to and including `until`, by key, without those that come to nothing. Leave that
// waits for a decision is not among them. Of a leave type that counts against no balance: what was
// taken.
std::vector<PayrollLine> payroll_lines(const PayrollSide& side, Date until);

// The lines in which `now` differs from `before`, by key. Their sources are the events after
// `since` that brought it about: those of the line itself or, where it only follows from something
// else, all that was told about the account for days up to the line's, else for any day.
std::vector<PayrollCorrection> payroll_corrections(const std::vector<PayrollLine>& before,
                                                   const std::vector<PayrollLine>& now,
                                                   const PayrollSide& side, Version since);

// The sum of the amounts.
Amount sum_of(const std::vector<PayrollLine>& lines, Unit unit);

}  // namespace daybook
