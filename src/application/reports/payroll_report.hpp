// What payroll is told of a period, as a table for spreadsheets, as JSON and as text.
#pragma once
#include <string>

#include "json/writer.hpp"

#include "application/payroll/payroll_export.hpp"

namespace daybook {

// What a line is about: the days of the leave, or the reason of the adjustment; may be empty.
std::string reason_of(const PayrollAccount& account, const PayrollKey& key);

// A row for each line with the balance after it, if the leave type counts against one, and then one
// with the balance at the end. The column
// `Line` says which: brought_forward (in the first period only), correction, entry, balance. The
// amounts of all periods add up to the last balance: where a figure has more than six decimal
// places, an amount is the difference of the rounded balances around it.
std::string payroll_csv(const PayrollExport& payroll);

// {"from":…,"to":…,"closed":…,"version":…,"accounts":[…]}; `exact` beside an amount is a fraction.
void write_payroll(json::Writer& out, const PayrollExport& payroll);

// The totals of each leave type, and every correction.
std::string payroll_table(const PayrollExport& payroll);

}  // namespace daybook
