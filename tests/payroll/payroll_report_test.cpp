// The file that payroll opens in a spreadsheet.
#include "application/reports/payroll_report.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <sstream>

#include "payroll/payroll_book.hpp"

namespace daybook {
namespace {

using Rows = std::vector<std::vector<std::string>>;

// None of the cells in these tests has a comma.
Rows rows_of(const std::string& csv) {
  Rows rows;
  std::istringstream lines(csv);
  for (std::string line; std::getline(lines, line);) {
    EXPECT_TRUE(line.ends_with('\r')) << line;
    std::istringstream cells(line.substr(0, line.size() - 1) + ",");
    auto& row = rows.emplace_back();
    for (std::string cell; std::getline(cells, cell, ',');) row.push_back(cell);
  }
  return rows;
}

std::size_t column(const Rows& rows, std::string_view heading) {
  return static_cast<std::size_t>(std::ranges::find(rows[0], heading) - rows[0].begin());
}

std::string last_balance(const Rows& rows) { return rows.back()[column(rows, "Balance")]; }

Rational sum_of_amounts(const Rows& rows) {
  Rational sum;
  for (std::size_t row = 1; row < rows.size(); ++row) {
    const std::string& cell = rows[row][column(rows, "Amount")];
    if (!cell.empty()) sum += number(cell);
  }
  return sum;
}

TEST(PayrollSheet, HasARowForEachLineAndTheBalanceAtTheEnd) {
  PayrollBook book;
  book.policy(a_policy().monthly("24"), "2026-01-01");
  book.person(a_person().hired("2026-01-01"));
  book.leave_on("2026-05-14");
  book.close("2026-05-01", "2026-05-31");
  const RequestId late = book.leave_on("2026-05-15");
  EXPECT_EQ(payroll_csv(book.open("2026-06-30")),
            "\uFEFFFrom,To,E-mail,Name,Leave "
            "type,Unit,Line,Kind,Date,Amount,Balance,Was,Is,Reason,Events\r\n"
            "2026-06-01,2026-06-30,Anna@example.org,Anna,Vacation,days,correction,charge,"
            "2026-05-15,-1,8,0,-1,leave from 2026-05-15 to 2026-05-15,11 12\r\n"
            "2026-06-01,2026-06-30,Anna@example.org,Anna,Vacation,days,entry,accrual,"
            "2026-06-01,2,10,,,,6\r\n"
            "2026-06-01,2026-06-30,Anna@example.org,Anna,Vacation,days,balance,,"
            "2026-06-30,,10,,,,\r\n");
  book.given(CancelLeave{late});
  EXPECT_EQ(book.corrections("2026-06-30"), "");
}

// A third of a day has no end in decimals; what is shown adds up all the same.
TEST(PayrollSheet, AddsUpOverAllPeriodsAlsoWhereAmountsHaveNoEnd) {
  PayrollBook book;
  book.policy(a_policy().monthly("28/3"), "2026-01-01");
  book.person(a_person().hired("2026-01-01"));
  Rational sum;
  for (int month = 1; month <= 9; ++month) {
    const Date first = base::date(2026, month, 1);
    book.close(to_string(first), to_string(first.last_of_month()));
    sum += sum_of_amounts(rows_of(payroll_csv(book.closed(to_string(first)))));
  }
  const Rows open = rows_of(payroll_csv(book.open("2026-12-31")));
  EXPECT_EQ(last_balance(open), "9.333333");
  EXPECT_EQ(base::to_decimal(sum + sum_of_amounts(open)), "9.333333");
}

TEST(PayrollSheet, BringsForwardOnceWhatWasThereBeforeTheFirstPeriod) {
  PayrollBook book;
  book.policy(a_policy().yearly("25"), "2026-01-01");
  book.person(a_person().hired("2026-01-01"));
  book.close("2026-05-01", "2026-05-31");
  const Rows may = rows_of(payroll_csv(book.closed("2026-05-31")));
  ASSERT_EQ(may.size(), 3u);
  EXPECT_EQ(may[1][column(may, "Line")], "brought_forward");
  EXPECT_EQ(may[1][column(may, "Amount")], "25");
  const Rows june = rows_of(payroll_csv(book.open("2026-06-30")));
  ASSERT_EQ(june.size(), 2u);
  EXPECT_EQ(june[1][column(june, "Line")], "balance");
}

TEST(PayrollSheet, RunsNothingThatSomebodyWroteAsAReason) {
  PayrollBook book;
  book.policy(a_policy().yearly("25"), "2026-01-01");
  book.person(a_person().hired("2026-01-01"));
  book.given(AdjustBalance{{.adjustment = AdjustmentId::from_name("bad"),
                            .person = PersonId::from_name("Anna"),
                            .leave_type = book.vacation(),
                            .date = on("2026-05-12"),
                            .amount = base::days(1),
                            .reason = {"=HYPERLINK(\"http://evil\")"}}});
  EXPECT_TRUE(
      payroll_csv(book.open("2026-05-31")).contains("\"'=HYPERLINK(\"\"http://evil\"\")\""));
}

}  // namespace
}  // namespace daybook
