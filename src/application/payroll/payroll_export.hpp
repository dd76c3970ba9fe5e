// What payroll is told of a period, in lines that add up: over all closed periods and the open one,
// the lines of a person and leave type sum to what the ledger says now.
//
//   opening 12.5    what was exported as the end of the period before
//   corrections     days before the period that are known otherwise since
//   lines           days of the period
//   closing 10.5    opening + corrections + lines
//
// A closed period is told as it was known when it was closed
// (docs/decisions/0013-closed-periods.md), so nothing that is learned later changes a byte of it.
#pragma once
#include <array>
#include <functional>
#include <string>
#include <vector>

#include "application/host/view.hpp"
#include "application/payroll/payroll_lines.hpp"
#include "domain/command.hpp"

namespace daybook {

enum class PayrollTotal {
  granted,   // grants and accruals
  taken,     // charged days, negative
  adjusted,  // what people or rules added and took
  expired,   // lost, negative
  carried,   // between leave years: nothing, unless the two sides lie in different periods
};
inline constexpr std::size_t kPayrollTotals = 5;
PayrollTotal total_of_kind(EntryKind kind);

struct PayrollAccount {
  const PersonRecord* record = nullptr;
  const LeaveType* type = nullptr;
  std::optional<Amount> opening;  // not set: the type counts against no balance
  std::vector<PayrollCorrection> corrections;
  std::vector<PayrollLine> lines;
  std::optional<Amount> closing;

  // Of the lines; corrections are not among them.
  Amount total(PayrollTotal total) const;
  Amount corrected() const;  // the sum of the corrections
};

struct PayrollExport {
  DateRange days;
  bool is_first = false;  // nothing was closed before: `opening` was never exported
  bool is_closed = false;
  View known;           // the state that the figures come from; accounts point into it
  std::string figures;  // of everything up to the last day, see ClosedPeriod
  // Those with something to tell, by person in the order hired, then by leave type.
  std::vector<PayrollAccount> accounts;
};

// All accounts of one leave type together.
struct TypeTotals {
  const LeaveType* type = nullptr;
  std::size_t people = 0;
  std::optional<Amount> opening;              // not set: the type counts against no balance
  std::array<Amount, kPayrollTotals> totals;  // by PayrollTotal
  Amount corrected;
  std::optional<Amount> closing;
};
// In the order of the leave types, without those that nothing is told of.
std::vector<TypeTotals> totals_by_type(const PayrollExport& payroll);

// The state after the commit that holds this event.
using StateAt = std::function<Result<View>(Version)>;

// The closed period that holds the day: "payroll.not_closed".
Result<ClosedPeriod> closed_period_on(const Organisation& now, Date day);

// Refuses as `state_at` does, and "payroll.other_figures" when this program makes other figures of
// the same events than the one that closed the period, or the one before.
Result<PayrollExport> closed_payroll(const View& now, const ClosedPeriod& period,
                                     const StateAt& state_at);

// The days after the last closed period up to `until`, as known now. `first` counts only while
// nothing is closed; without, the first day of until's month. Refuses as closed_payroll, and
// "payroll.closed_already" where nothing is open up to `until`.
Result<PayrollExport> open_payroll(const View& now, std::optional<Date> first, Date until,
                                   const StateAt& state_at);

// The order that settles exactly what an open export shows.
Command close_payroll(const PayrollExport& open);

}  // namespace daybook

template <>
struct base::EnumNames<daybook::PayrollTotal> {
  static constexpr std::array<std::string_view, 5> names{"granted", "taken", "adjusted", "expired",
                                                         "carried"};
};
