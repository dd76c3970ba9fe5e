#include "payroll/payroll_book.hpp"

#include <gtest/gtest.h>

namespace daybook {
namespace {

std::string text_of(const PayrollLine& line) {
  return std::string(base::enum_name(line.key.kind)) + " on " + to_string(line.key.date) + ": " +
         exact(line.amount) + "\n";
}

}  // namespace

PayrollBook::PayrollBook() { today("2030-01-01"); }

StateAt PayrollBook::state_at() const {
  return [this](Version version) -> Result<View> { return closed_at_.at(version); };
}

std::string PayrollBook::closing(std::string_view first, std::string_view last) {
  const View now = view();
  closed_at_[now->version] = now;
  return when(ClosePayrollPeriod{
      {.days = from_to(first, last), .known_at = now->version, .figures = std::string(64, '0')}});
}

void PayrollBook::close(std::string_view first, std::string_view last) {
  const View now = view();
  closed_at_[now->version] = now;
  const auto shown = open_payroll(now, on(first), on(last), state_at());
  ASSERT_TRUE(shown.has_value()) << shown.error().rule;
  ASSERT_EQ(shown->days, from_to(first, last));
  given(close_payroll(*shown));
}

std::string PayrollBook::reopening(std::string_view first, std::string_view last) {
  return when(
      ReopenPayrollPeriod{{.days = from_to(first, last), .reason = {"Forgot the overtime"}}});
}

PayrollExport PayrollBook::open(std::string_view until) const {
  auto payroll = open_payroll(view(), std::nullopt, on(until), state_at());
  EXPECT_TRUE(payroll.has_value()) << payroll.error().rule;
  return *std::move(payroll);
}

PayrollExport PayrollBook::closed(std::string_view day) const {
  const auto period = closed_period_on(organisation(), on(day));
  EXPECT_TRUE(period.has_value()) << period.error().rule;
  auto payroll = closed_payroll(view(), *period, state_at());
  EXPECT_TRUE(payroll.has_value()) << payroll.error().rule;
  return *std::move(payroll);
}

std::string PayrollBook::lines(const PayrollExport& payroll) const {
  std::string text;
  for (const PayrollAccount& account : payroll.accounts)
    for (const PayrollLine& line : account.lines) text += text_of(line);
  return text;
}

std::string PayrollBook::corrections(std::string_view until) const {
  std::string text;
  for (const PayrollAccount& account : open(until).accounts)
    for (const PayrollCorrection& correction : account.corrections)
      text += text_of(correction.line);
  return text;
}

}  // namespace daybook
