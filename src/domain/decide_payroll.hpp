// Which days payroll may settle, and when it may take that back. Used by decide.cpp.
#pragma once
#include <vector>

#include "domain/event.hpp"
#include "domain/organisation_state.hpp"

namespace daybook {

inline constexpr int kPayrollDaysMax = 366;

// Refuses "payroll.ends_before_start", "payroll.too_long", "payroll.not_begun" for days after
// `today`, "payroll.closed_already", "payroll.not_next" where the days do not begin right after the
// period before, "payroll.version_unknown" and "payroll.figures_malformed".
Result<std::vector<Event>> decide_payroll(const Organisation& organisation,
                                          const PayrollPeriodClosed& fact, Date today);

// "payroll.not_last" unless it is the last one closed; days that are open are so already.
Result<std::vector<Event>> decide_payroll(const Organisation& organisation,
                                          const PayrollPeriodReopened& fact);

}  // namespace daybook
